"""The calendar file of each role with a fixed time."""

from collections.abc import Iterator
from functools import partial

from macros.core.download import Download, Listing
from macros.core.handbook import Handbook
from macros.core.roles import Role
from macros.features.calendar.ics import role_calendar
from macros.features.calendar.view import timed_roles


def calendar_download(handbook: Handbook, role: Role) -> Download:
    """A calendar file; quick, so that it exists under `serve`, too."""
    write = partial(role_calendar, handbook, role)
    title = f"{role.short}的时间要求"
    return Download(f"{role.id}.ics", "日历文件", "用日历软件打开即可导入", title, write, quick=True)


def listings(handbook: Handbook) -> Iterator[Listing]:
    """One row per role."""
    rows = tuple((role.short, (calendar_download(handbook, role),)) for role in timed_roles(handbook))
    yield Listing("calendar", "岗位", rows)
