"""What the tree is made of: a line that is known to be a heading, an article, an item or a paragraph."""

from __future__ import annotations

from typing import Literal, NamedTuple

from macros.core.marks import ListMark

TokenKind = Literal["part", "chapter", "section", "article", "item", "prose"]


class Token(NamedTuple):
    """A line with its number read."""

    kind: TokenKind
    text: str
    """Without its number; empty where an article has none."""

    line: int
    number: int = 0
    suffix: int | None = None
    style: ListMark | None = None
    """Of an item: the first number of its list."""

    depth: int = 0
    """Of an item, of its list: 0 below a paragraph of the article; of a paragraph, how many items it is inside."""

    mark: str = ""
    """The number as the document is to have it."""

    written: str = ""
    """The number as the file has it."""
