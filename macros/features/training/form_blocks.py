"""Blank forms of a session of study as papers."""

from collections.abc import Iterator

from macros.core.handbook import Handbook
from macros.core.notices import basis_line
from macros.documents.blocks import Block, Cell, Paper, page, sheet_heading
from macros.documents.form import FormRow, form, heads, pairs
from macros.features.training.forms import BlankBox, BlankForm, BlankGrid, BlankRow

LONG = 12
"""A grid of more rows runs over pages: it becomes a table of its own, whose heads are drawn on each."""


def blank_form(handbook: Handbook, blank: BlankForm) -> Paper:
    """Draw a blank form."""
    blocks: list[Block] = [
        *sheet_heading((blank.title,), basis_line(handbook)),
        {"style": "SheetNote", "text": blank.note},
        *_tables(blank),
    ]
    return {"title": blank.title, "blocks": page(blocks)}


def _tables(blank: BlankForm) -> Iterator[Block]:
    rows: list[FormRow] = []
    for part in blank.parts:
        if isinstance(part, BlankRow):
            rows.append(pairs(part.labels, height=9))
        elif isinstance(part, BlankBox):
            rows.append(pairs((part.label,), height=part.height))
        elif len(part.rows) <= LONG:
            rows += [heads(part.widths, part.heads), *_rows(part)]
        else:
            yield form(rows)
            yield {"style": "Gap", "text": ""}
            yield form(list(_rows(part)), heads(part.widths, part.heads))
            rows = []
    if rows:
        yield form(rows)


def _rows(grid: BlankGrid) -> Iterator[FormRow]:
    for first in grid.rows:
        printed: Cell = {"text": first, "height": grid.height}
        if first.isdigit():
            printed["style"] = "FormNumber"
        yield grid.widths, [printed, *(_cell(grid, first, head) for head in grid.heads[1:])]


def _cell(grid: BlankGrid, first: str, head: str) -> Cell:
    return {"runs": [{"tick": f"{first}：{head}"}], "style": "FormMark"} if grid.ticks else {"text": ""}
