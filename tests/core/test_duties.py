"""Times of every form that texts use, and what a calendar can make of them."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from macros.core.duties import Cadence

PERIODS = [
    ("每季度", {"months": 3}, 3),
    ("每两年", {"months": 24}, 24),
    ("每年不少于两次", {"every": "year", "times": 2}, 6),
    ("每半年", {"every": "half-year"}, 6),
    ("每月至少三次", {"every": "month", "times": 3}, 1),
    ("每周", {"every": "week"}, None),
    ("每日", {"every": "day"}, None),
]
DEADLINES = [
    ("每年12月底前", {"month": 12}),
    ("每年1月15日前", {"month": 1, "day": 15}),
    ("每月5日前", {"every": "month", "day": 5}),
    ("每月底前", {"every": "month", "day": 31}),
    ("2025年6月30日前", {"date": "2025-06-30"}),
]
RUNNING = [
    ("七个工作日内", {"within": {"working_days": 7}}),
    ("十五日内", {"within": {"days": 15}, "after": "收到报告之日起"}),
    ("一小时内", {"within": {"hours": 1}}),
    ("30分钟内", {"within": {"minutes": 30}}),
    ("三个月内", {"within": {"months": 3}}),
    ("每季度首月10日前", {"other": True}),
]


@pytest.mark.parametrize(("words", "figures", "span"), PERIODS)
def test_a_period_is_stated_and_dated(words: str, figures: dict[str, object], span: int | None) -> None:
    cadence = Cadence.model_validate({"kind": "period", "words": words, **figures})
    assert (cadence.stated, cadence.fixed, cadence.span) == (True, True, span)


@pytest.mark.parametrize(("words", "figures"), DEADLINES)
def test_a_deadline_on_a_day_is_dated(words: str, figures: dict[str, object]) -> None:
    cadence = Cadence.model_validate({"kind": "deadline", "words": words, **figures})
    assert (cadence.stated, cadence.fixed, cadence.span) == (True, True, None)


@pytest.mark.parametrize(("words", "figures"), RUNNING)
def test_a_deadline_from_an_unknown_day_is_stated_all_the_same(
    words: str, figures: dict[str, object]
) -> None:
    cadence = Cadence.model_validate({"kind": "deadline", "words": words, **figures})
    assert (cadence.stated, cadence.fixed) == (True, False)


@pytest.mark.parametrize("kind", ["unfixed", "event"])
@pytest.mark.parametrize(
    "figures", [{"months": 3}, {"every": "week"}, {"within": {"days": 3}}, {"other": True}]
)
def test_open_words_take_no_figures(kind: str, figures: dict[str, object]) -> None:
    with pytest.raises(ValidationError, match="不换算成数字"):
        Cadence.model_validate({"kind": kind, "words": "及时", **figures})
    assert not Cadence.model_validate({"kind": kind, "words": "及时"}).stated
