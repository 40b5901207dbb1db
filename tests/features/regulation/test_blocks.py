"""The whole document as a Word file, opened again by python-docx and by LibreOffice."""

from __future__ import annotations

import io
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn

from macros.core.handbook import Handbook
from macros.documents.docx import docx_file
from macros.features.regulation.blocks import regulation_paper
from tests.conftest import DATA
from tests.core.forms import TEXTS, regulation
from tests.office import as_pdf


@pytest.fixture(scope="module")
def written(handbook: Handbook) -> bytes:
    return docx_file(handbook.edition, regulation_paper(handbook.regulation))


def test_it_holds_the_document_and_nothing_else(written: bytes) -> None:
    """Character for character, but for white space."""
    document = docx.Document(io.BytesIO(written))
    source = (DATA / "source.txt").read_text(encoding="utf-8")
    assert "".join("".join(p.text for p in document.paragraphs).split()) == "".join(source.split())


@pytest.mark.parametrize("text", TEXTS)
def test_it_holds_documents_of_every_form(handbook: Handbook, text: str) -> None:
    """In the document's order, lists below lists and tables included."""
    written = docx_file(handbook.edition, regulation_paper(regulation(text)))
    body = docx.Document(io.BytesIO(written)).element.body
    found = "".join(node.text or "" for node in body.iter(qn("w:t")))
    assert "".join(found.split()) == "".join(TEXTS[text].split())


def test_titles_chapters_and_articles_stand_in_the_navigation(written: bytes, handbook: Handbook) -> None:
    paragraphs = docx.Document(io.BytesIO(written)).paragraphs
    regulation = handbook.regulation
    chapters = [heading.title for article in regulation.articles for heading in article.headings]
    found = [p.text for p in paragraphs if p.style.name in ("Chapter", "heading 3", "Heading 3")]
    assert [text.split("　")[1] for text in found] == chapters and chapters
    articles = [p for p in paragraphs if p.style.name == "Article"]
    assert [p.runs[1].text for p in articles] == [
        article.paragraphs[0].text for article in regulation.articles
    ]
    assert all(p.style.base_style.name == "Heading 4" for p in articles)
    assert regulation.title in ["".join(p.text.split()) for p in paragraphs if p.style.name == "Title"]


@pytest.mark.slow
def test_every_sheet_carries_the_status_line(written: bytes, handbook: Handbook, tmp_path: Path) -> None:
    path = tmp_path / "regulation.docx"
    path.write_bytes(written)
    [pdf] = as_pdf([path], tmp_path)
    pages = ["".join(page.extract_text().split()) for page in pdf.pages]
    assert [f"—{number}—" in page for number, page in enumerate(pages, 1)] == [True] * len(pages)
    assert "第一条" in pages[1] and "特此通知" not in pages[1], "the rules begin on a page of their own"
    assert 10 <= len(pages) <= 14
    assert all("".join(handbook.edition.status.split()) in page for page in pages)
