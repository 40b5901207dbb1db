"""The verbs of every duty of this document, as an editor read them off its clauses before they were looked for."""

from __future__ import annotations

from macros.core.handbook import Handbook
from macros.features.matrix.verbs import verbs
from macros.features.matrix.view import VERBS, matrix_view

READ = {
    "art-4-p1": "担任",
    "art-4-1": "组织实施 / 积极推进 / 支持、监督",
    "art-4-2": "纳入 / 定期听取 / 主持召开或者委托 / 研究部署",
    "art-4-3": "建立健全和督促落实 / 纳入 / 严格",
    "art-4-4": "依法加强 / 配备 / 提供",
    "art-4-5": "足额安排 / 不断加大 / 加强",
    "art-4-6": "深入基层组织开展 / 指导并协调解决",
    "art-4-7": "按照有关规定及时组织指挥",
    "art-5-p1": "承担",
    "art-5-1": "协助 / 组织制定和落实 / 研究解决",
    "art-5-2": "督促指导",
    "art-5-3": "受区政府主要负责人委托 / 负责 / 统筹安排部署 / 协调解决",
    "art-5-4": "组织开展 / 督促指导",
    "art-5-5": "组织完善 / 加强 / 建立健全",
    "art-5-6": "依法组织 / 认真落实 / 积极支持配合",
    "art-5-7": "受区政府主要负责人的委托 / 协调、支持、配合",
    "art-6-1": "抓好 / 定期研究部署 / 及时提请",
    "art-6-2": "督促指导",
    "art-6-3": "支持 / 帮助",
    "art-6-4": "组织开展 / 督促抓好 / 全力推动",
    "art-6-5": "按照有关规定及时组织指挥 / 督促 / 认真落实",
    "art-7-1": "抓好 / 定期研究部署 / 及时提请 / 支持、监督",
    "art-7-2": "列入 / 坚持 / 同时安排部署、同时组织实施、同时考核验收",
    "art-7-3": "建立健全和督促落实 / 纳入 / 严格进行安全生产综合考核",
    "art-7-4": "依法加强 / 明确 / 按照相关规定足额安排 / 加强",
    "art-7-5": "按照有关规定及时做好 / 认真组织落实",
    "art-8-p1": "承担",
    "art-8-1": "协助 / 组织制定、细化 / 及时予以修订 / 制定 / 制定 / 提出 / 研究解决",
    "art-8-2": "定期分析 / 统筹组织",
    "art-8-3": "组织开展 / 督促指导",
    "art-8-4": "组织制定 / 加强 / 建立健全",
    "art-8-5": "按有关规定及时参加 / 认真落实",
    "art-9-1": "抓好",
    "art-9-2": "及时组织开展 / 督促抓好 / 推动",
    "art-9-3": "坚持 / 同时安排部署、同时组织实施、同时考核验收",
    "art-9-4": "按照有关规定及时组织开展 / 认真落实",
    "art-10-p1": "担任",
    "art-10-1": "组织实施 / 落实 / 积极推进 / 支持、监督",
    "art-10-2": "纳入 / 定期听取 / 主持召开或者委托 / 研究部署",
    "art-10-3": "建立健全和督促落实 / 纳入 / 严格",
    "art-10-4": "加强 / 配齐配强 / 提供",
    "art-10-5": "足额安排 / 不断加大 / 加强",
    "art-10-6": "及时深入基层组织开展 / 指导、协调解决 / 统筹协调 / 及时组织",
    "art-10-7": "按照有关规定及时组织指挥",
    "art-11-p1": "承担",
    "art-11-1": "协助 / 组织制定和落实 / 研究解决",
    "art-11-2": "督促指导",
    "art-11-3": "受本乡镇政府、街道办事处主要负责人委托 / 负责 / 统筹安排部署 / 协调解决",
    "art-11-4": "及时组织开展 / 督促指导 / 监督指导 / 监督、落实",
    "art-11-5": "组织完善 / 加强 / 建立健全",
    "art-11-6": "依法组织 / 认真落实 / 积极支持配合 / 认真落实",
    "art-11-7": "受本乡镇政府、街道办事处主要负责人的委托 / 协调、支持、配合",
    "art-12-1": "抓好 / 定期研究部署 / 及时提请",
    "art-12-2": "督促指导",
    "art-12-3": "支持 / 帮助",
    "art-12-4": "及时组织开展 / 督促抓好 / 全力推动",
    "art-12-5": "按照有关规定及时组织指挥 / 督促 / 认真落实",
    "art-13-p1": "切实履行 / 严格落实 / 建立健全 / 经常性地研究 / 及时解决 / 加强 / 强化 / 组织进行安全生产宣传教育 / 开展 / 严格依法依规处理",
    "art-13-p2--department-unit": "建立健全 / 明确 / 报区安全生产委员会办公室备案",
    "art-14-p1-s2--department-unit": "切实加强 / 督促",
    "art-14-p1-s3": "加强 / 坚持 / 不断提高",
    "art-15-p1-s2": "进行监督检查",
    "art-15-p1-s3": "进行监督检查 / 提出 / 督促整改",
    "art-16-p1-s2": "提交",
    "art-16-p1-s3--unit-leaders": "作为",
    "art-16-p1-s3--unnamed": "作为 / 作为",
    "art-17-p1-s2--supervision": "依法进行问责",
    "art-17-p1-s2--unnamed": "开展 / 进行责任倒查 / 依法追究",
}
"""Duty -> what a careful official quotes of it; after 督促指导分管部门… what may be the departments' own is left out."""

