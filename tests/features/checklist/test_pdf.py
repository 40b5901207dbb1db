"""The PDFs, opened again by pypdf."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import replace
from itertools import cycle, islice
from xml.etree import ElementTree

import pypdf
import pytest
from pypdf.generic import DictionaryObject

from macros.core.handbook import Handbook
from macros.features.checklist.pdf import FACES, sheets_pdf
from macros.features.checklist.sheet import CheckSheet, sheet_view, short_heads
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
    faces = set()
    for font in reader.pages[0]["/Resources"]["/Font"].values():
        descriptor = font.get_object()["/DescendantFonts"][0].get_object()["/FontDescriptor"].get_object()
        assert {"/FontFile2", "/FontFile3"} & set(descriptor)
        faces.add(descriptor["/FontName"].split("+")[1].split("-")[0])
    assert faces == {"NotoSerifSC", "NotoSansCJKsc"}
    assert [round(float(side) / 72 * 25.4) for side in reader.pages[0].mediabox[2:]] == [210, 297]


def elements(node: object) -> Iterator[tuple[str, DictionaryObject]]:
    """The structure below a node, in the order in which it is read aloud: each element's kind, and itself."""
    kids = node.get_object().get("/K", [])
    for kid in kids if isinstance(kids, list) else [kids]:
        element = kid.get_object()
        if isinstance(element, DictionaryObject) and "/S" in element:
            yield element["/S"].removeprefix("/"), element
            yield from elements(element)


def test_it_can_be_read_aloud(handbook: Handbook, sheets: list[CheckSheet]) -> None:
    """PDF/UA-1 (ISO 14289-1): 5 names the standard, 7.1 the title in the window's bar, 7.5 the heads of tables."""
    for sheet in sheets:
        root = pypdf.PdfReader(io.BytesIO(sheets_pdf(handbook, [sheet]))).trailer["/Root"]
        said = ElementTree.fromstring(root["/Metadata"].get_data())
        part = "{http://www.aiim.org/pdfua/ns/id/}part"
        found = [
            each.get(part) or each.findtext(part) for each in said.iter() if each.tag.endswith("Description")
        ]
        assert "1" in found
        assert root["/ViewerPreferences"]["/DisplayDocTitle"].value is True
        assert root["/MarkInfo"]["/Marked"].value is True
        tree = list(elements(root["/StructTreeRoot"]))
        kinds = [kind for kind, _ in tree]
        assert kinds.count("H1") == 1
        assert kinds.count("Table") in {1, 2}
        heads = [element for kind, element in tree if kind == "TH"]
        assert len(heads) >= len(short_heads(sheet.answers))
        scopes = {each["/Scope"] for element in heads for each in attributes(element) if "/Scope" in each}
        assert scopes == {"/Column"}


def attributes(element: DictionaryObject) -> list[DictionaryObject]:
    held = element.get("/A", [])
    return [each.get_object() for each in (held if isinstance(held, list) else [held])]


def of_length(sheet: CheckSheet, count: int, allowed: int, whole: bool) -> CheckSheet:
    """The sheet with so many questions, its own over and over, and so many things that the document merely allows.

    Args:
        whole: all questions are of one item.
    """
    numbers, made = iter(range(1, count + 1)), []
    items = [item for section in sheet.sections for item in section.items]
    for item in islice(cycle(items), count):
        asked = tuple(
            replace(
                each,
                number=number,
                check=each.check.model_copy(update={"question": f"是否做到第{number}号？"}),
            )
            for each, number in zip(item.questions, numbers, strict=False)
        )
        made += [replace(item, questions=asked)] if asked else []
    if whole:
        made = [replace(made[0], questions=tuple(each for item in made for each in item.questions))]
    section = replace(sheet.sections[0], items=tuple(made))
    return replace(sheet, sections=(section,), count=count, powers=tuple(items[:allowed]))


@pytest.mark.parametrize(("allowed", "lengths"), [(0, range(13, 25)), (2, range(8, 20))])
@pytest.mark.parametrize("whole", [False, True], ids=["items", "one-item"])
def test_nobody_signs_a_page_without_a_question(
    sheets: list[CheckSheet], handbook: Handbook, allowed: int, lengths: range, whole: bool
) -> None:
    """At every length around the foot of the first page; what the document merely allows counts as a question."""
    made = [of_length(sheets[0], count + 10 * whole, allowed, whole) for count in lengths]
    read = [pages(sheets_pdf(handbook, [sheet])) for sheet in made]
    for sheet, texts in zip(made, read, strict=True):
        rows = [*questions(sheet), *(item.words for item in sheet.powers)]
        signing = [text for text in texts if any(label in text for label in sheet.signatures)]
        assert len(signing) == 1
        assert squeezed(rows[-1]) in signing[0], f"{sheet.count} questions"
        check_sheet(texts, sheet)
    assert {len(texts) for texts in read} == {1, 2}, "the lengths reach from one page to the next"


def test_words_are_never_markup(hostile: Handbook) -> None:
    whole = "".join(pages(sheets_pdf(hostile, [sheet_view(hostile, hostile.posts[0])])))
    assert whole.count(squeezed(HOSTILE)) >= 4, "question, name, duty title, status line"


def test_a_character_that_no_font_has_stops_no_build(handbook: Handbook, sheets: list[CheckSheet]) -> None:
    """The standard asks for a picture of each; such a file does without its name."""
    data = sheets_pdf(handbook, [replace(sheets[0], note="可以😀")])
    assert "可以" in pages(data)[0]
    assert b"pdfuaid" not in pypdf.PdfReader(io.BytesIO(data)).trailer["/Root"]["/Metadata"].get_data()


def test_the_same_sheets_have_the_same_bytes(handbook: Handbook, sheets: list[CheckSheet]) -> None:
    assert sheets_pdf(handbook, sheets) == sheets_pdf(handbook, sheets)


def test_an_unknown_font_is_no_silent_fallback(
    handbook: Handbook, sheets: list[CheckSheet], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Characters that the font lacks would print as empty boxes."""
    monkeypatch.setitem(FACES, "words", "Nowhere Sans")
    with pytest.raises(RuntimeError, match="nowhere sans"):
        sheets_pdf(handbook, sheets[:1])
