"""What the calendar page says of the document's time words."""

from __future__ import annotations

import pytest

from macros.core.handbook import Handbook
from macros.features import load_handbook
from macros.features.calendar.model import last_friday
from macros.features.calendar.view import CalendarView, calendar_view, fixed_times, timed_roles
from tests.conftest import SAMPLE


@pytest.fixture
def view(handbook: Handbook) -> CalendarView:
    return calendar_view(handbook)


def test_the_document_fixes_three_times(view: CalendarView) -> None:
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
        ("第四条第（二）项", "每季度至少一次", "district-head", True, "2026年12月25日"),
        ("第十条第（二）项", "每季度至少一次", "township-head", True, "2026年12月25日"),
        ("第十六条第二句", "每年1月底前", "township-committee", False, "2027年1月31日"),
    ]
    for fixed in view.fixed:
        assert fixed.before + fixed.occasion.quote + fixed.after == fixed.clause.words


def test_a_group_or_a_deputy_holds_no_fixed_time(handbook: Handbook) -> None:
    assert [role.id for role in timed_roles(handbook)] == [
        "district-head",
        "township-head",
        "township-committee",
    ]
    assert fixed_times(handbook, handbook.role("district-safety-deputy")) == ()


def test_words_without_a_limit_stand_by_holder(view: CalendarView) -> None:
    """第四条第（二）项's 定期 is made definite by its brackets; all others stay as open as the text."""
    rows = {
        row.role.id if row.role else None: {
            entry.words: [reference.short for reference in entry.references] for entry in row.unfixed
        }
        for row in view.open
    }
    assert rows["district-head"] == {"及时": ["第四条第（七）项"]}
    assert rows["district-deputy"] == {
        "定期": ["第六条第（一）项"],
        "及时": ["第六条第（一）项", "第（五）项"],
    }
    assert rows["township-head"] == {"及时": ["第十条第（六）项", "第（七）项"], "适时": ["第十条第（六）项"]}
    assert rows["unit-leaders"] == {
        "经常性": ["第十三条第一款"],
        "及时": ["第十三条第一款"],
        "年度": ["第十六条第三句"],
    }
    assert rows[None] == {"年度": ["第十六条第三句"]}
    assert "township-committee" not in rows


def test_no_time_word_of_the_document_is_lost(handbook: Handbook, view: CalendarView) -> None:
    shown = {
        (row.role.id if row.role else None, entry.words, reference.clause.id)
        for row in view.open
        for entry in (*row.unfixed, *row.events)
        for reference in entry.references
    }
    wanted = {
        (duty.role, cadence.words, duty.clause)
        for duty in handbook.duties
        for cadence in duty.cadences
        if cadence.kind in ("unfixed", "event")
    }
    assert wanted - shown == {
        ("district-head", "定期", "art-4-2"),
        ("township-head", "定期", "art-10-2"),
    }
    assert shown <= wanted


def test_events_keep_the_documents_words(view: CalendarView) -> None:
    events = {row.role.id: [entry.words for entry in row.events] for row in view.open if row.role}
    assert events["district-head"] == ["发生生产安全事故时"]
    assert events["department-deputy"] == ["分管范围发生生产安全事故时"]


def test_deputies_see_the_times_of_their_own_principal(view: CalendarView) -> None:
    shown = {
        help.level.id: (
            help.principal.id,
            [deputy.id for deputy in help.deputies],
            [fixed.duty.id for fixed in help.own],
            [fixed.duty.id for fixed in help.chaired],
        )
        for help in view.helpers
    }
    assert shown == {
        "district": ("district-head", ["district-safety-deputy", "district-deputy"], ["art-4-2"], []),
        "department": ("department-head", ["department-safety-deputy", "department-deputy"], [], []),
        "township": (
            "township-head",
            ["township-safety-deputy", "township-deputy"],
            ["art-10-2"],
            ["art-16-p1-s2"],
        ),
    }


def test_another_regulation_has_its_own_times() -> None:
    view = calendar_view(load_handbook(SAMPLE))
    assert [fixed.rule for fixed in view.fixed] == ["每半年最后一个完整工作周的周五", "每年12月31日"]
    assert view.helpers == ()


@pytest.mark.parametrize(
    ("year", "month", "day"), [(2026, 12, 25), (2027, 3, 26), (2027, 12, 31), (2028, 9, 29), (2028, 2, 25)]
)
def test_last_friday(year: int, month: int, day: int) -> None:
    assert last_friday(year, month).isoformat() == f"{year}-{month:02}-{day:02}"
