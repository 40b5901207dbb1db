"""The self-check sheets as Word files, opened again by python-docx and by LibreOffice."""

from __future__ import annotations

import io
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn

from macros.core.handbook import Handbook
from macros.documents.docx import docx_file
from macros.features.checklist.blocks import full_sheet, short_sheet
from macros.features.checklist.sheet import CheckSheet, sheet_view
from tests.features.conftest import HOSTILE, boxes, questions
from tests.office import as_pdf

FORMS = (short_sheet, full_sheet)


def opened(data: bytes):
    return docx.Document(io.BytesIO(data))


def written(form, handbook: Handbook, sheet: CheckSheet) -> bytes:
    return docx_file(handbook.edition, form(sheet))


def rows(document) -> list[list[str]]:
    """The text of each cell of the table of questions, boxes included, merged cells once."""
    table = document.tables[1]
    return [
        ["".join(node.text or "" for node in cell.iter(qn("w:t"))) for cell in row._tr.tc_lst]
        for row in table.rows
    ]


@pytest.mark.parametrize("form", FORMS)
def test_a_sheet_says_all_of_it(form, handbook: Handbook, sheets: list[CheckSheet]) -> None:
    for sheet in sheets:
        document = opened(written(form, handbook, sheet))
        words = [paragraph.text.replace("\n", "") for paragraph in document.paragraphs]
        assert sheet.title in words
        assert sheet.basis in words
        assert handbook.edition.cited in sheet.basis
        assert "请勿填写国家秘密、工作秘密" in "".join(words)
        assert handbook.edition.status in document.sections[0].footer.paragraphs[0].text.replace("\n", "")
        *table, signed = rows(document)
        assert [row[1] for row in table[1:] if len(row) > 2] == questions(sheet)
        assert [row[0] for row in table[1:] if len(row) > 2] == [str(n + 1) for n in range(sheet.count)]
        bands = "\n".join(row[0] for row in table if len(row) == 1)
        assert all(item.label in bands for section in sheet.sections for item in section.items)
        drawn = sum(cell.count("□") for row in table for cell in row)
        assert drawn == len(document.element.findall(f".//{qn('w:sdt')}")) == len(boxes(sheet))
        body = sheet.role.kind == "body"
        blanks = [cell.text for cell in document.tables[0].rows[0].cells]
        assert blanks[::2] == ["单位", *(["自查时段"] if body else ["姓名", "自查时段"])]
        assert not any(blanks[1::2])
        signing = document.tables[1].rows[-1]
        if body:
            assert signed == [f"{sheet.role.short}经办人：单位负责人签字：日期：", "单位（盖章）："]
            assert signing.height.mm == pytest.approx(45, abs=0.1), "the room of a seal"
        else:
            assert signed == [f"岗位：{sheet.role.short}填表人：本人签字：", "姓名：日期："]
        tied = [row._tr.find(f".//{qn('w:keepNext')}") is not None for row in document.tables[1].rows]
        assert all(tied[-5:]), "two questions, the remarks, who signs, and the end"
        assert not any(tied[1:-5]), "a table that cannot break would leave a page empty"


def test_the_forms_differ_in_their_columns(handbook: Handbook, sheets: list[CheckSheet]) -> None:
    short, full = (rows(opened(written(form, handbook, sheets[0])))[0] for form in FORMS)
    assert short == ["序号", "自查问题", "已落实", "部分落实", "未落实", "不适用"]
    assert full == ["序号", "自查问题", "自查结果", "佐证材料（名称、存放处、日期）", "存在问题", "整改时限"]