UNSEEN = {("art-10-1", "落实")}
"""法律法规和落实…: a verb after 和 that a noun stands before is not surely one."""


def test_every_duty_is_read() -> None:
    assert len(READ) == 68


def test_verbs_are_those_that_were_read(handbook: Handbook) -> None:
    found = {
        duty.id: [words[span.start : span.end] for span in verbs(words)]
        for duty in handbook.duties
        for words in [handbook.words_of(duty)]
        if duty.id in READ
    }
    read = {id: said.split(" / ") for id, said in READ.items()}
    unseen = {(id, word) for id, said in read.items() for word in said if word not in found[id]}
    assert unseen == UNSEEN
    assert [
        (id, said) for id, said in found.items() if [w for w in read[id] if (id, w) not in UNSEEN] != said
    ] == []


def test_cells_quote_what_is_written_of_their_theme(handbook: Handbook) -> None:
    """第五条第（四）项 writes of checks and of decisions, 第四条第（五）项 of four themes in three phrases."""
    matrix = matrix_view(handbook, VERBS)
    cells = {
        (row.heading.id, cell.column.id): dict(
            said for holding in cell.holdings for said in holding.said.items()
        )
        for row in matrix.rows
        for cell in row.cells
    }
    assert cells["emergency", "district-head"] == {
        "art-4-5": ("加强",),
        "art-4-7": ("按照有关规定及时组织指挥",),
    }
    assert cells["funding", "district-head"]["art-4-5"] == ("足额安排", "不断加大", "加强")
    assert cells["committee", "district-safety-deputy"] == {
        "art-5-3": ("受区政府主要负责人委托", "负责", "协调解决")
    }
    assert cells["accident-handling", "department-safety-deputy"] == {
        "art-8-5": ("按有关规定及时参加", "认真落实")
    }
    assert cells["emergency", "supervision"] == {}


def test_every_verb_stands_under_one_of_the_themes_of_its_duty(handbook: Handbook) -> None:
    matrix = matrix_view(handbook, VERBS)
    shown = {
        (clause, phrase)
        for row in matrix.rows
        for cell in row.cells
        for holding in cell.holdings
        for clause, said in holding.said.items()
        for phrase in said
    }
    for duty in handbook.duties:
        words = handbook.words_of(duty)
        if duty.themes:
            assert {(duty.clause, words[span.start : span.end]) for span in verbs(words)} <= shown, duty.id
