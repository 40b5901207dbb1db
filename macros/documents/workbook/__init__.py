"""The parts of the workbooks that pages fill in the browser (`overrides/lib/workbook.js`).

Each part is an XML template beside this file (Office Open XML, ECMA-376 part 1, 18); the browser puts sheets
where the marks stand and writes the parts into a zip. `SHEET` is written once a sheet.
"""

from __future__ import annotations

from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from macros.core.handbook import Handbook

MARKS = {
    name: f"__{name.upper()}__"
    for name in ("types", "sheets", "names", "relations", "view", "columns", "rows", "merged")
}
"""Where the browser puts what it makes."""

SHEET = "xl/worksheets/sheet.xml"

PARTS = {
    "[Content_Types].xml": "content_types.xml",
    "_rels/.rels": "package_rels.xml",
    "docProps/core.xml": "core.xml",
    "xl/workbook.xml": "workbook.xml",
    "xl/_rels/workbook.xml.rels": "workbook_rels.xml",
    "xl/styles.xml": "styles.xml",
    SHEET: "sheet.xml",
}
"""Name in the package -> template."""

FOOTER = 200
"""A footer holds 255 letters at the most (18.3.1.58), the page numbers included."""


def workbook_parts(handbook: Handbook) -> dict[str, str]:
    """Return part name -> XML, with the handbook's status line and edition in it."""
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent), autoescape=True, undefined=StrictUndefined
    )
    footer = handbook.edition.status[:FOOTER].replace("&", "&&")
    return {
        name: environment.get_template(template).render(edition=handbook.edition, mark=MARKS, footer=footer)
        for name, template in PARTS.items()
    }
