"""The whole document -> a Word file to hand out; its words alone, from the masthead to the copies line."""

from __future__ import annotations

from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Pt
from docx.text.paragraph import Paragraph

from macros.core.handbook import Handbook
from macros.core.numerals import chinese_number
from macros.core.regulation import Article
from macros.documents import word
from macros.documents.official import as_bytes, new_document

SIZE, LINE = 12.0, 22.0
"""小四 on lines of 22 points: eight sheets, with room to write between."""


def regulation_document(handbook: Handbook) -> bytes:
    """Set the document in its own order. Returns the bytes of a .docx."""
    text = handbook.regulation
    document = new_document(handbook, text.title)
    for words in (text.masthead, text.document_number):
        _centred(document, words)
    _heading(document, text.notice_title)
    _paragraph(document, text.addressees, indent=False)
    _paragraph(document, text.notice)
    for words in (text.issuer, text.issued):
        _paragraph(document, words).alignment = WD_ALIGN_PARAGRAPH.RIGHT
    _heading(document, text.title)
    for number, chapter in enumerate(text.chapters, 1):
        head = _centred(document, f"第{chinese_number(number)}章　{chapter.title}")
        word.use_font(head.runs[0], word.HEAD)
        word.space(head, LINE, before=LINE / 2, after=LINE / 4)
        head.paragraph_format.keep_with_next = True
        for article in chapter.articles:
            _article(document, article)
    copies = _paragraph(document, text.copies, indent=False)
    word.space(copies, LINE, before=LINE)
    return as_bytes(document)


def _article(document: Document, article: Article) -> None:
    for place, paragraph in enumerate(article.paragraphs):
        drawn = _paragraph(document, "" if place else f"{article.label}　")
        for run in drawn.runs:
            word.use_font(run, word.HEAD)
        drawn.add_run(paragraph.text).font.size = Pt(SIZE)
        for number, words in enumerate(paragraph.items, 1):
            _paragraph(document, f"（{chinese_number(number)}）{words}")


def _heading(document: Document, words: str) -> None:
    title = document.add_paragraph(words)
    title.style = document.styles["Title"]
    title.alignment = WD_ALIGN_PARAGRAPH.CENTER
    word.space(title, 26, before=LINE, after=LINE / 2)
    title.paragraph_format.keep_with_next = True


def _centred(document: Document, words: str) -> Paragraph:
    drawn = _paragraph(document, words, indent=False)
    drawn.alignment = WD_ALIGN_PARAGRAPH.CENTER
    return drawn


def _paragraph(document: Document, words: str, *, indent: bool = True) -> Paragraph:
    """A paragraph that begins two characters in, as Chinese documents do."""
    drawn = document.add_paragraph()
    if words:
        drawn.add_run(words).font.size = Pt(SIZE)
    if indent:
        drawn.paragraph_format.first_line_indent = Pt(2 * SIZE)
    word.space(drawn, LINE)
    return drawn
