"""A bordered form whose rows are cut as each needs: one table, its cells spanning what they must."""

from collections.abc import Sequence
from itertools import accumulate, pairwise

from macros.documents.blocks import WIDTH, Cell, Row, Table

LABEL = 26.0
"""Width of a label beside a blank, in millimetres."""

FormRow = tuple[Sequence[float], Row]
"""The widths of its cells, in parts of the whole; and what they say."""


def form(rows: Sequence[FormRow], head: FormRow | None = None) -> Table:
    """Return the table; its columns begin and end wherever a cell of any row does."""
    cut = [_edges(shares) for shares, _ in ([head, *rows] if head else rows)]
    edges = sorted({edge for each in cut for edge in each})
    widths = [round(end - begin, 1) for begin, end in pairwise([0.0, *edges])]
    drawn = [
        _spanning(cells, [edges.index(edge) + 1 for edge in each])
        for each, (_, cells) in zip(cut, [head, *rows] if head else rows, strict=True)
    ]
    table: Table = {"table": "Form", "widths": widths}
    if head:
        table["head"] = drawn.pop(0)
    return {**table, "rows": drawn}


def pairs(
    labels: Sequence[str], words: Sequence[str] = (), height: float = 8, label: float = LABEL
) -> FormRow:
    """A row of labels, so wide, each with its words or a blank beside it; a line of words is a paragraph."""
    shares = (label, WIDTH / len(labels) - label) * len(labels)
    said = (*words, *[""] * (len(labels) - len(words)))
    cells = [
        cell
        for name, text in zip(labels, said, strict=True)
        for cell in (Cell(text=name, style="FormLabel"), Cell(text=text, height=height))
    ]
    return shares, cells


def heads(shares: Sequence[float], names: Sequence[str]) -> FormRow:
    """A row of the heads of columns."""
    return shares, [Cell(text=name, style="FormHead") for name in names]


def tied(rows: Sequence[FormRow]) -> list[FormRow]:
    """Rows that stay on one page."""
    *first, last = rows
    return [*((shares, [Cell(**cell, kept=True) for cell in cells]) for shares, cells in first), last]


def _edges(shares: Sequence[float]) -> list[float]:
    """Where each cell of a row ends, from the left, in millimetres."""
    unit = WIDTH / sum(shares)
    return [round(unit * edge, 1) for edge in accumulate(shares)]


def _spanning(cells: Row, ends: Sequence[int]) -> Row:
    spans = [end - begin for begin, end in pairwise([0, *ends])]
    return [Cell(**cell, span=span) if span > 1 else cell for cell, span in zip(cells, spans, strict=True)]
