"""An article of the document as `regulation.yml` holds it: headings before it, paragraphs, items, what is below them."""

from collections.abc import Iterator, Mapping
from typing import Any

from pydantic import Field, model_validator

from macros.core.base import LINES, Entry, Name, Text
from macros.core.marks import ListMark, Rank, heading_mark


class Paragraph(Entry, title="一款"):
    """A 款: a run of words, perhaps followed by a list (项)."""

    text: Text = Field(description="款的文字，不含各项")
    marks: ListMark | None = Field(
        None, description="各项序号的写法，写这个列表的第一个序号；与全文通常的写法相同的为null"
    )
    items: tuple["Item", ...] = Field((), description="各项，没有项的为空")

    @model_validator(mode="before")
    @classmethod
    def _plain_items(cls, data: Any) -> Any:
        """An item that is words alone is written as they are."""
        if not isinstance(data, Mapping) or not isinstance(data.get("items"), list):
            return data
        lines = data.get(LINES, {})
        items = [
            {"text": item, LINES: dict.fromkeys(("", "text"), lines.get(f"items[{place}]", 0))}
            if isinstance(item, str)
            else item
            for place, item in enumerate(data["items"])
        ]
        return {**data, "items": items}


class Item(Paragraph, title="一项"):
    """A 项, or a 目 below one: words, perhaps with a list of its own, perhaps further paragraphs."""

    text: Text = Field(description="项的文字，不含其下各目")
    items: tuple["Item", ...] = Field((), description="项下各目，没有的为空")
    paragraphs: tuple[Paragraph, ...] = Field((), description="项内另起的各段，没有的为空")

    @property
    def is_plain(self) -> bool:
        """Whether it is one run of words."""
        return not (self.items or self.paragraphs)

    @property
    def runs(self) -> tuple[Paragraph, ...]:
        """Its paragraphs, the first included."""
        return (self, *self.paragraphs)


class Heading(Entry, title="编、章、节的标题"):
    """The heading of a 编, 章 or 节."""

    rank: Rank = Field(description="part编、chapter章、section节")
    number: int = Field(ge=1, le=999, description="第几")
    title: Name = Field(description="名称")

    @property
    def label(self) -> str:
        return heading_mark(self.rank, self.number)


class Article(Entry, title="一条"):
    """A 条; in a document without articles, what stands below 一、."""

    headings: tuple[Heading, ...] = Field((), description="这一条前面的标题，没有的为空")
    number: int = Field(ge=1, le=999, description="第几条")
    suffix: int | None = Field(None, ge=1, le=99, description="第几条之几；没有“之几”的为null")
    paragraphs: tuple[Paragraph, ...] = Field(min_length=1, description="各款")

    @property
    def id(self) -> str:
        """`art-12`, of 第十二条之一 `art-12z1`."""
        return f"art-{self.number}" + (f"z{self.suffix}" if self.suffix else "")


def lists_below(paragraphs: tuple[Paragraph, ...], depth: int = 0) -> Iterator[tuple[Paragraph, int]]:
    """Yield every paragraph that holds a list, with the depth of the list (0: items)."""
    for paragraph in paragraphs:
        if paragraph.items:
            yield paragraph, depth
        for item in paragraph.items:
            yield from lists_below(item.runs, depth + 1)
