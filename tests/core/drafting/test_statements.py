"""A duty is cut at its verbs; every limiter stays with the verb that it limits, and no word is lost or added."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.core.drafting.conditions import is_catch_all
from macros.core.drafting.statements import statements
from macros.core.rules.added_words import first_added_words

HOLDERS = ("岸线巡护员", "县岸线委员会")


def questions(words: str) -> list[str]:
    return [each.question for each in statements(words, HOLDERS)]


@pytest.mark.parametrize(
    ("words", "asked"),
    [
        ("依法巡查岸线，及时报告情况。", ["是否依法巡查岸线？", "是否及时报告情况？"]),
        ("制定和落实巡查计划；", ["是否制定巡查计划？", "是否落实巡查计划？"]),
        (
            "支持、监督乡镇负责人抓好岸线工作",
            ["是否支持乡镇负责人抓好岸线工作？", "是否监督乡镇负责人抓好岸线工作？"],
        ),
        ("组织编制、修订岸线规划。", ["是否组织编制岸线规划？", "是否组织修订岸线规划？"]),
        ("协调和督促解决重大问题。", ["是否协调和督促解决重大问题？"]),
        ("召开或者委托副职召开会议。", ["是否召开或者委托副职召开会议？"]),
        (
            "发生决堤时，按照有关规定组织抢险，及时上报。",
            ["发生决堤时，是否按照有关规定组织抢险？", "发生决堤时，是否及时上报？"],
        ),
        (
            "受县政府委托，负责日常工作；开展检查。",
            ["受县政府委托，是否负责日常工作？", "是否开展检查？"],
        ),
        (
            "按照实际需要，安排经费，加大投入。",
            ["是否按照实际需要，安排经费？", "是否按照实际需要，加大投入？"],
        ),
        (
            "采取集中培训等形式，加强教育，提高意识。",
            ["是否采取集中培训等形式，加强教育？", "是否提高意识？"],
        ),
        ("巡查岸线，每年不少于两次；", ["是否巡查岸线，每年不少于两次？"]),
        ("定期听取汇报（每半年至少一次，可以合并）。", ["是否定期听取汇报（每半年至少一次，可以合并）？"]),
        ("提出意见并督促整改。", ["是否提出意见？", "是否督促整改？"]),
        ("检查建立并落实制度的情况。", ["是否检查建立并落实制度的情况？"]),
        ("岸线巡护员应当每日巡查，并做好记录。", ["是否每日巡查？", "是否做好记录？"]),
        (
            "县岸线委员会每年1月底前要向县政府提交报告。",
            ["是否每年1月底前向县政府提交报告？"],
        ),
        ("县岸线委员会主任要召开会议。", ["是否县岸线委员会主任要召开会议？"]),
        (
            "发现下列情形的，立即报告：1.堆放杂物；2.填占滩地。",
            ["是否发现下列情形的，立即报告：1.堆放杂物；2.填占滩地？"],
        ),
    ],
)
def test_a_question_for_each_verb(words: str, asked: list[str]) -> None:
    assert questions(words) == asked


@pytest.mark.parametrize(
    ("words", "alone"),
    [
        ("制定巡查计划，及时修订", [True, True]),
        ("制定和落实巡查计划", [False, True]),
        ("发生决堤时，组织抢险，及时上报", [True, False]),
        ("支持分管部门，帮助其改善条件", [True, False]),
        ("制定计划，并及时修订", [True, False]),
    ],
)
def test_what_can_be_read_alone(words: str, alone: list[bool]) -> None:
    assert [each.stands_alone for each in statements(words)] == alone


@pytest.mark.parametrize(
    "words",
    [
        "法律、法规规定的其他职责。",
        "国家和本市规定的其他职责；",
        "上级交办的其他工作任务。",
        "其他依法应当履行的职责。",
    ],
)
def test_what_only_points_elsewhere(words: str) -> None:
    assert is_catch_all(words)


@pytest.mark.parametrize("words", ["配合其他部门开展工作。", "落实其他职责，及时报告。", "办理交办事项。"])
def test_what_is_a_duty_of_its_own(words: str) -> None:
    assert not is_catch_all(words)


_PIECES = st.sampled_from(
    [
        "依法组织开展检查",
        "制定和落实计划",
        "支持、监督成员抓好工作",
        "发生事故时",
        "受主任委托",
        "按照有关规定",
        "根据实际需要",
        "对存在问题的单位",
        "每季度至少一次",
        "并及时上报",
        "同时",
        "提出意见并督促整改",
        "督促其改正",
        "“谁主管、谁负责”，逐级落实",
        "（含书面报告，下同）",
        "岸线巡护员应当做好记录",
        "第一责任人",
    ]
)
WORDS = st.lists(
    st.tuples(_PIECES, st.sampled_from("，；。、")), min_size=1, max_size=7, unique_by=lambda part: part[0]
).map(lambda parts: "".join(text + stop for text, stop in parts))


@given(WORDS)
def test_spans_hold_every_word_and_questions_no_other(words: str) -> None:
    left = list(words)
    for each in statements(words, HOLDERS):
        start = words.index(each.span)
        left[start : start + len(each.span)] = " " * len(each.span)
        assert not first_added_words(each.question, words, ("是否", "，", "、", "？", "（", "）"))
    assert not re.sub("[\\s，。；、：]+", "", "".join(left))


@given(WORDS)
def test_a_question_keeps_the_limiters_of_what_it_quotes(words: str) -> None:
    for each in statements(words, HOLDERS):
        for limiter in ("依法", "按照有关规定", "受主任委托", "根据实际需要", "每季度至少一次", "及时"):
            assert limiter not in each.span or limiter in each.question
