"""A bordered form in Word whose rows are cut as each needs: one table, its cells spanning what they must."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from docx.document import Document
from docx.enum.table import WD_ALIGN_VERTICAL, WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Mm
from docx.table import _Cell

from macros.documents import word
from macros.documents.official import text_width

LABEL = 26.0
"""Width of a label beside a blank, in millimetres."""

LINE = 15.0
ROOM = {"top": 2.5, "left": 4.5, "bottom": 2.5, "right": 4.5}
"""Points: between lines, and inside a cell."""

Fill = Callable[[Sequence[_Cell]], None]


@dataclass
class FormTable:
    """Rows are gathered, then drawn at once: the columns of a Word table are known to all of its rows."""

    document: Document
    _rows: list[tuple[list[float], float, bool, Fill]] = field(default_factory=list)

    def row(self, shares: Sequence[float], fill: Fill, height: float = 0, *, repeat: bool = False) -> None:
        """Add a row.

        Args:
            shares: widths of its cells, in parts of the whole.
            fill: writes into its cells.
            height: at least, in millimetres.
            repeat: draw it again at the head of each page; only rows at the table's top may be.
        """
        unit = text_width(self.document) / sum(shares)
        self._rows.append(([share * unit for share in shares], height, repeat, fill))

    def pairs(
        self, labels: Sequence[str], words: Sequence[str | Sequence[str]] = (), height: float = 8
    ) -> None:
        """Add labels in 黑体, each with its words, a paragraph a string, or a blank beside it."""
        blank = text_width(self.document) / len(labels) - LABEL

        def fill(cells: Sequence[_Cell]) -> None:
            for label, cell in zip(labels, cells[::2], strict=True):
                write_label(cell, label)
            for text, cell in zip(words, cells[1::2], strict=False):
                write(cell, [text] if isinstance(text, str) else text)

        self.row([width for _ in labels for width in (LABEL, blank)], fill, height)

    def heads(self, shares: Sequence[float], names: Sequence[str], *, repeat: bool = False) -> None:
        """Add a row of column heads."""

        def fill(cells: Sequence[_Cell]) -> None:
            for cell, name in zip(cells, names, strict=True):
                write_label(cell, name)
                cell.paragraphs[0].paragraph_format.keep_with_next = True

        self.row(shares, fill, repeat=repeat)

    def draw(self) -> None:
        """Draw what was gathered at the end of the document."""
        edges = sorted({round(edge, 1) for widths, *_ in self._rows for edge in _edges(widths)})
        columns = [end - begin for begin, end in pairwise([0.0, *edges])]
        table = word.add_table(self.document, columns, ROOM, style="Table Grid")
        table.alignment = WD_TABLE_ALIGNMENT.CENTER
        for widths, height, repeat, fill in self._rows:
            row = word.add_row(table, widths)
            ends = [edges.index(round(edge, 1)) + 1 for edge in _edges(widths)]
            for cell, (begin, end) in zip(row._tr.tc_lst, pairwise([0, *ends]), strict=True):
                cell.grid_span = end - begin
            if height:
                row.height = Mm(height)
            if repeat:
                word.repeat_row(row)
            fill(word.cells(table, row))


def write(cell: _Cell, paragraphs: Sequence[str]) -> None:
    """Fill a cell, a paragraph a string."""
    cell.vertical_alignment = WD_ALIGN_VERTICAL.CENTER
    for place, text in enumerate(paragraphs):
        paragraph = cell.add_paragraph() if place else cell.paragraphs[0]
        paragraph.add_run(text)
        word.space(paragraph, LINE)


def write_centred(cell: _Cell, paragraphs: Sequence[str]) -> None:
    write(cell, paragraphs)
    for paragraph in cell.paragraphs:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER


def write_label(cell: _Cell, text: str) -> None:
    """Fill a cell with a label in 黑体; a line break in it is kept."""
    write_centred(cell, text.split("\n"))
    for paragraph in cell.paragraphs:
        for run in paragraph.runs:
            word.use_font(run, word.HEAD)


def _edges(widths: Sequence[float]) -> list[float]:
    """Where each cell of a row ends, from the left."""
    return [sum(widths[: place + 1]) for place in range(len(widths))]
