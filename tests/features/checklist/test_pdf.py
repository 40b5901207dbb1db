"""The PDFs, opened again by pypdf."""

from __future__ import annotations

import io

import pypdf
import pytest

from macros.core.handbook import Handbook
from macros.features.checklist.pdf import sheets_pdf
from macros.features.checklist.sheet import CheckSheet, sheet_view
from tests.features.conftest import HOSTILE, boxes, questions


def pages(data: bytes) -> list[str]:
    """The text of each page without spaces and line ends."""
    return ["".join(page.extract_text().split()) for page in pypdf.PdfReader(io.BytesIO(data)).pages]


def squeezed(text: str) -> str:
    return "".join(text.split())


def check_sheet(texts: list[str], sheet: CheckSheet) -> None:
    for number, text in enumerate(texts, 1):
        assert f"第{number}页共{len(texts)}页" in text
        assert squeezed(sheet.status) in text
        assert "自查问题已落实部分落实未落实不适用" in text, "the head is repeated"
    whole = "".join(texts)
    assert squeezed(sheet.title) in whole
    assert squeezed(sheet.basis) in whole
    assert "请勿填写国家秘密、工作秘密" in whole
    assert [question for question in questions(sheet) if squeezed(question) not in whole] == []
    assert all(squeezed(item.label + item.title) in whole for s in sheet.sections for item in s.items)
    assert whole.count("□") == len(boxes(sheet))
    assert whole.count("□是") == boxes(sheet).count("是")
    assert all(label in whole for label in (*sheet.blanks, *sheet.signatures))
    assert ("本人签字" in whole) == (sheet.role.kind != "body")


def test_a_posts_sheet_takes_two_pages_and_says_all_of_it(
    handbook: Handbook, sheets: list[CheckSheet]
) -> None:
    for sheet in sheets:
        data = sheets_pdf(handbook, [sheet])
        texts = pages(data)
        assert len(texts) <= 2, sheet.role.id
        check_sheet(texts, sheet)
        assert len(data) < 300_000


def test_a_pack_numbers_each_role_by_itself(handbook: Handbook, sheets: list[CheckSheet]) -> None:
    texts = pages(sheets_pdf(handbook, sheets))
    starts = [number for number, text in enumerate(texts) if "第1页共" in text]
    assert len(starts) == len(sheets)
    for sheet, start, end in zip(sheets, starts, [*starts[1:], len(texts)], strict=True):
        check_sheet(texts[start:end], sheet)


def test_it_carries_its_font_and_says_what_it_is(handbook: Handbook, sheets: list[CheckSheet]) -> None:
    reader = pypdf.PdfReader(io.BytesIO(sheets_pdf(handbook, sheets[:1])))
    assert reader.metadata.title == sheets[0].title
    assert reader.metadata.author == handbook.edition.name
    assert reader.metadata.creation_date.date().isoformat() == handbook.edition.edited
    assert reader.trailer["/Root"]["/Lang"].lower().startswith("zh")
    assert reader.trailer["/Root"]["/MarkInfo"]["/Marked"]
    fonts = reader.pages[0]["/Resources"]["/Font"].values()
    assert fonts
    for font in fonts:
        descriptor = font.get_object()["/DescendantFonts"][0].get_object()["/FontDescriptor"].get_object()
        assert "NotoSansCJKsc" in descriptor["/FontName"]
        assert {"/FontFile2", "/FontFile3"} & set(descriptor)
    assert [round(float(side) / 72 * 25.4) for side in reader.pages[0].mediabox[2:]] == [210, 297]


def test_words_are_never_markup(hostile: Handbook) -> None:
    whole = "".join(pages(sheets_pdf(hostile, [sheet_view(hostile, hostile.posts[0])])))
    assert whole.count(squeezed(HOSTILE)) >= 4, "question, name, duty title, status line"


def test_the_same_sheets_have_the_same_bytes(handbook: Handbook, sheets: list[CheckSheet]) -> None:
    assert sheets_pdf(handbook, sheets) == sheets_pdf(handbook, sheets)


def test_an_unknown_font_is_no_silent_fallback(
    handbook: Handbook, sheets: list[CheckSheet], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Characters that the font lacks would print as empty boxes."""
    monkeypatch.setattr("macros.features.checklist.pdf.FONT", "Nowhere Sans")
    with pytest.raises(RuntimeError, match="nowhere sans"):
        sheets_pdf(handbook, sheets[:1])
