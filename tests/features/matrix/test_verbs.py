"""The verbs of a duty; expectations were written by hand, as a careful official would quote each sentence."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
import yaml

from macros.core.handbook import Handbook
from macros.core.themes import Theme
from macros.features.matrix.downloads import verbs_book
from macros.features.matrix.quotes import opening, quotes
from macros.features.matrix.verbs import verbs
from macros.features.matrix.view import VERBS, matrix_view, tables
from tests.conftest import DATA, DRAINAGE, TIERS, loaded

BY_HAND = yaml.safe_load(
    (Path(__file__).parents[2] / "data" / "verbs_by_hand.yml").read_text(encoding="utf-8")
)
"""Every duty of three texts, read by somebody who had seen neither the program nor another's expectations."""

SENTENCES = {
    # the verb before its object, and verbs that touch
    "组织制定和落实年度计划，研究解决突出问题。": ["组织制定和落实", "研究解决"],
    "建立健全巡查制度；修订、完善应急预案。": ["建立健全", "修订、完善"],
    "协调、支持、配合其他负责人做好工作": ["协调、支持、配合"],
    "指导并协调解决排查中的问题": ["指导并协调解决"],
    "主持或者委托副职主持会议": ["主持或者委托"],
    "审查整改方案并督促实施": ["审查", "督促实施"],
    "提出处理建议、开展回访": ["提出", "开展"],
    # adverbs and short limiters go with the verb
    "认真落实决定，定期听取汇报，及时予以修订": ["认真落实", "定期听取", "及时予以修订"],
    "按照有关规定及时组织救援": ["按照有关规定及时组织救援"],
    "依法、文明执法，如实登记来访": ["依法、文明执法", "如实登记"],
    "每季度至少召开一次会议": ["每季度至少召开"],
    "严格年度考核": ["严格"],
    # prepositions
    "对公共场所的消防情况进行监督检查": ["进行监督检查"],
    "对本单位的消防工作全面负责": ["全面负责"],
    "每年底前向县政府提交报告": ["提交"],
    "把防火工作纳入议事日程": ["纳入"],
    "坚持将防火工作与业务工作同时部署、同时检查": ["坚持", "同时部署、同时检查"],
    "在接到报告后三日内作出处理": ["三日内作出处理"],
    "按照预案的要求启动响应": ["启动"],
    "为志愿者提供必要的培训": ["提供"],
    "将检查结果报县政府备案": ["报县政府备案"],
    "受主要负责人委托，负责日常工作": ["受主要负责人委托", "负责"],
    "由县消防局责令限期改正": ["责令"],
    # who is bound stands before a modal word
    "县长应当每月听取汇报": ["每月听取"],
    "各乡镇政府要建立台账": ["建立"],
    "副县长主要负责协调应急工作": ["主要负责协调"],
    # a power and a ban keep their modal word
    "县长可以签发命令": ["可以签发"],
    "可以根据火情需要，直接调用车辆": ["可以根据火情需要，直接调用"],
    "如实报告情况，不得隐瞒不报": ["如实报告", "不得隐瞒不报"],
    # what another is made to do is not the holder's
    "督促指导各部门建立台账，认真落实决定，组织演练": ["督促指导", "组织演练"],
    "督促部门配合调查，并认真落实调查意见": ["督促", "认真落实"],
    "协助县长贯彻执行有关决定": ["协助"],
    "支持消防部门加强队伍建设，帮助其改善条件": ["支持", "帮助"],
    "组织有关部门对火灾进行调查": ["组织"],
    # a condition is no act
    "发现隐患的，一小时内报告": ["一小时内报告"],
    "发生火灾时，组织疏散": ["组织疏散"],
    "对不按规定建立台账的，提出整改意见": ["提出"],
    # what is no verb there
    "法律、法规规定的其他职责": [],
    "考核结果应当公布": ["公布"],
    "监督机构应当落实责任": ["落实"],
    "采取集中学习等形式，加强教育": ["加强"],
    "负责消防工作的部门应当通报情况": ["通报"],
    "适应需要，主要工作按要求办": [],
    "不承担费用，未报告的除外": [],
    "不将该事项纳入计划": [],
}


@pytest.mark.parametrize(("words", "expected"), SENTENCES.items())
def test_verbs_are_quoted(words: str, expected: list[str]) -> None:
    assert [words[span.start : span.end] for span in verbs(words)] == expected


def test_the_part_of_a_verb_ends_with_the_next_or_its_sentence() -> None:
    words = "研究规划，听取汇报；落实经费。"
    assert [words[span.start : span.until] for span in verbs(words)] == ["研究规划，", "听取汇报", "落实经费"]


def theme(id: str, *words: str) -> Theme:
    return Theme.model_construct(id=id, name=id, summary=id, words=words)


