"""The cross-reference tables."""

from macros.core.feature import Feature, NavEntry, Partial, Task
from macros.core.handbook import Handbook
from macros.core.regulation import short_reference
from macros.features.matrix.downloads import listings
from macros.features.matrix.said import editorial, table_names, tables, verb_table
from macros.features.matrix.tools import tools_view
from macros.features.matrix.view import matrix_view


def matrix(handbook: Handbook, name: str) -> Partial | None:
    """对照表: one of `TABLES`, if the handbook has what stands in its rows and columns."""
    found = matrix_view(handbook, name)
    return Partial("matrix", {"matrix": found, "short": short_reference}) if found.rows else None


def matrix_tools(handbook: Handbook) -> Partial:
    """The tools to switch, filter, open and export the tables on the page."""
    return Partial("matrix-tools", {"view": tools_view(handbook)})


FEATURE = Feature(
    name="matrix",
    nav=(NavEntry("matrix.md", 30, "谁负责什么", section="查职责"),),
    macros=(matrix_tools,),
    public=(matrix,),
    said=(tables, table_names, editorial, verb_table),
    downloads=listings,
    download_kinds=("all",),
    bundle="tables",
    tasks=(Task("office", 40, "看谁负责什么、写在哪一条", "matrix.html"),),
)
