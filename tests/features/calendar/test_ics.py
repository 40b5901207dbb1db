"""Calendar files, read again and expanded; the expected days were taken from a wall calendar."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from dateutil.rrule import rrulestr
from icalendar import Calendar, Event

from macros.core.handbook import Handbook
from macros.features import load_handbook
from macros.features.calendar.ics import role_calendar, write_calendars
from tests.conftest import SAMPLE

QUARTERS = (
    *("2026-12-25", "2027-03-26", "2027-06-25", "2027-09-24", "2027-12-31", "2028-03-31", "2028-06-30"),
    *("2028-09-29", "2028-12-29", "2029-03-30", "2029-06-29", "2029-09-28"),
)
"""Last Fridays of twelve quarters."""

UNTIL = datetime(2029, 12, 1)


def events(stream: bytes) -> list[Event]:
    return list(Calendar.from_ical(stream).walk("VEVENT"))


def days(event: Event) -> list[str]:
    """Expand the rule with another library, in local time, up to `UNTIL`."""
    start = event["DTSTART"].dt.replace(tzinfo=None)
    rule = rrulestr(event["RRULE"].to_ical().decode(), dtstart=start)
    return [day.date().isoformat() for day in rule.between(start, UNTIL, inc=True)]


def reminders(event: Event, first: str) -> list[str]:
    """When the alarms of the first occurrence ring, local time."""
    start = datetime.fromisoformat(first)
    return [(start + alarm["TRIGGER"].dt).strftime("%Y-%m-%d %H:%M") for alarm in event.walk("VALARM")]


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
    assert days(event) == list(QUARTERS)
    assert event["SUMMARY"] == "【手册建议日期】听取安全生产工作汇报（每季度至少一次）"
    assert reminders(event, QUARTERS[0]) == ["2026-12-11 09:00", "2026-12-21 09:00"]
    words = handbook.clause(uid.partition("-t1")[0]).words
    assert event["DESCRIPTION"].splitlines()[:2] == [f"条文：{words}", f"出处：通政发〔2014〕11号{label}"]
    assert "没有规定具体日期" in event["DESCRIPTION"]


def test_a_yearly_deadline_has_its_limit_and_reminders_before_it(handbook: Handbook) -> None:
    (event,) = events(role_calendar(handbook, handbook.role("township-committee")))
    assert event["UID"] == "art-16-p1-s2-t1@tongzhou-2014-11"
    assert days(event) == ["2027-01-31", "2028-01-31", "2029-01-31"]
    assert event["SUMMARY"] == "【文件期限】提交上年度安全生产工作报告（每年1月底前）"
    assert reminders(event, "2027-01-31") == ["2027-01-01 09:00", "2027-01-17 09:00", "2027-01-28 09:00"]
    assert "第十六条第二句" in event["DESCRIPTION"]


def test_the_stream_is_what_rfc_5545_asks(handbook: Handbook) -> None:
    """CRLF, lines of 75 octets, a zone that is defined, a whole day, a stamp from the edition."""
    for role in ("district-head", "township-head", "township-committee"):
        stream = role_calendar(handbook, handbook.role(role))
        lines = stream.split(b"\r\n")
        assert lines[-1] == b"" and not any(b"\n" in line for line in lines)
        assert max(len(line) for line in lines) <= 75
        calendar = Calendar.from_ical(stream)
        assert (calendar["VERSION"], calendar["CALSCALE"]) == ("2.0", "GREGORIAN")
        (zone,) = calendar.walk("VTIMEZONE")
        (standard,) = zone.walk("STANDARD")
        assert (zone["TZID"], standard["TZOFFSETTO"].td) == ("Asia/Shanghai", timedelta(hours=8))
        for event in calendar.walk("VEVENT"):
            assert event["DTSTART"].params["TZID"] == event["DTEND"].params["TZID"] == "Asia/Shanghai"
            assert event["DTSTART"].dt.utcoffset() == timedelta(hours=8)
            assert event["DTEND"].dt - event["DTSTART"].dt == timedelta(days=1)
            assert event["DTSTAMP"].dt == datetime(2026, 11, 24, tzinfo=UTC)
            assert handbook.edition.status in event["DESCRIPTION"]


def test_no_vague_word_becomes_an_event(handbook: Handbook, tmp_path: Path) -> None:
    """Three files, one event each: 定期, 及时, 年度 and the like are in none of the summaries."""
    write_calendars(handbook, tmp_path)
    files = sorted(tmp_path.rglob("*.ics"))
    assert [path.relative_to(tmp_path).as_posix() for path in files] == [
        "district-head.ics",
        "township-committee.ics",
        "township-head.ics",
    ]
    for path in files:
        (event,) = events(path.read_bytes())
        assert not any(word in event["SUMMARY"] for word in ("定期", "及时", "适时", "经常性", "日常"))


def test_the_uid_outlives_an_edition(handbook: Handbook) -> None:
    """A calendar then replaces the event: same UID, later stamp."""
    role = handbook.role("district-head")
    later = replace(handbook, edition=handbook.edition.model_copy(update={"edited": "2027-05-01"}))
    (one,), (two,) = events(role_calendar(handbook, role)), events(role_calendar(later, role))
    assert one["UID"] == two["UID"]
    assert one["DTSTAMP"].dt < two["DTSTAMP"].dt


def test_another_period_recurs_by_its_own_months() -> None:
    """每半年: the Fridays 26 June and 25 December 2020, 25 June and 31 December 2021."""
    sample = load_handbook(SAMPLE)
    (event,) = events(role_calendar(sample, sample.role("county-head")))
    assert days(event)[:4] == ["2020-06-26", "2020-12-25", "2021-06-25", "2021-12-31"]
    assert event["UID"] == "art-3-1-t1@sample"
