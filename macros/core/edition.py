"""`edition.yml`: the handbook as a publication of ours."""

from datetime import UTC, datetime

from pydantic import Field

from macros.core.base import Day, Entry, Name, Text


class Edition(Entry, title="手册本身，编者所写"):
    """`edition.yml`: the handbook as a publication of ours."""

    name: Name = Field(description="手册的名称")
    subtitle: Name = Field(description="副题")
    subject: Name = Field(description="职责的事项名称")
    description: Text = Field(description="一句话说明")
    status: Text = Field(max_length=200, description="时效说明；引用数据时请一并显示")
    """The one status line that stands on every page, print and download."""

    status_short: Text = Field(max_length=24, description="效力说明的简短写法，用于课件的页脚")
    """The same in a few words, for the foot of a slide, whose first and last slide carry the whole."""

    outside: Text = Field(description="文件没有规定时的说明")
    outside_advice: Text = Field(description="文件没有规定时，向读者建议的办法")
    outside_open: Text = Field(description="文件没有单列职责、有关条款是否包括也没有写明时的说明")
    edited: Day = Field(description="手册的日期")
    """All dates in built files come from it."""

    @property
    def time(self) -> datetime:
        """The moment that all built files name as that of their making: midnight (UTC) of the edition's day."""
        return datetime.fromisoformat(self.edited).replace(tzinfo=UTC)
