"""The blank registers, one workbook with a sheet each."""

from __future__ import annotations

from macros.core.handbook import Handbook
from macros.documents.sheets import Book
from macros.features.registers.view import register_views

ROWS = 24
"""Empty rows of a sheet; more can be copied down."""


def blank_registers(handbook: Handbook) -> Book:
    """Sheets that hold the heads and no rows."""
    views = register_views(handbook)
    return {
        "title": "、".join(view.register.title for view in views),
        "sheets": [
            {
                "name": view.register.title,
                "widths": [column.width for column in view.register.columns],
                "title": view.register.title,
                "lines": view.lines,
                "head": [column.name for column in view.register.columns],
                "rows": [[""]] * ROWS,
            }
            for view in views
        ],
    }
