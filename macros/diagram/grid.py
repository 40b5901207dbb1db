"""Positions of columns, rows, gutters and channels, as integers, so that they are reproducible."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from macros.diagram.lettering import Area, Name, height
from macros.diagram.routes import GridCell, Kind, Segment, Tracks

WIDTH = 690
"""Width of the picture, about that of a page's column."""

STEP = 16
"""Distance between tracks."""

LANE = 8
"""Padding of a column's background around its boxes."""

OUTER, GUTTER, CHANNEL, CROSSED = 10, 44, 16, 40
"""Minimum widths: of an outer gutter, an inner one, a channel, a crossed channel."""

MARGIN = 28
"""Margin around the outermost tracks."""

HEADING = 30

Span = tuple[int, int]
"""(start, length)."""


@dataclass(frozen=True)
class PictureGrid:
    width: int
    height: int
    columns: tuple[Span, ...]
    gutters: tuple[Span, ...]
    rows: tuple[Span, ...]
    channels: tuple[Span, ...]
    bands: tuple[int, ...]
    """The first row of each band below the columns."""

    count: Mapping[tuple[Kind, int], int]

    @staticmethod
    def of(
        columns: int,
        boxes: Mapping[GridCell, tuple[Name, Sequence[str]]],
        bands: tuple[int, ...],
        found: Tracks,
    ) -> PictureGrid:
        """Size the grid for its tracks, then for the words of the boxes (name, references)."""
        widths = [
            _room(found.count.get(("gutter", index), 0), OUTER if index in (0, columns) else GUTTER)
            for index in range(columns + 1)
        ]
        wide = (WIDTH - sum(widths)) // columns
        gutters, across = _lay(widths, [wide] * columns)
        last = max(cell.row for cell in boxes)
        rows = [
            max(
                max(height(*box, wide) for cell, box in boxes.items() if cell.row == row),
                STEP * (1 + found.count.get(("row", row), 0)),
            )
            for row in range(last + 1)
        ]
        above = [
            HEADING
            if row == 0
            else _room(found.count.get(("channel", row), 0), CROSSED if row in found.crossed else CHANNEL)
            + (HEADING + 2 * LANE if row in bands else 0)
            for row in range(last + 1)
        ]
        channels, down = _lay([*above, LANE], rows)
        end = down[-1][0] + down[-1][1] + LANE
        return PictureGrid(WIDTH, end, across, gutters, down, channels, bands, found.count)

    def area(self, cell: GridCell) -> Area:
        """The area of the box in a cell; boxes of a row have the same height."""
        (x, width), (y, high) = self.columns[cell.column], self.rows[cell.row]
        return Area(x, y, width, high)

    def lane(self, column: int) -> Area:
        """The background of a column, including its heading."""
        x, width = self.columns[column]
        last = (self.bands[0] if self.bands else len(self.rows)) - 1
        y, high = self.rows[last]
        return Area(x - LANE, 0, width + 2 * LANE, y + high + LANE)

    def band(self, start: int) -> Area:
        """The background of a band, including its heading."""
        after = [row for row in self.bands if row > start]
        y, high = self.rows[(after[0] if after else len(self.rows)) - 1]
        top = self.rows[start][0] - HEADING
        left = self.columns[0][0] - LANE
        right = sum(self.columns[-1]) + LANE
        return Area(left, top, right - left, y + high + LANE - top)

    def at(self, line: Segment, track: int) -> int:
        """The y of a horizontal line, or the x of a vertical one."""
        count = self.count[line.kind, line.index]
        if line.kind == "row":
            y, high = self.rows[line.index]
            return y + high * (track + 1) // (count + 1)
        if line.kind == "column":
            x, width = self.columns[line.index]
            return x + width * (track + 1) // (count + 1)
        start, room = (self.gutters if line.kind == "gutter" else self.channels)[line.index]
        if line.kind == "channel" and line.index in self.bands:
            room -= HEADING + LANE
        return start + (room - STEP * (count - 1)) // 2 + STEP * track


def _room(count: int, least: int) -> int:
    return max(least, MARGIN + STEP * (count - 1) if count else 0)


def _lay(gaps: Sequence[int], parts: Sequence[int]) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """Lay gap, part, gap, part, ... gap one after the other."""
    position = 0
    gap_spans, part_spans = [], []
    for index, gap in enumerate(gaps):
        gap_spans.append((position, gap))
        position += gap
        if index < len(parts):
            part_spans.append((position, parts[index]))
            position += parts[index]
    return tuple(gap_spans), tuple(part_spans)
