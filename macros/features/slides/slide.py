"""One slide, and how clauses and points are spread over slides."""

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import accumulate, pairwise
from typing import Literal

from macros.core.regulation import Clause
from macros.features.slides.setting import Size, cut, list_size, rows_fit, size_of, width
from macros.features.training.audience import Posts

Kind = Literal["title", "section", "step", "clause", "points", "question", "break", "grid", "end"]
"""section: a name alone; step: a name in a band, with points below."""

Form = Literal["list", "rows", "posts", "columns"]
"""How points are laid out. rows: a table, numbers left; posts: one with responsibilities; columns: boxes to fill in."""

FURTHER = "（续）"
ROOM: dict[Kind, float] = {"points": 70, "step": 54}
"""Height for points, by kind of slide."""

BELOW = 6.0
"""Height of a line of a subheading, which a step's slide has in its band."""

SUBHEADING = 27
"""Characters on a line of a subheading."""

MOST: dict[Form, int] = {"rows": 7, "posts": 3, "columns": 3}
"""Points per slide in these forms."""


@dataclass(frozen=True)
class SlidePoint:
    text: str
    reference: str = ""
    """The reference of the quoted clause; empty: the text is ours."""

    posts: Posts = ()
    """Whom it concerns; empty: every post."""

    label: str = ""
    """What stands left of it in a row: a number, or, below its reference, a post."""


@dataclass(frozen=True)
class Cell:
    """A post in the picture of levels and ranks."""

    clause: str
    """The reference of its article."""

    name: str
    lit: bool


@dataclass(frozen=True)
class Grid:
    """Posts by level and rank."""

    ranks: tuple[str, ...]
    rows: tuple[tuple[str, tuple[tuple[Cell, ...], ...]], ...]
    """A level's name, and its posts of each rank."""

    @property
    def told(self) -> str:
        """The same in words."""
        return "；".join(
            f"{level}：{'、'.join(f'{cell.clause}{cell.name}' for cells in found for cell in cells)}"
            for level, found in self.rows
        )


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
    form: Form = "list"
    grid: Grid | None = None
    section: str = ""
    """What part of the deck it belongs to, in small type above the heading."""

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
        if self.points:
            return points_size(self.points, _room(self.kind, self.subheading)) or "dense"
        return size_of(self.words or self.text or self.heading)

    @property
    def further(self) -> bool:
        """Whether it continues the slide before."""
        return self.heading.endswith(FURTHER)

    @property
    def cue(self) -> str:
        """Its part of the deck, unless the heading says it."""
        return "" if self.heading.removesuffix(FURTHER) == self.section else self.section


def _room(kind: Kind, subheading: str) -> float:
    below = math.ceil(width(subheading) / SUBHEADING) if kind == "points" else 0
    return ROOM.get(kind, 0) - BELOW * below


def points_size(points: Iterable[SlidePoint], room: float) -> Size | None:
    return list_size([(point.text, point.reference) for point in points], room)


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
    kind: Kind = "points",
    form: Form = "list",
) -> Iterator[Slide]:
    """Yield points spread evenly over as many slides as they need, with the notes on the first."""
    found, room = tuple(points), _room(kind, subheading)
    if not found:
        return
    count = math.ceil(len(found) / MOST.get(form, len(found)))
    pages = _even(found, count)
    while any(len(page) > 1 and not _fits(page, form, room) for page in pages):
        count += 1
        pages = _even(found, count)
    for index, page in enumerate(pages):
        yield Slide(
            "points" if index else kind,
            heading + (FURTHER if index else ""),
            subheading,
            points=page,
            form=form,
            notes=() if index else notes,
        )


def _fits(points: tuple[SlidePoint, ...], form: Form, room: float) -> bool:
    if form == "list":
        return points_size(points, room) is not None
    rows = [(point.label, point.text) for point in points]
    return form == "columns" or rows_fit(rows, form == "posts", room)


def _even(points: tuple[SlidePoint, ...], count: int) -> list[tuple[SlidePoint, ...]]:
    """Divide points into `count` runs of similar length."""
    sizes = [0.0, *accumulate(20 + width(point.text) for point in points)]
    ends = [
        min(range(len(sizes)), key=lambda end: (abs(sizes[end] - sizes[-1] * number / count), end))
        for number in range(count + 1)
    ]
    return [points[start:end] for start, end in pairwise(ends) if end > start]
