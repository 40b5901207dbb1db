"""Subjects that run across roles; editorial."""

from typing import Annotated

from pydantic import Field

from macros.core.base import Entry, Id, Text
from macros.core.references import Defines, DocumentQuote

VAGUE = ("其他", "综合")
"""A theme with such a name says of nothing that it belongs there."""


class Theme(Entry, title="一个主题，编者划分"):
    """主题: a subject that runs across roles."""

    id: Annotated[Id, Defines("主题")]
    name: Text = Field(max_length=12, description="名称")
    summary: Text = Field(description="包括的事项")
    words: tuple[DocumentQuote, ...] = Field(
        (),
        exclude=True,
        description="条文里有其中一个词的职责，没有写themes的，归入该主题；“职责用语”表按这些词摘引",
    )
    """A duty that names no themes itself is about this one if its words hold one of these."""

    def holds(self, words: str) -> bool:
        """Tell whether words of a duty show that it is about this theme."""
        return any(word in words for word in self.words)
