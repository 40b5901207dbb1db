"""The table of verbs as a workbook; the page exports any table under its filters."""

from collections.abc import Iterator
from functools import partial

from macros.core.download import Download, Listing
from macros.core.handbook import Handbook
from macros.core.regulation import short_reference
from macros.documents.sheets import Book
from macros.documents.xlsx import xlsx_file
from macros.features.matrix.view import VERBS, Holding, matrix_view, tables

NAMES, CELLS = 22, 9.5
"""Column widths: names of themes, phrases."""

EMPTY = "—"


def verbs_book(handbook: Handbook) -> Book:
    """Themes by roles: the phrases of each clause, a line each, with its number."""
    matrix = matrix_view(handbook, VERBS)
    title = f"{handbook.edition.subject}{matrix.title}对照表"
    rows = [
        [row.heading.name, *("\n".join(map(_lines, cell.holdings)) or EMPTY for cell in row.cells)]
        for row in matrix.rows
    ]
    return {
        "title": title,
        "sheets": [
            {
                "name": matrix.title,
                "widths": [NAMES, *[CELLS] * len(matrix.columns)],
                "title": title,
                "lines": (handbook.edition.status, "".join(matrix.notes)),
                "head": [matrix.corner, *(column.name for column in matrix.columns)],
                "fixed": 1,
                "rows": rows,
            }
        ],
    }


def _lines(holding: Holding) -> str:
    return "\n".join(
        f"{'；'.join(holding.said[clause.id])} {short_reference(clause)}" for clause in holding.clauses
    )


def listings(handbook: Handbook) -> Iterator[Listing]:
    """One file, if the handbook has the table."""
    if VERBS not in tables(handbook):
        return
    write = partial(_write, handbook)
    said = "各主题下各岗位的职责用语，逐字摘引"
    file = Download("duty-verbs.xlsx", "Excel职责用语表", said, "职责用语表", write, weight=1)
    yield Listing("all", "岗位", (("全部岗位", (file,)),))


def _write(handbook: Handbook) -> bytes:
    return xlsx_file(handbook.edition, verbs_book(handbook))
