"""One slide, and how words are cut so that they stand on it in large type.

Measures are hundredths of a slide's height, so that one cut serves every screen from 4:3 on: a slide of
4:3 is the narrowest, 133 wide.
"""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from macros.core.regulation import Clause
from macros.features.training.audience import Posts

Kind = Literal["title", "section", "clause", "points", "question", "break", "end"]
Size = Literal["large", "medium", "small"]

SIZES: dict[Size, tuple[float, int]] = {"large": (10.0, 44), "medium": (8.2, 66), "small": (6.8, 96)}
"""Name -> (height of a character, how many of them a slide holds). The smallest is 1/15 of the slide's
height, 36 points on a slide of 7.5 inches; words that need more room go on to another slide."""

LINE = 16
"""Characters in a line of points."""

SMALLER = 0.65
"""Size of a point's reference beside its text."""

LINES = 6
"""Lines of points on one slide."""

FURTHER = "（续）"
CUT_MARKS = {"。": 0, "；": 0, "，": 20, "：": 40, "、": 60, "）": 60}
"""Marks after which words may be cut -> how many characters nearer to the middle they must be than a full stop."""


@dataclass(frozen=True)
class SlidePoint:
    text: str
    reference: str = ""
    """How the clause is cited from which the text is taken; empty: the text is ours."""

    posts: Posts = ()
    """Whom it concerns; empty: every post."""


@dataclass(frozen=True)
class Slide:
    kind: Kind
    heading: str
    """Of a clause, how it is cited; else ours, or the name of the deck."""

    subheading: str = ""
    """Editorial, below the heading: a short title, minutes and who."""

    words: str = ""
    """The document's, verbatim."""

    text: str = ""
    """Ours."""

    points: tuple[SlidePoint, ...] = ()
    status: str = ""
    """The full status line, on the first and last slide."""

    notes: tuple[str, ...] = ()
    """What the presenter reads; ours."""

    clause: Clause | None = None
    step: str = ""
    """Which step of a session it belongs to."""

    minutes: int = 0
    """How long that step takes; 0: no limit."""

    posts: Posts = ()
    """Whom it concerns; empty: every post."""

    when: Literal["always", "mixed", "chosen"] = "always"
    """Whether it is shown only to a mixed class, or only to one of chosen posts."""

    @property
    def size(self) -> Size:
        """How large the words, or what stands in their place, are set."""
        return size_of(self.words or self.text or self.heading)

    @property
    def further(self) -> bool:
        """Whether it goes on where the slide before it ended."""
        return self.heading.endswith(FURTHER)

    @property
    def ours(self) -> bool:
        """Whether it holds anything that must be marked as ours beside the status line."""
        return bool(self.subheading or self.points or self.kind in ("question", "break"))


def width(text: str) -> float:
    """Return how many characters wide a text is; Latin letters and figures are half as wide."""
    return sum(1.0 if unicodedata.east_asian_width(char) in "WFA" else 0.55 for char in text)


def size_of(text: str) -> Size:
    """Return the largest size at which the text stands on one slide; the smallest if none does."""
    return next((name for name, (_, room) in SIZES.items() if width(text) <= room), "small")


def cut(words: str, room: int = SIZES["small"][1]) -> tuple[str, ...]:
    """Cut words after punctuation into parts of about the same length, none wider than `room`.

    Joined, the parts are the words again. Words without punctuation are cut where the room ends.
    """
    count = math.ceil(width(words) / room)
    if count < 2:
        return (words,)
    even = len(words) / count

    def off(end: int) -> float:
        return abs(end - even) + CUT_MARKS.get(words[end - 1], 0)

    marks = [match.end() for match in re.finditer(f"[{''.join(CUT_MARKS)}]+[”’』」]*", words)]
    ends = [end for end in marks if end < len(words) and width(words[:end]) <= room]
    end = min(ends, key=off) if ends else room
    return (words[:end], *cut(words[end:], room))


def clause_slides(
    clause: Clause,
    subheading: str = "",
    notes: tuple[str, ...] = (),
) -> Iterator[Slide]:
    """Yield a clause verbatim, on as many slides as it needs; the notes stand with the first."""
    for index, words in enumerate(cut(clause.words)):
        heading = clause.label + (FURTHER if index else "")
        yield Slide(
            "clause",
            heading,
            subheading,
            words=words,
            notes=() if index else notes,
            clause=clause,
        )


def point_slides(
    heading: str,
    points: Iterable[SlidePoint],
    subheading: str = "",
    notes: tuple[str, ...] = (),
) -> Iterator[Slide]:
    """Yield points on as many slides as they need, evenly spread; the notes stand with the first."""
    found = tuple(points)
    fewest = len(_pages(found, LINES))
    pages = next(pages for room in range(1, LINES + 1) if len(pages := _pages(found, room)) <= fewest)
    for index, page in enumerate(pages):
        yield Slide(
            "points",
            heading + (FURTHER if index else ""),
            subheading,
            points=page,
            notes=() if index else notes,
        )


def _pages(points: Iterable[SlidePoint], room: int) -> list[tuple[SlidePoint, ...]]:
    """Put points on pages of so many lines; one that is longer gets a page of its own."""
    pages: list[tuple[SlidePoint, ...]] = []
    left = 0
    for point in points:
        lines = math.ceil((width(point.text) + SMALLER * width(point.reference)) / LINE)
        if lines <= left:
            pages[-1] = (*pages[-1], point)
            left -= lines
        else:
            pages.append((point,))
            left = room - lines
    return pages
