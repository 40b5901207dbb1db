"""Times that the document fixes."""

from __future__ import annotations

from typing import Any

from macros.core.feature import Feature, NavEntry, plain
from macros.core.handbook import Handbook
from macros.core.roles import Role
from macros.features.calendar import macros
from macros.features.calendar.downloads import listings
from macros.features.calendar.model import CALENDAR_YML
from macros.features.calendar.rules import check_calendar


def file_address(role: Role) -> str:
    return f"downloads/{role.id}.ics"


def export(handbook: Handbook, data: dict[str, Any]) -> None:
    data["calendar"] = plain(handbook.part(CALENDAR_YML))


FEATURE = Feature(
    name="calendar",
    file=CALENDAR_YML,
    rules=(check_calendar,),
    nav=(NavEntry("calendar.md", 120, "时间要求"),),
    macros=(macros.calendar,),
    addresses={"calendar_file": file_address},
    downloads=listings,
    export=export,
)
