"""What pages may call; each macro picks data for a template."""

from __future__ import annotations

from macros.core.feature import Partial
from macros.core.handbook import Handbook
from macros.core.regulation import short_reference
from macros.features.matrix.tools import tools_view
from macros.features.matrix.view import matrix_view


def matrix(handbook: Handbook, name: str) -> Partial:
    """对照表: one of `TABLES`."""
    return Partial("matrix", {"matrix": matrix_view(handbook, name), "short": short_reference})


def matrix_tools(handbook: Handbook) -> Partial:
    """What the tables below it on the page need to be switched, filtered, opened and exported."""
    return Partial("matrix-tools", {"view": tools_view(handbook)})
