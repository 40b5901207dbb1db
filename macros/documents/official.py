"""The frame of every Word file of ours: an official document's page, fonts, foot and properties."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import Any

import docx
from docx.document import Document
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph

from macros.core.handbook import Handbook
from macros.documents import word
from macros.documents.page_size import A4, LANDSCAPE_MARGINS, MARGINS, edition_time
from macros.documents.zipping import stable

SIZE, LINE = 10.5, 13.0
"""五号 on lines of 13 points: the largest at which a post's short form stays on two pages."""

FINE, FINE_LINE = 8.0, 10.0
GREY = "EFEFEF"
ROOM = {"top": 1.5, "left": 2.5, "bottom": 1.5, "right": 2.5}
"""Inside a cell, in points."""


def new_document(handbook: Handbook, title: str, *, landscape: bool = False) -> Document:
    """An empty page with our fonts, the status line and page numbers at its foot.

    Args:
        title: of the file; a heading is for the caller to write.
    """
    document = docx.Document()
    word.set_fonts(document)
    _properties(document, handbook, title)
    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE if landscape else WD_ORIENT.PORTRAIT
    width, height = reversed(A4) if landscape else A4
    section.page_width, section.page_height = Mm(width), Mm(height)
    top, right, bottom, left = LANDSCAPE_MARGINS if landscape else MARGINS
    section.top_margin, section.bottom_margin = Mm(top), Mm(bottom)
    section.left_margin, section.right_margin = Mm(left), Mm(right)
    section.footer_distance = Mm(bottom - 15)
    _foot(section.footer.paragraphs[0], handbook.edition.status)
    _styles(document)
    return document


def add_heading(document: Document, parts: Sequence[str], basis: str) -> None:
    """The title, a line for each part, and below it what the file is based on."""
    title = document.add_paragraph()
    title.style = document.styles["Title"]
    title.alignment = WD_ALIGN_PARAGRAPH.CENTER
    word.space(title, 22, after=2)
    for place, part in enumerate(parts):
        if place:
            title.add_run().add_break()
        title.add_run(part)
    below = document.add_paragraph(basis)
    below.alignment = WD_ALIGN_PARAGRAPH.CENTER
    word.space(below, LINE, after=2)


def add_note(document: Document, text: str) -> None:
    """Small print of ours."""
    note = document.add_paragraph()
    note.add_run(text).font.size = Pt(9)
    word.space(note, LINE, before=2, after=3)


def text_width(document: Document) -> float:
    """Between the margins, in millimetres."""
    section: Any = document.sections[0]
    return float((section.page_width - section.left_margin - section.right_margin) / Mm(1))


def as_bytes(document: Document) -> bytes:
    """The .docx; the same document gives the same bytes."""
    result = io.BytesIO()
    document.save(result)
    return stable(result.getvalue())


def _properties(document: Document, handbook: Handbook, title: str) -> None:
    """Who made the file and when: the handbook, on its edition's day."""
    properties, made = document.core_properties, edition_time(handbook).replace(tzinfo=None)
    properties.title, properties.author, properties.comments = (
        title,
        handbook.edition.name,
        handbook.edition.status,
    )
    properties.created = properties.modified = made
    properties.language, properties.last_modified_by = "zh-CN", handbook.edition.name


def _styles(document: Document) -> None:
    """Black words; a title without the template's line below it."""
    normal: Any = document.styles["Normal"]
    title: Any = document.styles["Title"]
    normal.font.size, title.font.size = Pt(SIZE), Pt(16)
    title.font.bold, title.font.color.rgb = False, None
    for border in title.element.xpath(".//w:pBdr"):
        border.getparent().remove(border)


def _foot(paragraph: Paragraph, status: str) -> None:
    """第 X 页 共 Y 页, under the status line."""
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    word.space(paragraph, FINE_LINE)
    paragraph.add_run(status).add_break()
    paragraph.add_run("第 ")
    word.add_field(paragraph, "PAGE", FINE)
    paragraph.add_run(" 页 共 ")
    word.add_field(paragraph, "NUMPAGES", FINE)
    paragraph.add_run(" 页")
    for run in paragraph.runs:
        run.font.size = Pt(FINE)
