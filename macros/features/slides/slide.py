"""One slide, and the splitting of text so that it fits in large type.

Lengths are hundredths of a slide's height; the narrowest format, 4:3, is 133 wide.
"""

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
"""Name -> (height of a character, characters per slide). The smallest is 1/15 of the slide's height, 36 points
at 7.5 inches; longer text continues on another slide."""

LINE = 16
"""Characters per line of points."""

SMALLER = 0.65
"""Relative size of a point's reference."""

LINES = 6
"""Lines of points per slide."""

FURTHER = "（续）"
CUT_MARKS = {"。": 0, "；": 0, "，": 20, "：": 40, "、": 60, "）": 60}
"""Mark after which text may be split -> penalty in characters of distance from the middle."""


@dataclass(frozen=True)
class SlidePoint:
    text: str
    reference: str = ""
    """The reference of the quoted clause; empty: the text is ours."""

    posts: Posts = ()
    """Whom it concerns; empty: every post."""


@dataclass(frozen=True)
class Slide:
    kind: Kind
    heading: str
    """The reference of a clause, our heading, or the deck's name."""

    subheading: str = ""
    """Editorial: a short title, minutes and audience."""

    words: str = ""
    """The document's, verbatim."""

    text: str = ""
    """Ours."""

    points: tuple[SlidePoint, ...] = ()
    status: str = ""
    """The full status line, on the first and last slide."""

    colophon: str = ""
    """Who made the handbook; on the first slide, if known."""

    notes: tuple[str, ...] = ()
    """Speaker's notes; ours."""

    clause: Clause | None = None
    step: str = ""
    """Its step of the session."""

    minutes: int = 0
    """The step's duration; 0: no limit."""

    posts: Posts = ()
    """Whom it concerns; empty: every post."""

    when: Literal["always", "mixed", "chosen"] = "always"
    """Shown to which kind of class: any, mixed, or one of chosen posts."""

    @property
    def size(self) -> Size:
        """The size of its text."""
        return size_of(self.words or self.text or self.heading)

    @property
    def further(self) -> bool:
        """Whether it continues the slide before."""
        return self.heading.endswith(FURTHER)

    @property
    def ours(self) -> bool:
        """Whether anything but the status line is ours."""
        return bool(self.subheading or self.points or self.kind in ("question", "break"))


def width(text: str) -> float:
    """Return the width of a text in Chinese characters; Latin letters and digits count half."""
    return sum(1.0 if unicodedata.east_asian_width(char) in "WFA" else 0.55 for char in text)


def size_of(text: str) -> Size:
    """Return the largest size at which the text fits on one slide, or the smallest."""
    return next((name for name, (_, room) in SIZES.items() if width(text) <= room), "small")


def cut(words: str, room: int = SIZES["small"][1]) -> tuple[str, ...]:
    """Split text after punctuation (or else at `room`) into parts of similar width, at most `room`."""
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
    """Yield a clause verbatim on as many slides as it needs, with the notes on the first."""
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
    """Yield points spread evenly over as many slides as they need, with the notes on the first."""
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
    """Put points on pages of `room` lines; longer ones get their own page."""
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
