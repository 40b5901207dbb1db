"""A calendar shows exactly the times that the document fixes, on fitting days."""

from calendar import FRIDAY
from collections.abc import Iterator

from macros.core.duties import MONTH_END, Cadence
from macros.core.handbook import Handbook
from macros.core.location import Finding, at
from macros.features.calendar.model import CALENDAR_YML, Occasion, last_day, last_friday

FILE = "calendar.yml"


def check_calendar(handbook: Handbook) -> Iterator[Finding]:
    """Yield dates without a fixed time, unfitting days, and fixed times without a date."""
    calendar = handbook.part(CALENDAR_YML)
    found = [finding for occasion in calendar.dates for finding in _occasion(handbook, occasion)]
    yield from found
    if not found:
        yield from _complete(handbook)


def _complete(handbook: Handbook) -> Iterator[Finding]:
    """Every fixed time has exactly one date."""
    dated: set[tuple[str, str]] = set()
    for occasion in handbook.part(CALENDAR_YML).dates:
        key = (occasion.duty, occasion.words)
        if key in dated:
            yield at(FILE, occasion, "duty"), f"职责{occasion.duty}的“{occasion.words}”写了两处日期"
        dated.add(key)
    for duty in handbook.duties:
        for cadence in duty.cadences:
            if cadence.fixed and not duty.power and (duty.id, cadence.words) not in dated:
                location = at(FILE, handbook.part(CALENDAR_YML), "dates")
                yield location, f"缺少职责{duty.id}的“{cadence.words}”的日期"


def _occasion(handbook: Handbook, occasion: Occasion) -> Iterator[Finding]:
    duty = next(duty for duty in handbook.duties if duty.id == occasion.duty)
    cadence = next((c for c in duty.cadences if c.fixed and c.words == occasion.words), None)
    if any(c.stated and not c.fixed and c.words == occasion.words for c in duty.cadences):
        yield at(FILE, occasion, "words"), f"“{occasion.words}”从哪一天起算事先不知道，不能写成日期"
        return
    if cadence is None:
        yield (
            at(FILE, occasion, "words"),
            f"职责{duty.id}没有“{occasion.words}”这一周期或者期限；“定期”“及时”等不写成日期",
        )
        return
    if occasion.words not in occasion.quote:
        yield at(FILE, occasion, "quote"), f"quote里应有“{occasion.words}”"
    yield from _day(occasion, cadence)


def _day(occasion: Occasion, cadence: Cadence) -> Iterator[Finding]:
    if problem := _deadline(occasion, cadence) if cadence.kind == "deadline" else _period(occasion, cadence):
        yield at(FILE, occasion, "first"), f"first应{problem}，现为“{occasion.first}”"


def _deadline(occasion: Occasion, cadence: Cadence) -> str:
    """Say which day it should be; "" if it is."""
    day = occasion.day
    if cadence.date:
        return "" if occasion.first == cadence.date else f"为{cadence.date}"
    end = last_day(day.year, cadence.month or day.month)
    due = end if cadence.day in (None, MONTH_END) else end.replace(day=cadence.day)
    if day == due:
        return ""
    month = f"{cadence.month}月" if cadence.month else "每月"
    return f"为{month}{'的最后一天' if due == end else f'{cadence.day}日'}"


def _period(occasion: Occasion, cadence: Cadence) -> str:
    """Say which day it should be; "" if it is."""
    day, span = occasion.day, cadence.span
    if span and 12 % span == 0 and day.month % span:
        return "在一个周期的最后一个月"
    if span and day != (friday := last_friday(day.year, day.month)):
        return f"为当月最后一个完整工作周的周五（{friday}）"
    if cadence.every == "week" and day.weekday() != FRIDAY:
        return "为一个周五"
    return ""
