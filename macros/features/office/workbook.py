"""The blank registers, one workbook with a sheet each, set up for A4 paper."""

from __future__ import annotations

from macros.core.handbook import Handbook
from macros.documents.excel import finished, new_book, new_formats, set_paper, sheet_names
from macros.features.office.view import register_views

ROWS = 24
"""Empty rows of a sheet; more can be copied down."""


def blank_registers(handbook: Handbook) -> bytes:
    """Return the bytes of an .xlsx whose sheets hold the heads and no rows."""
    views = register_views(handbook)
    data, book = new_book(handbook, "、".join(view.register.title for view in views))
    formats = new_formats(book)
    for view, name in zip(views, sheet_names([view.register.title for view in views]), strict=True):
        page, columns = book.add_worksheet(name), view.register.columns
        last, top = len(columns) - 1, len(view.lines) + 1
        page.merge_range(0, 0, 0, last, view.register.title, formats.title)
        page.set_row(0, 28)
        for row, line in enumerate(view.lines, 1):
            page.merge_range(row, 0, row, last, line, formats.line)
            page.set_row(row, 16)
        for place, column in enumerate(columns):
            page.set_column(place, place, column.width)
            page.write_string(top, place, column.name, formats.head)
        for row in range(top + 1, top + 1 + ROWS):
            for place in range(len(columns)):
                page.write_blank(row, place, None, formats.cell)
        page.freeze_panes(top + 1, 0)
        page.repeat_rows(top)
        set_paper(page, handbook.edition.status)
    return finished(data, book)