@pytest.mark.parametrize("form", FORMS)
def test_pages_are_set_as_official_documents_are(form, handbook: Handbook, sheets: list[CheckSheet]) -> None:
    document = opened(written(form, handbook, sheets[0]))
    section = document.sections[0]
    page = [round(length.mm) for length in (section.page_width, section.page_height)]
    margins = [
        round(length.mm)
        for length in (section.top_margin, section.right_margin, section.bottom_margin, section.left_margin)
    ]
    expected = {short_sheet: ([210, 297], [37, 26, 35, 28]), full_sheet: ([297, 210], [28, 35, 26, 37])}
    assert (page, margins) == expected[form]
    fonts = document.styles["Plain"].element.find(f".//{qn('w:rFonts')}")
    assert {fonts.get(qn(f"w:{kind}")) for kind in ("ascii", "hAnsi", "eastAsia", "cs")} == {"仿宋"}
    heading = document.styles["Sheet Title"].base_style
    assert heading.font.size.pt == 22
    assert heading.element.find(f".//{qn('w:rFonts')}").get(qn("w:eastAsia")) == "方正小标宋简体"
    assert document.paragraphs[0].style.name == "Sheet Title"
    used = [paragraph.style for paragraph in document.paragraphs if paragraph.text]
    title, *others = [style.base_style.name for style in used]
    assert title == "Heading 1" and set(others) == {"Plain"}
    codes = [node.get(qn("w:instr")).strip() for node in section.footer._element.iter(qn("w:fldSimple"))]
    assert codes == ["PAGE", "NUMPAGES"]
    table = document.tables[1]
    heads = [row for row in table.rows if row._tr.find(f".//{qn('w:tblHeader')}") is not None]
    assert [row._index for row in heads] == [0]
    assert all(row._tr.find(f".//{qn('w:cantSplit')}") is not None for row in table.rows)


def test_each_box_says_what_it_answers(handbook: Handbook, sheets: list[CheckSheet]) -> None:
    """To a screen reader, once each."""
    for form in FORMS:
        element = opened(written(form, handbook, sheets[0])).element
        names = [node.get(qn("w:val")) for node in element.iter(qn("w:alias"))]
        assert names[:3] == ["第1题：是", "第1题：否", "第1题：不适用"], "one is chairman or not"
        assert names[3:7] == [f"第2题：{answer}" for answer in sheets[0].answers]
        assert len(names) == len(set(names)) == len(boxes(sheets[0]))


def test_a_question_without_a_middle_has_no_box_there(handbook: Handbook, sheets: list[CheckSheet]) -> None:
    short, full = (rows(opened(written(form, handbook, sheets[0]))) for form in FORMS)
    assert short[3][2:] == ["□是", "—", "□否", "□"]
    assert short[5][2:] == ["□"] * 4
    assert full[3][2] == "□是□否□不适用"


@pytest.mark.parametrize("form", FORMS)
def test_words_are_never_markup(form, hostile: Handbook) -> None:
    sheet = sheet_view(hostile, hostile.posts[0])
    document = opened(written(form, hostile, sheet))
    assert rows(document)[3][1] == HOSTILE
    assert HOSTILE in document.sections[0].footer.paragraphs[0].text.replace("\n", "")
    assert document.paragraphs[0].text.startswith(HOSTILE)


@pytest.mark.parametrize("form", FORMS)
def test_the_same_sheet_has_the_same_bytes(form, handbook: Handbook, sheets: list[CheckSheet]) -> None:
    data = written(form, handbook, sheets[0])
    assert data == written(form, handbook, sheets[0])
    properties = opened(data).core_properties
    assert properties.created.date().isoformat() == handbook.edition.edited
    assert properties.modified == properties.created


@pytest.mark.slow
def test_a_posts_short_form_takes_two_pages(
    handbook: Handbook, sheets: list[CheckSheet], tmp_path: Path
) -> None:
    """As LibreOffice sets it: its own fonts, but the distances are fixed in the file."""
    posts = [sheet for sheet in sheets if sheet.role in handbook.posts]
    assert len(posts) == 9
    names = [tmp_path / f"{sheet.role.id}.docx" for sheet in posts]
    for name, sheet in zip(names, posts, strict=True):
        name.write_bytes(written(short_sheet, handbook, sheet))
    full = tmp_path / "full.docx"
    full.write_bytes(written(full_sheet, handbook, sheets[0]))
    *short, wide = as_pdf([*names, full], tmp_path)
    for read, sheet in zip(short, posts, strict=True):
        pages = [page.extract_text() for page in read.pages]
        assert len(pages) <= 2, sheet.role.id
        for number, text in enumerate(pages, 1):
            assert f"第{number}页共{len(pages)}页" in "".join(text.split())
        assert "".join(sheet.title.split()) in "".join("".join(pages).split())
    assert wide.pages[0].mediabox.width > 800
