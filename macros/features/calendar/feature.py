"""Times that the document fixes."""

from macros.core.feature import Export, Feature, NavEntry, Partial, Task
from macros.core.handbook import Handbook
from macros.core.roles import Role
from macros.features.calendar.downloads import listings
from macros.features.calendar.model import CALENDAR_YML
from macros.features.calendar.rules import check_calendar
from macros.features.calendar.view import calendar_view, stated_times

MOST_CARDS = 8
"""What a home page shows of a document that states many times; the page of times has all."""


def file_address(role: Role) -> str:
    return f"downloads/{role.id}.ics"


def calendar(handbook: Handbook) -> Partial:
    """What the document says of time, with the calendar files."""
    rank = handbook.part(CALENDAR_YML).principal
    principal = handbook.rank(rank).name if rank else ""
    return Partial("calendar", {"view": calendar_view(handbook), "principal": principal})


def time_cards(handbook: Handbook) -> Partial | None:
    """The periods and deadlines that the document states, each with its holder and clause, if there are any."""
    times = stated_times(handbook)
    return Partial("time-cards", {"times": times[:MOST_CARDS], "count": len(times)}) if times else None


FEATURE = Feature(
    name="calendar",
    file=CALENDAR_YML,
    rules=(check_calendar,),
    nav=(NavEntry("calendar.md", 30, "时间要求", section="读原文"),),
    macros=(calendar, time_cards),
    addresses={"calendar_file": file_address},
    downloads=listings,
    download_kinds=("calendar",),
    export=Export("calendar", "有周期或者期限的职责在日历上显示在哪一天"),
    tasks=(Task("clerk", 30, "看周期和期限，下载日历文件", "calendar.html"),),
)
