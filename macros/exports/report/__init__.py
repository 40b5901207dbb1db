"""The parts of the Word file that the report page fills in the browser.

Each part is an XML template beside this file (Office Open XML, ECMA-376); the browser puts the person's
paragraphs where `BODY` stands and writes the parts into a zip.
"""

from __future__ import annotations

from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from macros.model import Handbook

BODY = "__BODY__"
"""Where the browser puts the paragraphs."""

PARTS = {
    "[Content_Types].xml": "content_types.xml",
    "_rels/.rels": "package_rels.xml",
    "docProps/core.xml": "core.xml",
    "word/document.xml": "document.xml",
    "word/styles.xml": "styles.xml",
    "word/footer1.xml": "footer.xml",
    "word/_rels/document.xml.rels": "document_rels.xml",
}
"""Name in the package -> template."""


def report_parts(handbook: Handbook) -> dict[str, str]:
    """Return part name -> XML, with the handbook's status line and edition in it."""
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent), autoescape=True, undefined=StrictUndefined
    )
    return {
        name: environment.get_template(template).render(
            edition=handbook.edition, regulation=handbook.regulation, body=BODY
        )
        for name, template in PARTS.items()
    }
