"""Orthogonal routing of arrows between boxes in columns and rows, without overlaps.

Boxes are in cells. Gutters separate the columns, channels the rows. Along an axis, column or row `n` has
position 2n + 1, the gutter or channel before it 2n.
"""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import Literal

Kind = Literal["row", "channel", "column", "gutter"]
"""Lines in rows and channels are horizontal, those in columns and gutters vertical."""


@dataclass(frozen=True)
class GridCell:
    column: int
    row: int


@dataclass(frozen=True)
class Segment:
    """A straight segment of a route."""

    kind: Kind
    index: int
    low: int
    """First position that it passes along its axis."""

    high: int
    order: int = 0
    """Sorting key among parallel lines."""


Route = tuple[Segment, ...]


def route(start: GridCell, end: GridCell, taken: AbstractSet[GridCell], columns_end: int) -> Route:
    """Return the lines from one box to another.

    Args:
        taken: all cells with a box.
        columns_end: the first row below the columns; no line crosses the heading above it.
    """
    if start.column == end.column:
        low, high = sorted((start.row, end.row))
        free = all(GridCell(start.column, row) not in taken for row in range(low + 1, high))
        if free and high < columns_end:
            return (Segment("column", start.column, 2 * low + 2, 2 * high, start.row),)
        side = start.column + 1 if start.column else 0
        return _around(start, end, side)
    rightward = end.column > start.column
    leave = start.column + 1 if rightward else start.column
    enter = end.column if rightward else end.column + 1
    if leave == enter:
        return _around(start, end, leave)
    return _across(start, end, leave, enter, taken)


def _around(start: GridCell, end: GridCell, gutter: int) -> Route:
    """Through one gutter, which both boxes face."""
    if start.row == end.row:
        return (Segment("row", start.row, 2 * gutter, 2 * gutter, end.row),)
    return (
        Segment("row", start.row, 2 * gutter, 2 * gutter, end.row),
        _standing(gutter, start.row, end.row),
        Segment("row", end.row, 2 * gutter, 2 * gutter, start.row),
    )


def _across(start: GridCell, end: GridCell, leave: int, enter: int, taken: AbstractSet[GridCell]) -> Route:
    """Across the columns between: through empty cells, or through the channel next to the start."""
    low, high = sorted((leave, enter))
    lies = (2 * low, 2 * high)
    passed = range(low, high)
    if all(GridCell(column, start.row) not in taken for column in passed):
        first = Segment("row", start.row, *lies, end.row)
        if start.row == end.row:
            return (first,)
        last = Segment("row", end.row, 2 * enter, 2 * enter, start.row)
        return (first, _standing(enter, start.row, end.row), last)
    if all(GridCell(column, end.row) not in taken for column in passed):
        first = Segment("row", start.row, 2 * leave, 2 * leave, end.row)
        return (first, _standing(leave, start.row, end.row), Segment("row", end.row, *lies, start.row))
    channel = start.row if end.row < start.row else start.row + 1
    return (
        Segment("row", start.row, 2 * leave, 2 * leave, end.row),
        Segment("gutter", leave, *sorted((2 * start.row + 1, 2 * channel))),
        Segment("channel", channel, *lies),
        Segment("gutter", enter, *sorted((2 * channel, 2 * end.row + 1))),
        Segment("row", end.row, 2 * enter, 2 * enter, start.row),
    )


def _standing(gutter: int, start: int, end: int) -> Segment:
    low, high = sorted((start, end))
    return Segment("gutter", gutter, 2 * low + 1, 2 * high + 1)


@dataclass(frozen=True)
class Tracks:
    """The track of each line, and the number of parallel tracks."""

    track: Mapping[tuple[int, int], int]
    """(route, index of the line in it) -> its track, from 0."""

    count: Mapping[tuple[Kind, int], int]
    """(kind, index) -> number of tracks, if any."""

    crossed: frozenset[int]
    """The channels that a vertical line crosses."""


def tracks(routes: Sequence[Route]) -> Tracks:
    """Assign tracks, as few as possible, so that no lines overlap."""
    found: dict[tuple[Kind, int], list[tuple[int, int, Segment]]] = {}
    for number, lines in enumerate(routes):
        for part, line in enumerate(lines):
            found.setdefault((line.kind, line.index), []).append((number, part, line))
    track: dict[tuple[int, int], int] = {}
    count: dict[tuple[Kind, int], int] = {}
    for key, lines_here in found.items():
        used: list[list[Segment]] = []
        for number, part, line in sorted(lines_here, key=lambda each: (each[2].order, each[0], each[1])):
            free = (n for n, others in enumerate(used) if not any(_meet(line, other) for other in others))
            chosen = next(free, len(used))
            if chosen == len(used):
                used.append([])
            used[chosen].append(line)
            track[number, part] = chosen
        count[key] = len(used)
    straight = [line for lines in routes for line in lines if line.kind == "column"]
    return Tracks(
        track, count, frozenset(n // 2 for line in straight for n in range(line.low, line.high + 1))
    )


def _meet(one: Segment, other: Segment) -> bool:
    return one.low <= other.high and other.low <= one.high
