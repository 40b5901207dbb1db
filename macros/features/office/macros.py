"""What pages may call; each macro picks data for a template."""

from __future__ import annotations

from macros.core.feature import Partial
from macros.core.handbook import Handbook
from macros.features.office.downloads import registers_download
from macros.features.office.model import find_register
from macros.features.office.sheets import register_sheet
from macros.features.office.view import kinds_data, register_view


def unit_list(handbook: Handbook) -> Partial:
    """The office's list of units: pasted once, kept in the browser, out and in as a file."""
    return Partial("unit-list", {"kinds": kinds_data(handbook)})


def register(handbook: Handbook, id: str) -> Partial:
    """登记表 `id`: a table that the office fills in."""
    view = register_view(handbook, find_register(handbook, id))
    return Partial(
        "register", {"view": view, "sheet": register_sheet(view), "file": registers_download(handbook)}
    )
