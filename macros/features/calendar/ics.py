"""Calendar files (RFC 5545) for roles with fixed times. Words without a limit never become a date."""

from datetime import timedelta

from icalendar import Alarm, Calendar, Event

from macros.core.duties import MONTH_END
from macros.core.handbook import Handbook
from macros.core.roles import Role
from macros.features.calendar.view import FixedTime, fixed_times

HOUR = 9
"""The hour of reminders: the start of office hours."""


def role_calendar(handbook: Handbook, role: Role) -> bytes:
    """Return the role's calendar as an iCalendar stream; deterministic.

    It has no METHOD, which would ask for an ORGANIZER (RFC 5546, 3.2.1). A name is for several events: for the sake of one,
    some programs would set up a calendar of that name.
    """
    edition = handbook.edition
    times = fixed_times(handbook, role)
    calendar = Calendar()
    calendar.add("prodid", f"-//{edition.name}//{handbook.id}//ZH")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    if len(times) > 1:
        calendar.add("x-wr-calname", f"{role.short}：{edition.subject}时间要求")
        calendar.add("x-wr-caldesc", edition.status)
    for fixed in times:
        calendar.add_component(_event(handbook, fixed))
    return bytes(calendar.to_ical())


def _event(handbook: Handbook, fixed: FixedTime) -> Event:
    """One recurring day: the document gives no hour, so that it has none, nor a zone in which it could move to another day."""
    day = fixed.occasion.day
    event = Event()
    event.add("uid", _uid(handbook, fixed))
    event.add("dtstamp", handbook.edition.time)
    event.add("dtstart", day)
    event.add("dtend", day + timedelta(days=1))
    if rule := _rule(fixed):
        event.add("rrule", rule)
    event.add("summary", summary(fixed))
    event.add("description", description(handbook, fixed))
    event.add("transp", "TRANSPARENT")
    for days in fixed.occasion.reminders:
        alarm = Alarm()
        alarm.add("action", "DISPLAY")
        alarm.add("description", summary(fixed))
        alarm.add("trigger", timedelta(hours=HOUR) - timedelta(days=days))
        event.add_component(alarm)
    return event


def _uid(handbook: Handbook, fixed: FixedTime) -> str:
    """A stable id, so that calendars update the event instead of duplicating it."""
    times = [cadence for cadence in fixed.duty.cadences if cadence.fixed]
    return f"{fixed.duty.id}-t{times.index(fixed.cadence) + 1}@{handbook.id}"


def _rule(fixed: FixedTime) -> dict[str, object]:
    """The simplest recurrence rule, for limited programs: the last Friday of a month ends its last whole week.

    {}: it does not recur.
    """
    cadence, day = fixed.cadence, fixed.occasion.day
    if cadence.span:
        return {"freq": "MONTHLY", "interval": cadence.span, "byday": "-1FR"}
    if cadence.kind == "period":
        return {"freq": "WEEKLY", "byday": "FR"} if cadence.every == "week" else {"freq": "DAILY"}
    if cadence.every:
        return {"freq": "MONTHLY", "bymonthday": -1 if cadence.day == MONTH_END else day.day}
    return {"freq": "YEARLY", "bymonth": day.month, "bymonthday": day.day} if cadence.month else {}


def summary(fixed: FixedTime) -> str:
    """Return the event's title: role, what is due, the document's time words."""
    mark = "【手册建议日期】" if fixed.suggested else "【文件期限】"
    return f"{mark}{fixed.occasion.title}（{fixed.cadence.words}）"


def description(handbook: Handbook, fixed: FixedTime) -> str:
    """Return the event's text: the clause, the origin of the day, the status line."""
    if fixed.suggested:
        origin = (
            f"文件规定“{fixed.cadence.words}”，没有规定具体日期；"
            f"本手册建议记在{fixed.rule}，可以自行改动。节假日和调休未计。"
        )
    else:
        origin = f"文件规定“{fixed.cadence.words}”；日历记在{fixed.rule}，遇休息日请提前安排。"
    return "\n".join(
        (
            f"条文：{fixed.clause.words}",
            f"出处：{handbook.edition.cited}{fixed.clause.label}",
            f"日期：{origin}{fixed.reminders}，提醒时间由本手册设定。",
            f"说明：{handbook.edition.status}",
        )
    )
