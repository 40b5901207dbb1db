"""A class exercise on paper -> Word files: its forms, one sheet for answers, the key; and all in a zip."""

from __future__ import annotations

from collections.abc import Sequence

from docx.document import Document
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.shared import Mm, Pt
from docx.table import _Cell
from docx.text.paragraph import Paragraph

from macros.core.handbook import Handbook
from macros.documents import word
from macros.documents.form_table import FormTable, write, write_centred, write_label
from macros.documents.official import LINE, add_heading, as_bytes, new_document, text_width
from macros.features.checklist.docx import add_blanks
from macros.features.checklist.sheet import basis_line
from macros.features.exam.form import (
    BLANKS,
    KEY_NOTE,
    LETTERS,
    NOTE,
    SHEET_NOTE,
    ExamPaper,
    Form,
    Item,
    KeyRow,
    paper_title,
)
from macros.features.training.model import TRAINING_YML

SIZE, SPACING = 12.0, 19.0
"""小四 on lines of 19 points: read at a desk, four pages for 25 questions."""

GAP = "（　　）"
"""Where the letter is written."""

IN_ROW = 10
"""Numbers in a row of the key's short form."""

IN_SHEET = 2
"""Columns of the answer sheet."""


def paper_document(handbook: Handbook, paper: ExamPaper, form: Form) -> bytes:
    """One form: blanks above, questions whose options stay with them. Returns the bytes of a .docx."""
    title = f"{paper_title(handbook)}（{form.letter}卷）"
    document = new_document(handbook, title)
    add_heading(document, (title,), basis_line(handbook))
    add_blanks(document, BLANKS)
    _note(document, f"{paper.facts}。{NOTE}")
    for item in form.items:
        _question(document, item)
    return as_bytes(document)


def answer_sheet(handbook: Handbook) -> bytes:
    """One page on which letters are marked, for papers of the ready-made length."""
    settings = handbook.part(TRAINING_YML).paper
    title = f"{handbook.edition.subject}课堂测验答题卡"
    document = new_document(handbook, title)
    add_heading(document, (title,), basis_line(handbook))
    add_blanks(document, BLANKS)
    add_blanks(document, ("卷号", "卷别", "日期"))
    _note(document, SHEET_NOTE)
    rows = -(-settings.count // IN_SHEET)
    table = FormTable(document)
    shares = (1.0, 4.0) * IN_SHEET
    table.heads(shares, ("题号", "选项") * IN_SHEET, repeat=True)
    for row in range(1, rows + 1):

        def fill(cells: Sequence[_Cell], row: int = row) -> None:
            for column in range(IN_SHEET):
                number = row + column * rows
                if number <= settings.count:
                    write_centred(cells[2 * column], [str(number)])
                    write_centred(cells[2 * column + 1], ["　".join(f"［{letter}］" for letter in LETTERS)])

        table.row(shares, fill, 10.5)
    table.draw()
    return as_bytes(document)


def key_document(handbook: Handbook, paper: ExamPaper) -> bytes:
    """The letters of each form by number; then each question's place in all forms and what decides it."""
    title = f"{handbook.edition.subject}课堂测验参考答案"
    document = new_document(handbook, title)
    add_heading(document, (title,), basis_line(handbook))
    _note(document, f"{paper.facts}。{KEY_NOTE}")
    _letters(document, paper)
    word.space(document.add_paragraph(), 10)
    shares = (*((1.5,) * len(paper.forms)), 4.6, 7.4)
    table = FormTable(document)
    table.heads(shares, (*(f"{form.letter}卷" for form in paper.forms), "正确选项", "依据"), repeat=True)
    for row in paper.key:

        def fill(cells: Sequence[_Cell], row: KeyRow = row) -> None:
            for cell, item in zip(cells, row.places, strict=False):
                write_centred(cell, [f"{item.number}　{item.answer}"])
            write(cells[-2], [row.right])
            _write_basis(cells[-1], row.basis.label, row.quote)

        table.row(shares, fill)
    table.draw()
    return as_bytes(document)


def _write_basis(cell: _Cell, label: str, words: str) -> None:
    """The clauses' labels in 黑体, then the words."""
    write(cell, [""])
    paragraph = cell.paragraphs[0]
    word.use_font(paragraph.add_run(f"{label}　"), word.HEAD)
    paragraph.add_run(words)


def _letters(document: Document, paper: ExamPaper) -> None:
    table = FormTable(document)
    shares = (2.0, *((1.3,) * IN_ROW))
    for start in range(0, paper.count, IN_ROW):
        numbers = range(start, start + IN_ROW)
        table.heads(shares, ("题号", *(str(n + 1) if n < paper.count else "" for n in numbers)))
        for form in paper.forms:

            def fill(cells: Sequence[_Cell], form: Form = form, numbers: range = numbers) -> None:
                write_label(cells[0], f"{form.letter}卷")
                for cell, number in zip(cells[1:], numbers, strict=True):
                    write_centred(cell, [form.items[number].answer if number < paper.count else ""])

            table.row(shares, fill)
    table.draw()


def _note(document: Document, text: str) -> None:
    note = document.add_paragraph()
    note.add_run(text).font.size = Pt(9)
    word.space(note, LINE, before=4, after=6)


def _question(document: Document, item: Item) -> None:
    """The stem and its options on one page; short options two on a line."""
    stem = document.add_paragraph(f"{GAP}{item.number}．{item.question.stem}")
    _lay(stem, before=5)
    lines = (
        [item.options[place : place + 2] for place in range(0, len(item.options), 2)]
        if item.short
        else [(option,) for option in item.options]
    )
    for place, options in enumerate(lines):
        paragraph = document.add_paragraph("\t".join(f"{letter}．{text}" for letter, text in options))
        paragraph.paragraph_format.left_indent = Mm(8)
        paragraph.paragraph_format.tab_stops.add_tab_stop(
            Mm(text_width(document) / 2 + 4), WD_TAB_ALIGNMENT.LEFT
        )
        _lay(paragraph, last=place == len(lines) - 1)


def _lay(paragraph: Paragraph, before: float = 0, last: bool = False) -> None:
    for run in paragraph.runs:
        run.font.size = Pt(SIZE)
    word.space(paragraph, SPACING, before=before)
    paragraph.paragraph_format.keep_together = True
    paragraph.paragraph_format.keep_with_next = not last
