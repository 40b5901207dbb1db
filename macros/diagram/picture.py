"""Boxes in columns and arrows between them -> a picture."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from macros.diagram.grid import PictureGrid
from macros.diagram.lettering import Area, Name, Word, lettering
from macros.diagram.routes import GridCell, Route, Tracks, route, tracks

ARROW_HEAD, HALF_ARROW_HEAD = 9, 4
"""Length of an arrow's head, and half its width."""

WITHOUT_SHELVES = 3
"""Boxes in a row where there are no columns with headings."""

LABEL = 8
"""Half the size of an arrow's number."""

Point = tuple[int, int]


@dataclass(frozen=True)
class Box:
    """The content of a box."""

    key: str
    name: Name
    references: tuple[str, ...]


@dataclass(frozen=True)
class Shelf:
    """A column: its heading, and its boxes with their tiers."""

    heading: str
    boxes: tuple[tuple[int, Box], ...]


Band = tuple[str, tuple[Box, ...]]
"""A heading, and a row of boxes below the columns."""


@dataclass(frozen=True)
class DrawnBox:
    area: Area
    name: tuple[Word, ...]
    references: tuple[Word, ...]


@dataclass(frozen=True)
class DrawnArrow:
    points: tuple[Point, ...]
    head: tuple[Point, ...]
    label: Point


@dataclass(frozen=True)
class Picture:
    width: int
    height: int
    lanes: tuple[tuple[str, Area], ...]
    """Heading and background of each column, then of each band."""

    boxes: dict[str, DrawnBox]
    arrows: tuple[DrawnArrow, ...]
    """In the order of `ends`."""


def draw(shelves: Sequence[Shelf], bands: Sequence[Band], ends: Sequence[tuple[str, str]]) -> Picture:
    """Place the boxes and route the arrows around them.

    Args:
        ends: (key of the source box, key of the target box) of each arrow.
    """
    cells, starts = _cells(shelves, bands)
    cell_of = {box.key: cell for cell, box in cells.items()}
    columns_end = starts[0] if starts else 1 + max(cell.row for cell in cells)
    ways = [route(cell_of[one], cell_of[other], cells.keys(), columns_end) for one, other in ends]
    found = tracks(ways)
    grid = PictureGrid.of(
        len(shelves) or WITHOUT_SHELVES,
        {cell: (box.name, box.references) for cell, box in cells.items()},
        starts,
        found,
    )
    boxes = {
        box.key: DrawnBox(grid.area(cell), *lettering(box.name, box.references, grid.area(cell)))
        for cell, box in cells.items()
    }
    paths = [
        _points(grid, found, number, way, boxes[one].area, boxes[other].area)
        for number, (way, (one, other)) in enumerate(zip(ways, ends, strict=True))
    ]
    labels = _labels(paths, [box.area for box in boxes.values()])
    arrows = tuple(
        DrawnArrow(_shortened(points), _head(points), label)
        for points, label in zip(paths, labels, strict=True)
    )
    lanes = [(shelf.heading, grid.lane(index)) for index, shelf in enumerate(shelves)]
    lanes += [(heading, grid.band(start)) for (heading, _), start in zip(bands, starts, strict=True)]
    return Picture(grid.width, grid.height, tuple(lanes), boxes, arrows)


