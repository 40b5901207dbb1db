"""The blank registers, one workbook with a sheet each."""

from macros.core.handbook import Handbook
from macros.documents.sheets import Book, Sheet
from macros.features.registers.view import RegisterView, register_views

NUMBERS = 6
"""Width of the column of numbers."""

ROWS = 14
"""Empty rows of a sheet, as many as stay on its page; more can be copied down."""


def blank_registers(handbook: Handbook) -> Book:
    """Sheets that hold the heads and no rows."""
    views = register_views(handbook)
    return {
        "title": "、".join(view.register.title for view in views),
        "sheets": [register_sheet(view) for view in views],
    }


def register_sheet(view: RegisterView) -> Sheet:
    """A blank register; the browser puts what the office entered in place of its rows. All but its numbers is written in."""
    return {
        "name": view.register.title,
        "widths": [NUMBERS, *view.widths],
        "title": view.register.title,
        "lines": view.lines,
        "head": ["序号", *(column.name for column in view.register.columns)],
        "fixed": 2,
        "rows": [[""]] * ROWS,
        "looks": dict.fromkeys(range(1, len(view.register.columns) + 1), "open"),
    }
