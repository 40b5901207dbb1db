"""Time words are drafted verbatim, with the figures that they give and no others; a stated time is never called open."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.core.drafting.times import cadences
from macros.core.duties import Cadence


@pytest.mark.parametrize(
    ("words", "drafted"),
    [
        ("保护岸线。", [{"kind": "standing"}]),
        (
            "发生险情时，及时报告。",
            [{"kind": "event", "words": "发生险情时"}, {"kind": "unfixed", "words": "及时"}],
        ),
        (
            "巡查，每季度不少于一次",
            [{"kind": "period", "words": "每季度不少于一次", "every": "quarter", "times": 1}],
        ),
        (
            "每半年至少组织两次演练",
            [{"kind": "period", "words": "每半年至少组织两次", "every": "half-year", "times": 2}],
        ),
        ("每月召开1次会议", [{"kind": "period", "words": "每月召开1次", "every": "month", "times": 1}]),
        ("每年1月底前报告", [{"kind": "deadline", "words": "每年1月底前", "month": 1}]),
        (
            "每年十二月二十日前报告",
            [{"kind": "deadline", "words": "每年十二月二十日前", "month": 12, "day": 20}],
        ),
        ("七个工作日内答复", [{"kind": "deadline", "words": "七个工作日内", "within": {"working_days": 7}}]),
        ("1小时内报告", [{"kind": "deadline", "words": "1小时内", "within": {"hours": 1}}]),
        ("十五日内办结", [{"kind": "deadline", "words": "十五日内", "within": {"days": 15}}]),
        ("每年检查", [{"kind": "period", "words": "每年", "every": "year"}]),
        ("每月25日前报送", [{"kind": "deadline", "words": "每月25日前", "every": "month", "day": 25}]),
        ("每两年评估", [{"kind": "period", "words": "每两年", "other": True}]),
        ("每季度末前报告", [{"kind": "deadline", "words": "每季度末前", "other": True}]),
        ("每年13月底前报告", [{"kind": "deadline", "words": "每年13月底前", "other": True}]),
        ("九百小时内报告", [{"kind": "deadline", "words": "九百小时内", "other": True}]),
        ("定期检查，定期报告", [{"kind": "unfixed", "words": "定期"}]),
    ],
)
def test_times_are_the_documents_words(words: str, drafted: list[dict[str, Any]]) -> None:
    assert cadences(words) == drafted


@given(
    st.lists(
        st.sampled_from(
            [
                "每",
                "年",
                "月",
                "半年",
                "季度",
                "两",
                "十",
                "3",
                "次",
                "日",
                "内",
                "前",
                "底",
                "及时",
                "发生事故时",
                "，",
                "至少",
                "小时",
            ]
        ),
        max_size=10,
    ).map("".join)
)
def test_whatever_is_drafted_is_sound_and_verbatim(words: str) -> None:
    for each in cadences(words):
        found = Cadence.model_validate(each)
        assert found.words is None or found.words in words
