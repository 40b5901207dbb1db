"""Self-check sheets -> Word files that WPS opens too: a short form (简表) and a full one (详表)."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from docx.document import Document
from docx.enum.table import WD_ALIGN_VERTICAL, WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Mm, Pt
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph

from macros.core.handbook import Handbook
from macros.documents import word
from macros.documents.official import GREY, LINE, ROOM, SIZE, add_heading, as_bytes, new_document, text_width
from macros.features.checklist.sheet import (
    BLANKS,
    BOX,
    FULL_COLUMNS,
    REMARKS,
    SHORT_WIDTHS,
    SIGNATURES,
    Question,
    Sheet,
    short_heads,
)

Draw = Callable[[Sequence[_Cell], Question], None]
"""Fills the cells of a question's row behind its number and words."""


def short_sheet(handbook: Handbook, sheet: Sheet) -> bytes:
    """简表: each question with a box for each answer. Returns the bytes of a .docx."""
    answers = sheet.answers

    def draw(cells: Sequence[_Cell], question: Question) -> None:
        for place, (cell, answer) in enumerate(zip(cells, answers, strict=True)):
            name = f"第{question.number}题：{answer}"
            word.add_tick_box(_centred(cell), BOX, 12, question.number * 10 + place, name)

    document = _document(handbook, sheet, landscape=False)
    _table(document, sheet, short_heads(answers), list(SHORT_WIDTHS), draw)
    _signatures(document)
    return as_bytes(document)


def full_sheet(handbook: Handbook, sheet: Sheet) -> bytes:
    """详表: room for evidence, problems and dates, which the person writes. Returns the bytes of a .docx."""

    def draw(cells: Sequence[_Cell], question: Question) -> None:
        paragraph = cells[0].paragraphs[0]
        word.space(paragraph, LINE)
        for place, answer in enumerate(sheet.answers):
            if place:
                paragraph.add_run().add_break()
            name = f"第{question.number}题：{answer}"
            word.add_tick_box(paragraph, BOX, SIZE, question.number * 10 + place, name)
            paragraph.add_run(answer)

    document = _document(handbook, sheet, landscape=True)
    heads = [
        "序号",
        "自查问题",
        "自查结果",
        *(f"{name}\n{hint}" if hint else name for name, hint in FULL_COLUMNS),
    ]
    _table(document, sheet, heads, [10, 75, 23, 52, 43, 22], draw)
    _signatures(document)
    return as_bytes(document)


def _document(handbook: Handbook, sheet: Sheet, *, landscape: bool) -> Document:
    """A page with its foot, the sheet's heading and the blanks above the table."""
    document = new_document(handbook, sheet.title, landscape=landscape)
    add_heading(document, (sheet.title,) if landscape else sheet.heading, sheet.basis)
    add_blanks(document, BLANKS)
    note = document.add_paragraph()
    note.add_run(sheet.note).font.size = Pt(9)
    word.space(note, 13, before=3, after=3)
    return document


def add_blanks(document: Document, names: Sequence[str]) -> None:
    """Add labels, each with a line to write on, over the whole width."""
    whole = text_width(document)
    labels = [4.0 * len(name) + 3 for name in names]
    line = (whole - sum(labels)) / len(names)
    widths = [width for label in labels for width in (label, line)]
    table = word.add_table(document, widths, {"left": 2, "right": 2})
    cells = word.cells(table, word.add_row(table, widths))
    for name, label, blank in zip(names, cells[::2], cells[1::2], strict=True):
        label.paragraphs[0].add_run(name)
        word.underline_cell(blank)
        for cell in (label, blank):
            cell.vertical_alignment = WD_ALIGN_VERTICAL.BOTTOM
            word.space(cell.paragraphs[0], 18)


def _table(document: Document, sheet: Sheet, heads: list[str], widths: list[float], draw: Draw) -> None:
    """The questions, under heads that stand on each page, and room for remarks."""
    table = word.add_table(document, widths, ROOM, style="Table Grid")
    table.alignment = WD_TABLE_ALIGNMENT.CENTER
    row = word.add_row(table, widths)
    word.repeat_row(row)
    for cell, head in zip(word.cells(table, row), heads, strict=True):
        run = _centred(cell).add_run(head)
        run.font.size = Pt(9)
        word.use_font(run, word.HEAD)
    for section in sheet.sections:
        paragraph = _wide(table, widths).paragraphs[0]
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        word.use_font(paragraph.add_run(section.name), word.HEAD)
        for item in section.items:
            cell = _wide(table, widths)
            word.shade(cell, GREY)
            word.use_font(cell.paragraphs[0].add_run(item.label), word.HEAD)
            cell.paragraphs[0].add_run(f"　{item.title}")
            for question in item.questions:
                cells = word.cells(table, word.add_row(table, widths))
                _question(cells, question)
                draw(cells[2:], question)
    _wide(table, widths).paragraphs[0].add_run(REMARKS)
    row, _ = word.add_wide_row(table, widths)
    row.height = Mm(16)


def _question(cells: Sequence[_Cell], question: Question) -> None:
    """Fill in its number and words."""
    _centred(cells[0]).add_run(str(question.number))
    cells[1].vertical_alignment = WD_ALIGN_VERTICAL.CENTER
    cells[1].paragraphs[0].add_run(question.check.question)
    word.space(cells[1].paragraphs[0], LINE)


def _wide(table: Table, widths: Sequence[float]) -> _Cell:
    """A row of one cell that stays with the row below it."""
    _, cell = word.add_wide_row(table, widths)
    word.space(cell.paragraphs[0], LINE)
    cell.paragraphs[0].paragraph_format.keep_with_next = True
    return cell


def _signatures(document: Document) -> None:
    gap = document.add_paragraph()
    word.space(gap, 8)
    add_blanks(document, SIGNATURES)


def _centred(cell: _Cell) -> Paragraph:
    cell.vertical_alignment = WD_ALIGN_VERTICAL.CENTER
    paragraph: Paragraph = cell.paragraphs[0]
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    word.space(paragraph, LINE)
    return paragraph
