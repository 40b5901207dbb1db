"""The self-check sheets as workbooks, opened again by openpyxl."""

from __future__ import annotations

import io

import openpyxl

from macros.core.handbook import Handbook
from macros.core.notices import words_hash
from macros.documents.xlsx import xlsx_file
from macros.features.checklist.sheet import CheckSheet, sheet_view
from macros.features.checklist.sheets import CODES_HEAD, FORMAT, all_sheets_book, sheet_book
from macros.features.matrix.view import matrix_view
from tests.features.conftest import HOSTILE, questions
from tests.sources import in_node

HEADS = ["条款", "条文原文", "自查问题", "自查结果", "说明", "佐证材料", "存在问题", "整改时限"]
CODES = "编号和指纹（请勿改动）"


def opened(data: bytes):
    return openpyxl.load_workbook(io.BytesIO(data))


def sheet_workbook(handbook: Handbook, sheet: CheckSheet) -> bytes:
    return xlsx_file(handbook.edition, sheet_book(sheet))


def all_sheets_workbook(handbook: Handbook, sheets: list[CheckSheet]) -> bytes:
    return xlsx_file(handbook.edition, all_sheets_book(handbook, sheets))


def head_row(page) -> int:
    return next(row for row in range(1, 20) if page.cell(row, 1).value == "条款")


def check_page(page, sheet: CheckSheet, handbook: Handbook) -> None:
    top = head_row(page)
    above = "".join(str(page.cell(row, 1).value) for row in range(1, top))
    assert sheet.title in above
    assert sheet.basis in above
    assert handbook.edition.status in above
    assert "请勿填写国家秘密、工作秘密" in above
    assert [cell.value for cell in page[top]] == [*HEADS, CODES]
    last = top + sheet.count
    asked = [q.check for section in sheet.sections for item in section.items for q in item.questions]
    items = [item for section in sheet.sections for item in section.items for _ in item.questions]
    for number, (question, item) in enumerate(zip(questions(sheet), items, strict=True), 1):
        *row, code = [cell.value for cell in page[top + number]]
        assert row == [item.label, item.words, f"{number}. {question}", *[None] * 5]
        assert code == f"{asked[number - 1].id} {words_hash(item.words)} {words_hash(question)}"
        locked = [cell.protection.locked for cell in page[top + number]]
        assert locked == [True] * 3 + [False] * 5 + [True]
    assert page["I1"].value == f"gangze-self-check {handbook.id} {sheet.role.id}"
    assert page.column_dimensions["I"].hidden
    assert page.protection.sheet and not page.protection.password and not page.protection.formatRows
    offered = {
        row: rule.formula1.strip('"')
        for rule in page.data_validations.dataValidation
        for cells in rule.sqref.ranges
        for row in range(cells.min_row, cells.max_row + 1)
        if (rule.type, cells.min_col, cells.max_col) == ("list", 4, 4)
    }
    assert offered == {
        top + number: "是,否,不适用" if check.answers == "yes-no" else "已落实,部分落实,未落实,不适用"
        for number, check in enumerate(asked, 1)
    }
    signed = [cell.value for cell in page[last + 1] if cell.value]
    assert signed == list(sheet.signatures)
    assert page.freeze_panes == f"A{top + 1}"
    assert page.print_title_rows == f"${top}:${top}"
    assert page.print_area == f"'{page.title}'!$A$1:$H${last + 1}"
    check_paper(page, handbook)


def check_paper(page, handbook: Handbook) -> None:
    assert (page.page_setup.orientation, str(page.page_setup.paperSize)) == ("landscape", "9")
    assert page.sheet_properties.pageSetUpPr.fitToPage
    assert (page.page_setup.fitToWidth or 1, page.page_setup.fitToHeight) == (1, 0)
    assert handbook.edition.status in page.oddFooter.center.text
    assert "第 &P 页 共 &N 页" in page.oddFooter.center.text


def test_a_workbook_says_all_of_it(handbook: Handbook, sheets: list[CheckSheet]) -> None:
    for sheet in sheets:
        book = opened(sheet_workbook(handbook, sheet))
        assert book.sheetnames == ["自查表"]
        check_page(book.active, sheet, handbook)


def test_one_workbook_holds_all_roles_and_the_matrix(handbook: Handbook, sheets: list[CheckSheet]) -> None:
    book = opened(all_sheets_workbook(handbook, sheets))
    assert book.sheetnames == ["岗位与主题", *(sheet.role.short for sheet in sheets)]
    for sheet in sheets:
        check_page(book[sheet.role.short], sheet, handbook)
    page, matrix = book["岗位与主题"], matrix_view(handbook, "role-theme")
    assert [cell.value for cell in page[4]] == ["岗位", *(column.name for column in matrix.columns)]
    for row, line in enumerate(matrix.rows, 5):
        values = [cell.value for cell in page[row]]
        assert values[0] == line.heading.name
        counts = [len(value.split("\n")) if value else 0 for value in values[1:]]
        assert counts == [len(cell.clauses) for cell in line.cells]
        assert page.cell(row, 1).hyperlink.location == f"'{line.heading.name}'!A1"
    check_paper(page, handbook)


def test_words_are_never_formulas_or_codes(hostile: Handbook) -> None:
    sheet = sheet_view(hostile, hostile.posts[0])
    page = opened(sheet_workbook(hostile, sheet)).active
    assert page.cell(head_row(page) + 1, 3).value == f"1. {HOSTILE}"
    assert page["A1"].value.startswith(HOSTILE)
    assert page["A3"].value == HOSTILE
    assert not [cell for row in page.iter_rows() for cell in row if cell.data_type == "f"]
    assert "&&C&&P" in page.oddFooter.center.text


def test_the_same_sheets_have_the_same_bytes(handbook: Handbook, sheets: list[CheckSheet]) -> None:
    data = all_sheets_workbook(handbook, sheets)
    assert data == all_sheets_workbook(handbook, sheets)
    assert opened(data).properties.created.date().isoformat() == handbook.edition.edited


def test_pages_know_the_sheets_codes_by_the_same_names() -> None:
    named = in_node(
        "({ CODE, FORM }) => [CODE, FORM.schema.properties.format.const]",
        file="features/checklist/record-file.js",
    )
    assert named == [CODES_HEAD, FORMAT] == [CODES, "gangze-self-check"]
