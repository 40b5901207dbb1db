"""Blocks -> a Word file, at build time or, by the same parts, in the browser.

Each part of the package is an XML template in `docx_parts/` (Office Open XML, ECMA-376 part 1), but for the body.
"""

from functools import cache
from typing import Any

from macros.documents.blocks import ANNEX, LANDSCAPE, LEADING, LYING_ANNEX, OFFICIAL, PORTRAIT, Paper
from macros.documents.docx_body import body, twips
from macros.documents.package import Imprint, escape, marked, templates
from macros.documents.page_size import A4, LANDSCAPE_MARGINS, MARGINS
from macros.documents.zipping import packed

PARTS = {
    "[Content_Types].xml": "content_types.xml",
    "_rels/.rels": "package_rels.xml",
    "docProps/core.xml": "core.xml",
    "word/document.xml": "document.xml",
    "word/styles.xml": "styles.xml",
    "word/settings.xml": "settings.xml",
    "word/fontTable.xml": "font_table.xml",
    "word/footer1.xml": "footer.xml",
    "word/footer2.xml": "odd_footer.xml",
    "word/footer3.xml": "even_footer.xml",
    "word/footer4.xml": "leading_footer.xml",
    "word/_rels/document.xml.rels": "document_rels.xml",
}
"""Name in the package -> template."""

FONTS = {
    "方正小标宋简体": ("FZXiaoBiaoSong-B05S", ""),
    "仿宋": ("FangSong", "02010609060101010101"),
    "黑体": ("SimHei", "02010609060101010101"),
    "楷体": ("KaiTi", "02010609060101010101"),
    "宋体": ("SimSun", "02010600030101010101"),
}
"""Font -> the other name of the same font, and its PANOSE figures, by which Word and WPS choose another where it is missing."""

FOOTERS = {PORTRAIT: ("rId2", "rId2"), LEADING: ("rId7", "rId7"), OFFICIAL: ("rId4", "rId6")}
"""Whose they are -> those of odd and of even pages, by their ids in `document_rels.xml`."""

FEET = {PORTRAIT: 15.0, LEADING: 15.0, OFFICIAL: 21.0}
"""From the lower edge of a page's text to the bottom of its foot, in millimetres: an official number stands 7 mm below."""

SECTIONS = {
    PORTRAIT: (False, PORTRAIT, False),
    LANDSCAPE: (True, PORTRAIT, False),
    LEADING: (False, LEADING, False),
    OFFICIAL: (False, OFFICIAL, True),
    ANNEX: (False, OFFICIAL, False),
    LYING_ANNEX: (True, OFFICIAL, False),
}
"""Name -> whether its sheets lie, whose foot they have, whether their count begins anew."""


def docx_file(imprint: Imprint, paper: Paper) -> bytes:
    """Return the bytes of a .docx; the same paper gives the same bytes."""
    marks = {"body": body(paper["blocks"], sections()), "title": escape(paper["title"])}
    return packed({name: marked(part, marks).encode() for name, part in parts(imprint).items()})


def browser_parts(imprint: Imprint) -> dict[str, Any]:
    """What the browser needs to write such files: the parts, and how a page is laid out."""
    return {"parts": parts(imprint), "sections": sections()}


def parts(imprint: Imprint) -> dict[str, str]:
    """Name in the package -> XML, with marks where a paper goes."""
    return _parts(imprint.name, imprint.status, imprint.status_lines, imprint.colophon, imprint.edited)


@cache
def sections() -> dict[str, str]:
    """Name -> its w:sectPr (17.6.17)."""
    return {name: _section(*kind) for name, kind in SECTIONS.items()}


def _section(lying: bool, foot: str, anew: bool) -> str:
    page, margins = (tuple(reversed(A4)), LANDSCAPE_MARGINS) if lying else (A4, MARGINS)
    return (
        templates("docx_parts")
        .get_template("section.xml")
        .render(
            page=[*map(twips, page)],
            margins=[*map(twips, margins)],
            landscape=lying,
            footers=zip(("default", "even"), FOOTERS[foot], strict=True),
            foot=twips(margins[2] - FEET[foot]),
            anew=anew,
        )
    )


@cache
def _parts(name: str, status: str, lines: tuple[str, ...], colophon: str, edited: str) -> dict[str, str]:
    edition = {"name": name, "status": status, "status_lines": lines, "colophon": colophon, "edited": edited}
    return {
        part: templates("docx_parts")
        .get_template(file)
        .render(edition=edition, fonts=FONTS)
        .replace("\n", "")
        for part, file in PARTS.items()
    }
