"""Blank forms of a session of study -> Word files."""

from __future__ import annotations

from collections.abc import Sequence

from docx.enum.table import WD_ALIGN_VERTICAL
from docx.table import _Cell

from macros.core.handbook import Handbook
from macros.documents import word
from macros.documents.form_table import FormTable, write, write_centred
from macros.documents.official import add_heading, add_note, as_bytes, new_document
from macros.features.checklist.sheet import BOX, basis_line
from macros.features.training.forms import Blanks, Box, Form, Grid

LONG = 12
"""A grid of more rows runs over pages: it becomes a table of its own, whose heads are drawn on each."""


def form_document(handbook: Handbook, form: Form) -> bytes:
    """Draw a blank form. Returns the bytes of a .docx."""
    document = new_document(handbook, form.title)
    add_heading(document, (form.title,), basis_line(handbook))
    add_note(document, form.note)
    table = FormTable(document)
    for part in form.parts:
        if isinstance(part, Blanks):
            table.pairs(part.labels, height=9)
        elif isinstance(part, Box):
            table.pairs((part.label,), height=part.height)
        else:
            apart = len(part.rows) > LONG
            if apart:
                table.draw()
                word.space(document.add_paragraph(), 6)
                table = FormTable(document)
            _grid(table, part, apart)
    table.draw()
    return as_bytes(document)


def _grid(table: FormTable, grid: Grid, repeat: bool) -> None:
    table.heads(grid.widths, grid.heads, repeat=repeat)
    for number, first in enumerate(grid.rows, 1):

        def fill(cells: Sequence[_Cell], number: int = number, first: str = first) -> None:
            (write_centred if first.isdigit() else write)(cells[0], [first])
            for place, (cell, head) in enumerate(zip(cells[1:], grid.heads[1:], strict=True)):
                cell.vertical_alignment = WD_ALIGN_VERTICAL.CENTER
                if grid.ticks:
                    write_centred(cell, [""])
                    word.add_tick_box(cell.paragraphs[0], BOX, 12, number * 10 + place, f"{first}：{head}")

        table.row(grid.widths, fill, grid.height)
