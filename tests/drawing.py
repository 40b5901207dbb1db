"""A macro as a page of a handbook shows it."""

from __future__ import annotations

from macros.core.feature import Macro
from macros.core.handbook import Handbook
from macros.features import FEATURES
from macros.site.downloads import Downloads
from macros.site.render import drawing


def drawn(macro: Macro, handbook: Handbook, page: str, *arguments: object) -> str:
    """Return the HTML of a macro call on the page at an address."""
    return drawing(macro, Downloads(FEATURES, handbook), lambda: page)(*arguments)
