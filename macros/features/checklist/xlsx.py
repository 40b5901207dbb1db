"""Self-check sheets -> workbooks with drop-downs, set up for A4 paper."""

from __future__ import annotations

from collections.abc import Sequence

from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from macros.core.handbook import Handbook
from macros.documents.excel import (
    LINE,
    Formats,
    finished,
    line_count,
    new_book,
    new_formats,
    set_paper,
    sheet_names,
)
from macros.features.checklist.sheet import BLANKS, FULL_COLUMNS, SIGNATURES, Item, Question, Sheet
from macros.features.matrix.view import Matrix, matrix_view, short_reference

COLUMNS = (("条款", 15), ("条文原文", 38), ("自查问题", 30), ("自查结果", 10), ("说明", 16))
"""Name and width, in characters of the standard font, as Excel counts them."""

FULL_WIDTHS = (18, 16, 10)
NAMES, CELLS = 44, 9.5
"""Widths of the matrix's columns: roles' names, clauses."""

MATRIX_NOTE = (
    "主题由编者划分，不属于文件内容；格中数字为条的序号，括号内为项的序号；点岗位名称可转到该岗位的自查表。"
)
ANSWER = 3
"""Which column holds the answer, from 0."""


def sheet_workbook(handbook: Handbook, sheet: Sheet) -> bytes:
    """One role's sheet. Returns the bytes of an .xlsx."""
    data, book = new_book(handbook, sheet.title)
    _write_sheet(book, new_formats(book), sheet, "自查表")
    return finished(data, book)


def all_sheets_workbook(handbook: Handbook, sheets: Sequence[Sheet]) -> bytes:
    """A table of roles and themes, then one sheet a role. Returns the bytes of an .xlsx."""
    data, book = new_book(handbook, f"{handbook.edition.subject}自查表合订本")
    formats = new_formats(book)
    matrix = matrix_view(handbook, "role-theme")
    first, *names = sheet_names([matrix.title, *(sheet.role.short for sheet in sheets)])
    targets = {sheet.role.id: name for sheet, name in zip(sheets, names, strict=True)}
    _write_matrix(book.add_worksheet(first), formats, handbook, matrix, targets)
    for sheet, name in zip(sheets, names, strict=True):
        _write_sheet(book, formats, sheet, name)
    return finished(data, book)


def _write_sheet(book: Workbook, formats: Formats, sheet: Sheet, name: str) -> None:
    """One question a row, each with its clause, so that rows can be filtered and copied elsewhere."""
    page: Worksheet = book.add_worksheet(name)
    columns = (*COLUMNS, *((head, width) for (head, _), width in zip(FULL_COLUMNS, FULL_WIDTHS, strict=True)))
    last = len(columns) - 1
    for place, (_, width) in enumerate(columns):
        page.set_column(place, place, width)
    top = _write_top(page, formats, sheet, last)
    for place, (head, _) in enumerate(columns):
        page.write_string(top, place, head, formats.head)
    page.set_row(top, 20)
    row = top
    for item in (item for section in sheet.sections for item in section.items):
        for question in item.questions:
            row += 1
            _write_question(page, formats, item, question, row, last)
    _offer_answers(page, sheet.answers, top + 1, row)
    page.autofilter(top, 0, row, last)
    _write_blanks(page, formats, SIGNATURES, row + 1, last)
    page.freeze_panes(top + 1, 0)
    page.repeat_rows(top)
    page.print_area(0, 0, row + 1, last)
    set_paper(page, sheet.status)


def _write_top(page: Worksheet, formats: Formats, sheet: Sheet, last: int) -> int:
    """Title, document, status, blanks; returns the row below them."""
    page.merge_range(0, 0, 0, last, sheet.title, formats.title)
    page.set_row(0, 28)
    for row, text in enumerate((sheet.basis, sheet.status, sheet.note), 1):
        page.merge_range(row, 0, row, last, text, formats.line)
        page.set_row(row, 16)
    _write_blanks(page, formats, BLANKS, 4, last)
    return 5


def _write_blanks(page: Worksheet, formats: Formats, names: Sequence[str], row: int, last: int) -> None:
    """Labels, each with cells to write in, spread over the columns."""
    page.set_row(row, 24)
    starts = (0, 2, 4)
    for start, end, name in zip(starts, (*starts[1:], last + 1), names, strict=True):
        page.write_string(row, start, name, formats.line)
        if end - start > 2:
            page.merge_range(row, start + 1, row, end - 1, "", formats.blank)
        else:
            page.write_blank(row, start + 1, None, formats.blank)


def _write_question(
    page: Worksheet, formats: Formats, item: Item, question: Question, row: int, last: int
) -> None:
    """A row of a question, high enough for its words and its clause's."""
    texts = (item.label, item.words, f"{question.number}. {question.check.question}")
    for place, text in enumerate(texts):
        page.write_string(row, place, text, formats.cell)
    for place in range(ANSWER, last + 1):
        page.write_blank(row, place, None, formats.mark if place == ANSWER else formats.open)
    page.set_row(row, max(line_count(text, COLUMNS[n][1]) for n, text in enumerate(texts)) * LINE + 5)


def _offer_answers(page: Worksheet, answers: Sequence[str], first: int, last: int) -> None:
    """A drop-down in each cell of the answers' column."""
    rule = {
        "validate": "list",
        "source": list(answers),
        "error_title": "自查结果",
        "error_message": f"请从{'、'.join(answers)}中选择。",
    }
    page.data_validation(first, ANSWER, last, ANSWER, rule)


def _write_matrix(
    page: Worksheet, formats: Formats, handbook: Handbook, matrix: Matrix, targets: dict[str, str]
) -> None:
    """Which role holds duties under which theme; a role's name leads to its sheet (role id -> its name)."""
    last = len(matrix.columns)
    page.set_column(0, 0, NAMES)
    page.set_column(1, last, CELLS)
    page.merge_range(0, 0, 0, last, f"{handbook.edition.subject}{matrix.title}对照表", formats.title)
    page.set_row(0, 28)
    for row, text in enumerate((handbook.edition.status, MATRIX_NOTE), 1):
        page.merge_range(row, 0, row, last, text, formats.line)
        page.set_row(row, 16)
    for place, head in enumerate(("岗位", *(column.name for column in matrix.columns))):
        page.write_string(3, place, head, formats.head)
    page.set_row(3, 32)
    for row, line in enumerate(matrix.rows, 4):
        name = line.heading.name
        if line.heading.id in targets:
            target = targets[line.heading.id].replace("'", "''")
            page.write_url(row, 0, f"internal:'{target}'!A1", formats.cell, name)
        else:
            page.write_string(row, 0, name, formats.cell)
        cells = ["\n".join(short_reference(clause) for clause in cell.clauses) for cell in line.cells]
        for place, text in enumerate(cells, 1):
            page.write_string(row, place, text, formats.mark)
        most = max(line_count(name, NAMES), *(text.count("\n") + 1 for text in cells))
        page.set_row(row, most * LINE + 5)
    page.freeze_panes(4, 1)
    page.repeat_rows(3)
    page.print_area(0, 0, 3 + len(matrix.rows), last)
    set_paper(page, handbook.edition.status)