def test_a_theme_takes_what_is_written_of_it_and_what_is_of_none() -> None:
    money, plans = theme("money", "经费"), theme("plans", "规划", "汇报")
    words = "受县长委托，研究规划，落实经费，解决问题"
    assert quotes(words, money, [money, plans]) == ("受县长委托", "落实", "解决")
    assert quotes(words, plans, [money, plans]) == ("受县长委托", "研究", "解决")
    bare = theme("bare")
    assert quotes(words, bare, [bare, money]) == ("受县长委托", "研究", "落实", "解决"), "nobody knows which"


def test_a_doubtful_duty_is_quoted_from_its_beginning() -> None:
    one = theme("one")
    assert quotes("法律、法规规定的其他职责。", one, [one]) == ("法律、法规规定的其他职责",)
    assert quotes("签发命令，部署工作", one, [one], power=True) == ("签发命令",), "a power is no duty"
    assert quotes("可以签发命令，部署工作", one, [one], power=True) == ("可以签发",)
    assert opening("一二三四五六七八九十一二三四五六") == "一二三四五六七八九十一二三四"


@pytest.mark.parametrize("name", ["handbook", "tiers", "drainage"])
def test_every_phrase_stands_in_its_clause(name: str, request: pytest.FixtureRequest) -> None:
    handbook: Handbook = request.getfixturevalue(name)
    matrix = matrix_view(handbook, VERBS)
    quoted = [
        (phrase, clause.words)
        for row in matrix.rows
        for cell in row.cells
        for holding in cell.holdings
        for clause in holding.clauses
        for phrase in holding.said[clause.id]
    ]
    filed = {(duty.clause, duty.role, each) for duty in handbook.duties for each in duty.themes}
    assert len(quoted) >= len(filed) > 3
    assert [(phrase, words) for phrase, words in quoted if not phrase or phrase not in words] == []


def test_cells_quote_the_sample(handbook: Handbook) -> None:
    """3(1) 定期听取消防安全工作汇报, 3(2) 依法组织开展消防安全检查，及时协调解决突出问题."""
    matrix = matrix_view(handbook, VERBS)
    (row,) = (row for row in matrix.rows if row.heading.id == "inspection")
    cells = {cell.column.id: cell.holdings for cell in row.cells}
    assert cells["county-head"][0].said == {"art-3-2": ("依法组织开展", "及时协调解决")}
    assert cells["township-unit"] == (), "an empty cell, whatever the unit may have to do elsewhere"


def test_the_table_needs_themes_and_two_posts(handbook: Handbook) -> None:
    assert VERBS in tables(handbook)
    alone = tuple(duty for duty in handbook.duties if duty.role in ("county-head", "township-unit"))
    assert VERBS not in tables(replace(handbook, duties=alone)), "a post and a body"
    assert VERBS not in tables(replace(handbook, themes=()))


def test_the_workbook_says_the_same(handbook: Handbook) -> None:
    (sheet,) = verbs_book(handbook)["sheets"]
    assert sheet["head"][0] == "主题"
    (row,) = (row for row in sheet["rows"] if row[0] == "监督检查")
    cells = dict(zip(sheet["head"], row, strict=True))
    assert cells[handbook.role("county-head").short] == "依法组织开展；及时协调解决 3(2)"
    assert cells[handbook.role("township-unit").short] == "—"


@pytest.mark.parametrize(("text", "folder"), [("tongzhou", DATA), ("tiers", TIERS), ("drainage", DRAINAGE)])
def test_nothing_is_quoted_that_a_reader_would_not_and_little_is_missed(text: str, folder: Path) -> None:
    """Where careful readers may differ, the nearest of their readings counts."""
    handbook = loaded(folder)
    wanted = BY_HAND["texts"][text]
    assert {duty.id for duty in handbook.duties} == set(wanted)
    found = lost = 0
    for duty in handbook.duties:
        words = duty.words or handbook.clause(duty.clause).words
        phrases = [words[span.start : span.end] for span in verbs(words)]
        others = [each for each in BY_HAND["doubtful"] if (each["text"], each["id"]) == (text, duty.id)]
        readings = [wanted[duty.id], *(reading for each in others for reading in each["alternatives"])]
        wrong = [
            (
                [phrase for phrase in phrases if not any(verb in phrase for verb in reading)],
                [verb for verb in reading if not any(verb in phrase for phrase in phrases)],
            )
            for reading in readings
        ]
        quoted, missed = min(wrong, key=lambda each: len(each[0]) + len(each[1]))
        assert quoted == [], duty.id
        lost += len(missed)
        found += len(readings[wrong.index((quoted, missed))]) - len(missed)
    assert found / (found + lost) > 0.9
