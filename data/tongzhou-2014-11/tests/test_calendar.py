"""Calendar files, read again and expanded; the expected days were taken from a wall calendar."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest
from icalendar import Calendar, Event

from macros.core.handbook import Handbook
from macros.features.calendar.downloads import listings
from macros.features.calendar.ics import role_calendar
from macros.features.calendar.view import CalendarView, calendar_view, fixed_times, timed_roles
from tests.calendars import ZONES, by_ical_js, by_vobject
from tests.site.test_words import text

QUARTERS = (
    *("2026-12-25", "2027-03-26", "2027-06-25", "2027-09-24", "2027-12-31", "2028-03-31", "2028-06-30"),
    *("2028-09-29", "2028-12-29", "2029-03-30", "2029-06-29", "2029-09-28"),
)
"""Last Fridays of twelve quarters."""

DEADLINES = ("2027-01-31", "2028-01-31", "2029-01-31")
UNTIL = "2029-12-01"


def events(stream: bytes) -> list[Event]:
    return list(Calendar.from_ical(stream).walk("VEVENT"))


def reminders(event: Event, first: str) -> list[str]:
    """When the alarms of the first occurrence ring, local time."""
    start = datetime.fromisoformat(first)
    return [(start + alarm["TRIGGER"].dt).strftime("%Y-%m-%d %H:%M") for alarm in event.walk("VALARM")]


@pytest.mark.parametrize("read", [by_vobject, by_ical_js])
@pytest.mark.parametrize("zone", ZONES)
def test_the_days_are_the_same_in_every_zone(read, zone: str, handbook: Handbook) -> None:
    for role, days in (
        ("district-head", QUARTERS),
        ("township-head", QUARTERS),
        ("township-committee", DEADLINES),
    ):
        (spans,) = read(role_calendar(handbook, handbook.role(role)), zone, UNTIL).values()
        assert [start for start, _ in spans] == list(days)


@pytest.mark.parametrize(
    ("role", "uid", "label"),
    [
        ("district-head", "art-4-2-t1@tongzhou-2014-11", "第四条第（二）项"),
        ("township-head", "art-10-2-t1@tongzhou-2014-11", "第十条第（二）项"),
    ],
)
def test_a_quarterly_duty_recurs_in_the_last_working_week(
    handbook: Handbook, role: str, uid: str, label: str
) -> None:
    (event,) = events(role_calendar(handbook, handbook.role(role)))
    assert event["UID"] == uid
    assert event["SUMMARY"] == "【手册建议日期】听取安全生产工作汇报（每季度至少一次）"
    assert reminders(event, QUARTERS[0]) == ["2026-12-11 09:00", "2026-12-21 09:00"]
    words = handbook.clause(uid.partition("-t1")[0]).words
    assert event["DESCRIPTION"].splitlines()[:2] == [f"条文：{words}", f"出处：通政发〔2014〕11号{label}"]
    assert "没有规定具体日期" in event["DESCRIPTION"]


def test_a_yearly_deadline_has_its_limit_and_reminders_before_it(handbook: Handbook) -> None:
    (event,) = events(role_calendar(handbook, handbook.role("township-committee")))
    assert event["UID"] == "art-16-p1-s2-t1@tongzhou-2014-11"
    assert event["SUMMARY"] == "【文件期限】提交上年度安全生产工作报告（每年1月底前）"
    assert reminders(event, "2027-01-31") == ["2027-01-01 09:00", "2027-01-17 09:00", "2027-01-28 09:00"]
    assert "第十六条第二句" in event["DESCRIPTION"]


def test_no_vague_word_becomes_an_event(handbook: Handbook) -> None:
    """Three files, one event each: 定期, 及时, 年度 and the like are in none of the summaries."""
    files = {
        file.name: file.write() for listing in listings(handbook) for _, row in listing.rows for file in row
    }
    assert sorted(files) == [
        "district-head.ics",
        "township-committee.ics",
        "township-head.ics",
    ]
    for data in files.values():
        (event,) = events(data)
        assert not any(word in event["SUMMARY"] for word in ("定期", "及时", "适时", "经常性", "日常"))


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


def test_the_three_fixed_times_stand_with_clause_holder_and_file(
    site: Path, handbook: Handbook, page
) -> None:
    root = page("calendar.html")
    rows = root.xpath("//tr[@data-duty]")
    shown = [
        (
            text(row.xpath("./th")[0]),
            text(row.xpath(".//a[@class='hb-ref']")[0]),
            row.xpath(".//a[@class='hb-ref']/@href")[0],
            row.xpath(".//a[@download]/@href")[0],
        )
        for row in rows
    ]
    assert shown == [
        ("每季度至少一次", "第四条第（二）项", "regulation.html#art-4-2", "downloads/district-head.ics"),
        ("每季度至少一次", "第十条第（二）项", "regulation.html#art-10-2", "downloads/township-head.ics"),
        ("每年1月底前", "第十六条第二句", "regulation.html#art-16-p1-s2", "downloads/township-committee.ics"),
    ]
    for row in rows:
        words = text(row.xpath(".//p[@class='hb-doc']")[0])
        assert words == handbook.clause(row.get("data-duty")).words
        (file,) = row.xpath(".//a[@download]/@href")
        (event,) = Calendar.from_ical((site / file).read_bytes()).walk("VEVENT")
        assert words in event["DESCRIPTION"]
    marked = [bool(row.xpath(".//*[@class='hb-ours'][.='手册建议日期']")) for row in rows]
    assert marked == [True, True, False]


def test_what_has_no_limit_is_said_to_have_none(page) -> None:
    root = page("calendar.html")
    (row,) = root.xpath("//tr[@data-role='district-deputy']")
    assert text(row.xpath("./td[1]")[0]) == "定期第六条第（一）项及时第六条第（一）项、第（五）项"
    assert row.xpath("./td[1]//a/@aria-label") == ["第六条第（一）项", "第六条第（一）项", "第六条第（五）项"]
    assert "文件未规定期限" in text(root.xpath("//h2[@id='open']/following::thead")[0])
    assert "另设提醒" in text(root)


def test_helping_the_principal_is_marked_as_no_duty(page) -> None:
    root = page("calendar.html")
    lead = root.xpath("//h2[@id='helpers']/following-sibling::p")[0]
    assert text(lead).startswith("编者整理不是本岗位的职责。")
    (row,) = root.xpath("//tr[@data-level='department']")
    assert "文件没有给区政府各工作部门主要负责人规定周期或者期限" in text(row)
