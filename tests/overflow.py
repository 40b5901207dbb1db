"""Whether what a slide says stays in its frame."""

from __future__ import annotations

import io
import math

import pptx
from pptx.oxml.ns import qn

from macros.core.handbook import Handbook
from macros.features.slides.deck import Deck
from macros.features.slides.pptx import deck_file
from macros.features.slides.setting import width

EMU = 68580
"""A hundredth of a slide's height."""


def fits(handbook: Handbook, each: Deck) -> None:
    """Every paragraph of the deck, set at its size in its frame, and every table, which ends above the foot."""
    made = pptx.Presentation(io.BytesIO(deck_file(handbook, each)))
    for sheet in made.slides:
        for shape in sheet.shapes:
            where = (each.id, sheet.shapes.title.text, shape.name)
            assert shape.left >= 0 and shape.left + shape.width <= 12192000, where
            if shape.has_table:
                _table_fits(shape, where)
            elif shape.text_frame.text:
                frame = shape.text_frame
                across = shape.width - frame.margin_left - frame.margin_right
                down = shape.height.pt - (frame.margin_top + frame.margin_bottom) / 12700
                assert _need(frame, across) <= down + 1, (*where, frame.text)


def _table_fits(shape, where: tuple) -> None:
    widths = [column.width for column in shape.table.columns]
    for row in shape.table.rows:
        for cell, across in zip(row.cells, widths, strict=True):
            room = row.height.pt - (cell.margin_top + cell.margin_bottom) / 12700
            assert _need(cell.text_frame, across - cell.margin_left - cell.margin_right) <= room + 1, (
                *where,
                cell.text,
            )
    assert shape.top + sum(row.height for row in shape.table.rows) <= 91 * EMU, where


def _need(frame, across: int) -> float:
    """The height of a frame's paragraphs in points; a run may be smaller than the one before it."""
    need = 0.0
    for paragraph in frame.paragraphs:
        if not paragraph.runs:
            continue
        size = max(run.font.size.pt for run in paragraph.runs)
        indent = int(paragraph._p.pPr.get("marL", 0))
        room = (across - indent) / 12700 - size / 2
        lines = [0.0]
        for child in paragraph._p:
            if child.tag == qn("a:br"):
                lines.append(0.0)
            elif child.tag in (qn("a:r"), qn("a:fld")):
                lines[-1] += width(child.findtext(qn("a:t"))) * int(child.find(qn("a:rPr")).get("sz")) / 100
        need += paragraph.line_spacing.pt * sum(max(1, math.ceil(line / room)) for line in lines)
        need += paragraph.space_before.pt if paragraph.space_before else 0
    return need
