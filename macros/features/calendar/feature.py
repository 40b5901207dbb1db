"""Times that the document fixes."""

from macros.core.feature import Export, Feature, NavEntry
from macros.core.roles import Role
from macros.features.calendar import macros
from macros.features.calendar.downloads import listings
from macros.features.calendar.model import CALENDAR_YML
from macros.features.calendar.rules import check_calendar


def file_address(role: Role) -> str:
    return f"downloads/{role.id}.ics"


FEATURE = Feature(
    name="calendar",
    file=CALENDAR_YML,
    rules=(check_calendar,),
    nav=(NavEntry("calendar.md", 120, "时间要求"),),
    macros=(macros.calendar,),
    addresses={"calendar_file": file_address},
    downloads=listings,
    export=Export("calendar", "有周期或者期限的职责在日历上显示在哪一天"),
)
