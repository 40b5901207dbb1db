"""Word files of one look, written at build time or in the browser.

Each part is an XML template beside this file (Office Open XML, ECMA-376). The body comes as blocks, plain
values that `body.xml` draws here and `overrides/lib/word.js` draws in the browser, both alike:

- `{"style": …, "text": …}`: a paragraph for each line of the text; `{"style": …, "runs": [{"text": …,
  "look": …}]}`: one paragraph. `style` names a paragraph style of `styles.xml`, `look` a character style; a
  run without one has its paragraph's. With `"mark": name` such a paragraph can be referred to: a run
  `{"page": name}` is the number of its page, which the reader's program counts, and leads there.
- `{"widths": [mm, …], "head": [cell, …], "rows": [[cell, …], …]}`: a table whose head, if it has one, stands on
  each page; in a row of fewer cells the last one takes the rest of the width. A cell is `{"runs": […]}`, and may
  name its `"style"` or be `"shaded"`. With `"above": cell`, that cell stands over the head on each page, across
  all columns. `"table"` names another table style than Grid.
- `{"section": "portrait" | "stated-portrait" | "stated-landscape"}`: ends a section, and with it the page; a
  stated one says the edition's status at the foot of each page. The last block is one.
"""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from macros.core.handbook import Handbook
from macros.documents.page_size import A4, LANDSCAPE_MARGINS, MARGINS
from macros.documents.zipping import stable
from macros.features.checklist.sheet import SECRECY

Block = dict[str, Any]

BODY = "__BODY__"
"""Stands in `word/document.xml` where the blocks go."""

PARTS = {
    "[Content_Types].xml": "content_types.xml",
    "_rels/.rels": "package_rels.xml",
    "docProps/core.xml": "core.xml",
    "word/document.xml": "document.xml",
    "word/styles.xml": "styles.xml",
    "word/fontTable.xml": "font_table.xml",
    "word/footer1.xml": "footer.xml",
    "word/footer2.xml": "stated_footer.xml",
    "word/_rels/document.xml.rels": "document_rels.xml",
}
"""Name in the package -> template."""

GREY = "EFEFEF"
"""Behind a shaded cell; `overrides/lib/word.js` says the same."""

FOOTERS = {False: "rId2", True: "rId4"}
"""Whether it says the status -> its id in `document_rels.xml`."""

FONTS = {"方正小标宋简体": "FZXiaoBiaoSong-B05S", "仿宋": "FangSong", "黑体": "SimHei", "楷体": "KaiTi"}
"""Font of `styles.xml` -> the other name of the same font, for machines that know it by that."""

_NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
"""Characters that XML 1.0 does not allow."""


def office_data(handbook: Handbook) -> dict[str, Any]:
    """What the browser needs to write such a file: the parts, where the body goes, how a page is laid out,
    and the two lines that stand in every file."""
    return {
        "parts": _parts(handbook),
        "body": BODY,
        "sections": _sections(),
        "status": handbook.edition.status,
        "secrecy": SECRECY,
    }


def office_file(handbook: Handbook, blocks: list[Block]) -> bytes:
    """Return the bytes of a .docx with these blocks; the same blocks give the same bytes."""
    sections = {name: Markup(xml) for name, xml in _sections().items()}
    body = (
        _environment()
        .get_template("body.xml")
        .render(blocks=blocks, sections=sections, twips=twips, grey=GREY)
    )
    result = io.BytesIO()
    with zipfile.ZipFile(result, "w") as package:
        for name, xml in _parts(handbook).items():
            package.writestr(name, xml.replace(BODY, body))
    return stable(result.getvalue())


def twips(millimetres: float) -> int:
    """Twentieths of a point, in which the format measures."""
    return round(millimetres * 1440 / 25.4)


def _parts(handbook: Handbook) -> dict[str, str]:
    environment = _environment()
    return {
        name: environment.get_template(file).render(edition=handbook.edition, fonts=FONTS, body=BODY)
        for name, file in PARTS.items()
    }


def _sections() -> dict[str, str]:
    """Name -> its w:sectPr (17.6.17)."""
    template = _environment().get_template("section.xml")
    portrait, landscape = (A4, MARGINS, False), (tuple(reversed(A4)), LANDSCAPE_MARGINS, True)
    return {
        name: template.render(
            page=[*map(twips, page)], margins=[*map(twips, margins)], landscape=turned, footer=FOOTERS[stated]
        )
        for name, (page, margins, turned), stated in (
            ("portrait", portrait, False),
            ("stated-portrait", portrait, True),
            ("stated-landscape", landscape, True),
        )
    }


def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(Path(__file__).parent),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
    )
    environment.filters["clean"] = lambda text: _NO_XML.sub("", text)
    return environment
