"""`edition.yml`: the handbook as a publication of ours."""

import re
from datetime import UTC, date, datetime

from pydantic import Field, ValidationInfo, field_validator

from macros.core.base import Day, Entry, Id, Name, Text
from macros.core.references import ClauseId
from macros.core.regulation import Regulation

KINDS = re.compile(
    "(细则|办法|条例|规定|制度|规则|规程|规范|准则|章程|法|决定|决议|意见|方案|通知)(?:[（(][^（）()]*[）)])*$"
)
"""What a document calls itself, by the last word of its title; 试行 and the like in brackets come after it."""


class Origin(Entry, title="收录的文本从哪里来"):
    """Where `source.txt` was taken from, and when."""

    source: Text = Field(max_length=200, description="文本的来源")
    obtained: Day = Field(description="取得文本的日期")


class OwnStatus(Entry, title="编制单位自己写的时效说明，代替本手册的时效说明"):
    """What the office that issues the handbook under its own name says of the document's validity."""

    words: Text = Field(max_length=100, description="时效说明的文字，句末不加句号")
    short: Text = Field(max_length=24, description="简短写法，用于课件的页脚")
    by: Text = Field(max_length=40, description="作出说明的单位")
    on: Day = Field(description="作出说明的日期")


PART = re.compile("[，；。]")
LINE = 54
"""How many characters of a foot stand on a line of upright A4."""


class Edition(Entry, title="手册本身，编者所写"):
    """`edition.yml`: the handbook as a publication of ours."""

    name: Name = Field(description="手册的名称")
    subtitle: Name = Field(description="副题")
    subject: Name = Field(description="职责的事项名称")
    field: Name | None = Field(None, description="职责所属的工作，比事项名称简短；没有写的为null")
    edition: Id | None = Field(None, exclude=True, description="这一版的编号，写在引用的地址里，如v2020")
    """Once another edition has taken its place, its folder below `editions/` has this name."""

    cited: Text = Field("", description="引用文件时的写法：发文字号，没有字号的用书名号加标题")
    itself: Name = Field("", description="文件的自称，如本条例")
    description: Text = Field(description="一句话说明")
    status: Text = Field(max_length=200, description="时效说明；引用数据时请一并显示")
    """The one status line that stands on every page, print and download."""

    status_short: Text = Field(max_length=24, description="效力说明的简短写法，用于课件的页脚")
    """The same in a few words, for the foot of a slide, whose first and last slide carry the whole."""

    status_spoken: Text = Field(max_length=300, description="效力说明的口语写法，加在讲稿第一段之后")
    """The same as a sentence to be read aloud."""

    own_status: OwnStatus | None = Field(
        None, description="编制单位自己写的时效说明；写了的，前面三项就是它的文字，没有写的为null"
    )
    publisher: Text | None = Field(None, max_length=40, description="编制单位，没有写的为null")
    contact: Text | None = Field(None, max_length=40, description="编制单位的联系方式，没有写的为null")
    corrections: Text | None = Field(None, max_length=40, description="发现错误怎样反映，没有写的为null")
    origin: Origin | None = Field(None, description="收录的文本从哪里来，没有登记的为null")
    outside: Text = Field(description="文件没有规定时的说明")
    outside_advice: Text = Field(description="文件没有规定时，向读者建议的办法")
    outside_open: Text = Field(description="文件没有单列职责、有关条款是否包括也没有写明时的说明")
    interpreter: ClauseId | None = Field(None, description="写明由谁解释文件的条款，没有写的为null")
    """Shown to readers whose post is not found: whom to ask."""

    edited: Day = Field(description="手册的日期")
    """All dates in built files come from it."""

    @field_validator("contact")
    @classmethod
    def _is_somebodys(cls, value: str | None, info: ValidationInfo) -> str | None:
        if value and "publisher" in info.data and not info.data["publisher"]:
            raise ValueError("写了contact（联系方式），没有写publisher（编制单位）")
        return value

    @property
    def question(self) -> str:
        """What a reader comes to ask, the heading of the home page."""
        return f"我在{self.field or self.subject}上负什么责任？"

    @property
    def time(self) -> datetime:
        """The moment that all built files name as that of their making: midnight (UTC) of the edition's day."""
        return datetime.fromisoformat(self.edited).replace(tzinfo=UTC)

    @property
    def status_tag(self) -> str:
        """The status in its fewest words, for the tag that opens the whole: what its short form says first."""
        return self.status_short.split("，")[0]

    @property
    def status_lines(self) -> tuple[str, ...]:
        """The status for a foot of paper: one line, or two that part at the mark nearest to the middle, none in brackets."""
        ends = [mark.end() for mark in PART.finditer(self.status) if mark.end() < len(self.status)]
        outside = [end for end in ends if self.status.count("（", 0, end) == self.status.count("）", 0, end)]
        if len(self.status) <= LINE or not outside:
            return (self.status,)
        at = min(outside, key=lambda end: abs(2 * end - len(self.status)))
        return self.status[:at], self.status[at:]

    @property
    def colophon(self) -> str:
        """Who made the handbook, how to reach them and how to report a mistake, on one line; empty if not known."""
        said = (("手册编制单位", self.publisher), ("联系方式", self.contact), ("勘误", self.corrections))
        return "　".join(f"{label}：{text}" for label, text in said if text)

    def previewed(self, waiting: int) -> "Edition":
        """The same for an editor's eyes: wherever the status stands, in every page and file, it says what it holds."""
        said = f"编辑预览，有{waiting}处待编辑，不得外发"
        return self.model_copy(
            update={
                "status": f"{said}。{self.status}",
                "status_short": said,
                "status_spoken": f"{said}。{self.status_spoken}",
            }
        )

    def stated(self, regulation: Regulation) -> "Edition":
        """The same with what follows from the document where the file does not say it: how to cite it, what it calls itself.

        The office's own words, if it has written any, take the place of the status in all its forms.
        """
        kind = KINDS.search(regulation.title)
        itself = self.itself or f"本{kind[1] if kind else '文件'}"
        named = self.model_copy(update={"cited": self.cited or cited(regulation), "itself": itself})
        own = self.own_status
        if own is None:
            return named
        words, day = own.words.rstrip("。"), in_words(own.on)
        lines = {
            "status": f"{words}（{own.by}，{day}）",
            "status_short": own.short,
            "status_spoken": f"关于{itself}的时效，{own.by}{day}说明：{words}。",
        }
        return named.model_copy(update=lines)


def cited(regulation: Regulation) -> str:
    """How a document is cited where nobody says otherwise: by its number, or else by its title."""
    return regulation.said("document_number") or f"《{regulation.title}》"


def in_words(day: str) -> str:
    """2014-03-12 -> 2014年3月12日."""
    found = date.fromisoformat(day)
    return f"{found.year}年{found.month}月{found.day}日"