def _cells(shelves: Sequence[Shelf], bands: Sequence[Band]) -> tuple[dict[GridCell, Box], tuple[int, ...]]:
    """Return the boxes by cell, and the first row of each band."""
    cells: dict[GridCell, Box] = {}
    row = 0
    for tier in sorted({tier for shelf in shelves for tier, _ in shelf.boxes}):
        depth = 0
        for column, shelf in enumerate(shelves):
            here = [box for each, box in shelf.boxes if each == tier]
            cells |= {GridCell(column, row + index): box for index, box in enumerate(here)}
            depth = max(depth, len(here))
        row += depth
    starts = []
    across = len(shelves) or WITHOUT_SHELVES
    for _, boxes in bands:
        starts.append(row)
        for index, box in enumerate(boxes):
            cells[GridCell(index % across, row + index // across)] = box
        row += 1 + (len(boxes) - 1) // across
    return cells, tuple(starts)


def _points(
    grid: PictureGrid, found: Tracks, number: int, way: Route, start: Area, end: Area
) -> tuple[Point, ...]:
    """The corners of a route, from the edge of one box to the edge of the other."""
    fixed = [grid.at(line, found.track[number, index]) for index, line in enumerate(way)]
    corners = [
        (two, one) if line.kind in ("row", "channel") else (one, two)
        for line, (one, two) in zip(way, pairwise(fixed), strict=False)
    ]

    def edge(area: Area, at: int, towards: Point) -> Point:
        if way[0].kind == "column":
            return at, area.y if towards[1] < area.y else area.y + area.height
        return area.x if towards[0] < area.x else area.x + area.width, at

    return (
        edge(start, fixed[0], corners[0] if corners else (end.x, end.y)),
        *corners,
        edge(end, fixed[-1], corners[-1] if corners else (start.x, start.y)),
    )


def _head(points: Sequence[Point]) -> tuple[Point, ...]:
    """The triangle at the end of an arrow."""
    (x, y), (back_x, back_y) = points[-1], _shortened(points)[-1]
    side = (0, HALF_ARROW_HEAD) if back_y == y else (HALF_ARROW_HEAD, 0)
    return (x, y), (back_x + side[0], back_y + side[1]), (back_x - side[0], back_y - side[1])


def _shortened(points: Sequence[Point]) -> tuple[Point, ...]:
    """Shorten a line by its arrow's head."""
    (from_x, from_y), (x, y) = points[-2:]
    back = ((from_x > x) - (from_x < x), (from_y > y) - (from_y < y))
    return (*points[:-1], (x + ARROW_HEAD * back[0], y + ARROW_HEAD * back[1]))


def _labels(paths: Sequence[Sequence[Point]], boxes: Sequence[Area]) -> list[Point]:
    """Positions of the numbers on their lines, clear of boxes, other lines and other numbers."""
    lines = [[_rectangle(*ends) for ends in pairwise(points)] for points in paths]
    heads = [_rectangle(points[-1], _shortened(points)[-1]) for points in paths]
    placed: list[Point] = []
    for number, points in enumerate(paths):
        others = [area for index, each in enumerate(lines) if index != number for area in each]
        room = [(area, LABEL) for area in (*others, *boxes, *heads)]
        room += [(Area(x, y, 0, 0), 2 * LABEL) for x, y in placed]
        candidates = list(_along(points))
        clear = (p for p in candidates if all(_apart(p, area) >= need for area, need in room))
        placed.append(next(clear, candidates[0]))
    return placed


def _along(points: Sequence[Point]) -> Iterator[Point]:
    """Points of a line, beginning in the middle of its longest segment."""
    pieces = sorted(pairwise(points), key=lambda ends: -_length(*ends))
    for (x, y), (end_x, end_y) in pieces:
        length = _length((x, y), (end_x, end_y))
        for step in sorted(range(0, length + 1, 2), key=lambda step: (abs(2 * step - length), step)):
            yield x + (end_x - x) * step // max(1, length), y + (end_y - y) * step // max(1, length)


def _length(one: Point, other: Point) -> int:
    return abs(one[0] - other[0]) + abs(one[1] - other[1])


def _rectangle(one: Point, other: Point) -> Area:
    x, y = min(one[0], other[0]), min(one[1], other[1])
    return Area(x, y, abs(one[0] - other[0]), abs(one[1] - other[1]))


def _apart(point: Point, area: Area) -> int:
    """Chebyshev distance of a point from an area."""
    x, y = point
    return max(area.x - x, x - area.x - area.width, area.y - y, y - area.y - area.height)
