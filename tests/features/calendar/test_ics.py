"""Calendar files, read again and expanded; the expected days were taken from a wall calendar."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from icalendar import Calendar, Event

from macros.core.duties import Cadence
from macros.core.handbook import Handbook
from macros.features.calendar.downloads import listings
from macros.features.calendar.ics import _rule, role_calendar
from macros.features.calendar.view import fixed_times, timed_roles
from tests.calendars import ZONES, by_ical_js, by_vobject

UNTIL = "2022-12-01"
DAYS = {
    "county-head": ("2020-06-26", "2020-12-25", "2021-06-25", "2021-12-31", "2022-06-24"),
    "township-unit": ("2020-12-31", "2021-12-31"),
}
"""每半年: the Fridays that end the last whole week of a half-year; 每年12月底前."""


def events(stream: bytes) -> list[Event]:
    return list(Calendar.from_ical(stream).walk("VEVENT"))


def reminders(event: Event, first: str) -> list[str]:
    """When the alarms of the first occurrence ring, local time."""
    start = datetime.fromisoformat(first)
    return [(start + alarm["TRIGGER"].dt).strftime("%Y-%m-%d %H:%M") for alarm in event.walk("VALARM")]


def test_the_stream_is_what_rfc_5545_asks(handbook: Handbook) -> None:
    """CRLF, lines of 75 octets, whole days, a stamp from the edition; nothing that only an invitation or a list has."""
    roles = timed_roles(handbook)
    assert [role.id for role in roles] == [*DAYS]
    for role in roles:
        stream = role_calendar(handbook, role)
        lines = stream.split(b"\r\n")
        assert lines[-1] == b"" and not any(b"\n" in line for line in lines)
        assert max(len(line) for line in lines) <= 75
        first = date.fromisoformat(DAYS[role.id][0])
        assert f"DTSTART;VALUE=DATE:{first:%Y%m%d}".encode() in lines
        assert f"DTEND;VALUE=DATE:{first + timedelta(days=1):%Y%m%d}".encode() in lines
        calendar = Calendar.from_ical(stream)
        assert (calendar["VERSION"], calendar["CALSCALE"]) == ("2.0", "GREGORIAN")
        assert {*calendar} == {"PRODID", "VERSION", "CALSCALE"} and not calendar.walk("VTIMEZONE")
        for event in calendar.walk("VEVENT"):
            assert event["DTSTAMP"].dt == datetime(2020, 2, 3, tzinfo=UTC)
            assert handbook.edition.status in event["DESCRIPTION"]


@pytest.mark.parametrize("read", [by_vobject, by_ical_js])
@pytest.mark.parametrize("zone", ZONES)
def test_the_days_are_the_same_in_every_zone(read, zone: str, handbook: Handbook) -> None:
    """Each lasts until the next day, which has no hour either."""
    for id, days in DAYS.items():
        (spans,) = read(role_calendar(handbook, handbook.role(id)), zone, UNTIL).values()
        after = [(date.fromisoformat(day) + timedelta(days=1)).isoformat() for day in days]
        assert spans == [*zip(days, after, strict=True)]


def test_only_several_events_have_a_name(handbook: Handbook) -> None:
    """For one event, a program would set up a calendar of that name."""
    head, unit = (handbook.role(id) for id in DAYS)
    (cadenced,) = [duty for duty in handbook.duties_of(unit) if any(each.fixed for each in duty.cadences)]
    both = replace(handbook, duties=(*handbook.duties, cadenced.model_copy(update={"role": head.id})))
    calendar = Calendar.from_ical(role_calendar(both, head))
    assert len(calendar.walk("VEVENT")) == 2
    assert calendar["X-WR-CALNAME"] == f"{head.short}：{handbook.edition.subject}时间要求"


def test_the_uid_outlives_an_edition(handbook: Handbook) -> None:
    """A calendar then replaces the event: same UID, later stamp."""
    role = handbook.role("county-head")
    later = replace(handbook, edition=handbook.edition.model_copy(update={"edited": "2027-05-01"}))
    (one,), (two,) = events(role_calendar(handbook, role)), events(role_calendar(later, role))
    assert one["UID"] == two["UID"]
    assert one["DTSTAMP"].dt < two["DTSTAMP"].dt


def test_a_period_recurs_by_its_months_in_the_last_working_week(handbook: Handbook) -> None:
    (event,) = events(role_calendar(handbook, handbook.role("county-head")))
    assert event["UID"] == "art-3-1-t1@sample"
    assert event["SUMMARY"] == "【手册建议日期】听取消防安全工作汇报（每半年至少一次）"
    assert reminders(event, "2020-06-26") == ["2020-06-22 09:00"]
    words = handbook.clause("art-3-1").words
    assert event["DESCRIPTION"].splitlines()[:2] == [
        f"条文：{words}",
        "出处：示政发〔2020〕1号第三条第（一）项",
    ]
    assert "没有规定具体日期" in event["DESCRIPTION"]


def test_a_deadline_has_its_limit_and_reminders_before_it(handbook: Handbook) -> None:
    (event,) = events(role_calendar(handbook, handbook.role("township-unit")))
    assert event["SUMMARY"] == "【文件期限】提交消防安全工作报告（每年12月底前）"
    assert reminders(event, "2020-12-31") == ["2020-12-01 09:00", "2020-12-28 09:00"]


def test_no_vague_word_becomes_an_event(handbook: Handbook) -> None:
    """Two files, one event each: 定期, 及时 and 日常 are in none of the summaries."""
    files = {
        file.name: file.write() for listing in listings(handbook) for _, row in listing.rows for file in row
    }
    assert sorted(files) == ["county-head.ics", "township-unit.ics"]
    for data in files.values():
        (event,) = events(data)
        assert not any(word in event["SUMMARY"] for word in ("定期", "及时", "日常"))


@pytest.mark.parametrize("read", [by_vobject, by_ical_js])
def test_each_form_recurs_as_the_words_say(read, tiers: Handbook) -> None:
    """By a wall calendar: Fridays in January 2025; twice a year, Fridays of half-years' last whole weeks."""
    assert [role.id for role in timed_roles(tiers)] == ["chief", "keeper", "governments", "water"]

    def days(id: str) -> list[str]:
        first, *_ = read(role_calendar(tiers, tiers.role(id)), "America/New_York", "2027-01-01").values()
        return [start for start, _ in first]

    assert days("keeper")[:3] == ["2025-01-03", "2025-01-10", "2025-01-17"]
    assert days("chief")[:3] == ["2025-12-26", "2026-06-26", "2026-12-25"]
    assert days("governments")[:2] == ["2025-03-28", "2025-06-27"]
    assert days("water")[:3] == ["2025-01-05", "2025-02-05", "2025-03-05"]
    assert len(events(role_calendar(tiers, tiers.role("water")))) == 1


def test_a_day_that_comes_once_or_ends_a_month(tiers: Handbook) -> None:
    """2025年6月30日前 does not recur; 每月底前 is the last day of each month; 每日 is every day."""
    (fixed,) = fixed_times(tiers, tiers.role("water"))

    def rule(cadence: dict[str, object], first: str) -> dict[str, object]:
        occasion = fixed.occasion.model_copy(update={"first": first})
        return _rule(replace(fixed, cadence=Cadence.model_validate(cadence), occasion=occasion))

    once = {"kind": "deadline", "words": "2025年6月30日前", "date": "2025-06-30"}
    end = {"kind": "deadline", "words": "每月底前", "every": "month", "day": 31}
    day = {"kind": "period", "words": "每日", "every": "day"}
    assert rule(once, "2025-06-30") == {}
    assert rule(end, "2025-01-31") == {"freq": "MONTHLY", "bymonthday": -1}
    assert rule(day, "2025-01-01") == {"freq": "DAILY"}
