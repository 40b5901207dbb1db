"""`calendar.yml`: which day a calendar shows for a time that the document fixes; editorial."""

import calendar
from datetime import date, timedelta
from typing import Annotated

from pydantic import Field

from macros.core.base import Day, Entry, Text
from macros.core.data_file import DataFile
from macros.core.duties import Duty
from macros.core.handbook import Handbook
from macros.core.references import DutyId, DutyQuote, RankId
from macros.core.ties import group


class Occasion(Entry, title="一个日期"):
    """One period or deadline of a duty, with the first day on which a calendar shows it."""

    duty: DutyId
    words: Text = Field(description="周期或者期限，逐字")
    quote: DutyQuote = Field(description="这个时间词所管的文字，逐字")
    """The span of the duty's words that the time governs, verbatim; it holds `words`."""

    title: Text = Field(max_length=20, description="短标题")
    first: Day = Field(description="第一次显示的日期；周期的日期是手册建议")
    """Of a period of months: the Friday of the last whole working week of its last month; of a week: its Friday;
    days that we suggest. Of a deadline: its day, or the last day of its month."""

    reminders: tuple[Annotated[int, Field(ge=0, le=60, description="提前的天数")], ...] = Field(
        min_length=1, max_length=4, description="提前几天提醒"
    )

    @property
    def day(self) -> date:
        return date.fromisoformat(self.first)


class CalendarFile(Entry, title="日历，编者整理"):
    """`calendar.yml`."""

    principal: RankId | None = Field(None, description="由同级其他岗位协助的岗位类别；没有的为null")
    dates: tuple[Occasion, ...] = Field(description="各个日期")


def last_day(year: int, month: int) -> date:
    """Return the last day of a month (1..12)."""
    return date(year, month, calendar.monthrange(year, month)[1])


def last_friday(year: int, month: int) -> date:
    """Return the Friday of the last week whose Monday to Friday all lie before the month's end."""
    end = last_day(year, month)
    return end - timedelta(days=(end.weekday() - calendar.FRIDAY) % 7)


CALENDAR_YML: DataFile[CalendarFile] = DataFile(
    "calendar.yml", CalendarFile, purpose="文件写明的周期和期限可以导入日历"
)


def occasions_of(handbook: Handbook, duty: Duty) -> tuple[Occasion, ...]:
    """The days on which a calendar shows the duty's fixed times."""
    return handbook.once(_by_duty).get(duty.id, ())


def _by_duty(handbook: Handbook) -> dict[str, tuple[Occasion, ...]]:
    return group(handbook.part(CALENDAR_YML).dates, lambda occasion: occasion.duty)
