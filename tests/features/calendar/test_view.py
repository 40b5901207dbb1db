"""What the calendar page says of the document's time words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from macros.core.duties import Cadence
from macros.core.handbook import Handbook
from macros.features.calendar.model import last_friday
from macros.features.calendar.view import CalendarView, calendar_view, stated_times


@pytest.fixture
def view(handbook: Handbook) -> CalendarView:
    return calendar_view(handbook)


def test_fixed_times_stand_with_clause_holder_and_day(view: CalendarView) -> None:
    shown = [
        (
            fixed.clause.label,
            fixed.cadence.words,
            fixed.holder and fixed.holder.id,
            fixed.suggested,
            fixed.first,
        )
        for fixed in view.fixed
    ]
    assert shown == [
        ("第三条第（一）项", "每半年至少一次", "county-head", True, "2020年6月26日"),
        ("第五条第二句", "每年12月底前", "township-unit", False, "2020年12月31日"),
    ]
    assert [fixed.rule for fixed in view.fixed] == ["每半年最后一个完整工作周的周五", "每年12月31日"]
    for fixed in view.fixed:
        assert fixed.before + fixed.occasion.quote + fixed.after == fixed.clause.words
    assert view.helpers == ()


def test_words_without_a_limit_stand_by_holder(view: CalendarView) -> None:
    """第三条第（一）项's 定期 is made definite by its brackets; all others stay as open as the text."""
    rows = {row.role.id if row.role else None: [entry.words for entry in row.unfixed] for row in view.open}
    assert rows == {"county-head": ["及时"], "township-head": ["定期", "及时"], None: ["日常"]}
    events = {row.role.id: [entry.words for entry in row.events] for row in view.open if row.role}
    assert events["county-head"] == ["发生火灾事故时"]


@pytest.mark.parametrize(
    ("year", "month", "day"), [(2026, 12, 25), (2027, 3, 26), (2027, 12, 31), (2028, 9, 29), (2028, 2, 25)]
)
def test_last_friday(year: int, month: int, day: int) -> None:
    assert last_friday(year, month).isoformat() == f"{year}-{month:02}-{day:02}"


def test_a_stated_time_is_never_shown_as_open(tiers: Handbook) -> None:
    """七个工作日内 and 一小时内 count from an unknown day: they stand as stated, and not among 未规定期限."""
    view = calendar_view(tiers)
    assert [(time.cadence.words, time.rule, time.first) for time in view.fixed] == [
        ("每年不少于两次", "每半年最后一个完整工作周的周五", "2025年12月26日"),
        ("每周", "每周的周五", "2025年1月3日"),
        ("每季度", "每季度最后一个完整工作周的周五", "2025年3月28日"),
        ("每月5日前", "每月5日", "2025年1月5日"),
    ]
    assert [
        (time.cadence.words, time.cadence.after, time.holder and time.holder.id) for time in view.running
    ] == [
        ("七个工作日内", "接到报告后", "district-government"),
        ("一小时内", "发现污染的", "water"),
        ("一小时内", "发现污染的", "street"),
    ]
    assert (view.open, view.helpers) == ((), ())
    assert len(stated_times(tiers)) == 7


def test_what_is_allowed_is_no_time_to_keep(tiers: Handbook) -> None:
    weekly = Cadence.model_validate({"kind": "period", "words": "可以", "every": "week"})
    duties = tuple(
        duty.model_copy(update={"cadences": (weekly,)}) if duty.power else duty for duty in tiers.duties
    )
    assert stated_times(replace(tiers, duties=duties)) == stated_times(tiers)
