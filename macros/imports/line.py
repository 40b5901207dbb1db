"""What the stages of an import hand on: lines of the file, and what a person should know of them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import NamedTuple


@dataclass(frozen=True)
class Line:
    """A line of the document, or a table."""

    number: int
    """From 1: the line of a text file, the paragraph of a Word file."""

    text: str = ""
    rows: tuple[tuple[str, ...], ...] = ()
    indented: bool = False

    def with_text(self, text: str) -> Line:
        return replace(self, text=text)


class Remark(NamedTuple):
    """A Chinese sentence about a line."""

    line: int
    """0: about the whole document."""

    message: str
    asks: bool = True
    """Whether a person has to look; False: only told."""


def shown(text: str, most: int = 24) -> str:
    """Return the beginning of a text in quotation marks."""
    return f"“{text[:most]}{'…' if len(text) > most else ''}”"
