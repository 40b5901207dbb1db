"""What a sheet can say, written to a workbook and opened again by openpyxl."""

from __future__ import annotations

import io
from dataclasses import dataclass

import openpyxl
import pytest

from macros.documents.sheets import Book, Sheet
from macros.documents.xlsx import sheet_names, xlsx_file

HOSTILE = "=1+1 <&> 'x'!A1 http://example.org"


@dataclass(frozen=True)
class Edition:
    name: str = "手册"
    status: str = "状态 & 说明"
    colophon: str = "编制单位 & 联系方式"
    edited: str = "2026-01-31"


EVERYTHING: Sheet = {
    "name": "甲/乙",
    "widths": [10, 20, 12, 12, 12],
    "title": "题名",
    "lines": ("第一行", "第" * 200),
    "blanks": ("单位", "姓名"),
    "head": ("一", "二", "三", "四", "五"),
    "fixed": 1,
    "rows": [[{"text": "去", "sheet": 1}, HOSTILE, 7, ""], ["两行\n的话", "", 0.5]],
    "looks": {3: "mark", 4: "open"},
    "choices": {"column": 3, "offered": ("是", "否")},
    "filtered": True,
    "signatures": ("日期",),
}
BOOK: Book = {"title": "书名", "sheets": [EVERYTHING, {"name": "甲/乙", "widths": [40], "rows": [["话"]]}]}


@pytest.fixture(scope="module")
def written() -> bytes:
    return xlsx_file(Edition(), BOOK)


def test_a_sheet_stands_from_top_to_bottom(written: bytes) -> None:
    page = openpyxl.load_workbook(io.BytesIO(written)).worksheets[0]
    rows = list(page.iter_rows(values_only=True))
    assert [row[0] for row in rows[:3]] == ["题名", "第一行", "第" * 200]
    assert rows[3] == ("单位", None, "姓名", None, None)
    assert rows[4] == ("一", "二", "三", "四", "五")
    assert rows[5] == ("去", HOSTILE, 7, None, None)
    assert rows[6] == ("两行\n的话", None, 0.5, None, None)
    assert rows[7] == ("日期", None, None, None, None)
    assert not [cell for row in page.iter_rows() for cell in row if cell.data_type == "f"]
    merged = {str(cells) for cells in page.merged_cells.ranges}
    assert merged == {"A1:E1", "A2:E2", "A3:E3", "D4:E4", "B8:E8"}
    assert page["B4"].border.bottom.style == "thin", "a line to write on"


def test_a_sheet_is_ready_to_read_fill_in_and_print(written: bytes) -> None:
    page = openpyxl.load_workbook(io.BytesIO(written)).worksheets[0]
    assert page.freeze_panes == "B6" and page.print_title_rows == "$5:$5"
    assert page.auto_filter.ref == "A5:E7" and page.print_area.endswith("$A$1:$E$8")
    (rule,) = page.data_validations.dataValidation
    assert (rule.formula1, str(rule.sqref)) == ('"是,否"', "D6:D7")
    assert page["A6"].hyperlink.location == "'甲－乙2'!A1"
    assert page["D6"].alignment.horizontal == "center" and page["E6"].alignment.vertical == "top"
    assert (page.page_setup.orientation, page.page_setup.fitToHeight) == ("landscape", 0)
    assert page.oddFooter.center.text == "状态 && 说明\n编制单位 && 联系方式\n第 &P 页 共 &N 页"


def test_rows_are_as_high_as_their_words(written: bytes) -> None:
    page = openpyxl.load_workbook(io.BytesIO(written)).worksheets[0]
    heights = [page.row_dimensions[row].height for row in range(1, 8)]
    assert heights[2] > 6 * heights[1] and heights[6] > heights[4]


def test_who_made_the_file_and_when(written: bytes) -> None:
    assert written == xlsx_file(Edition(), BOOK)
    book = openpyxl.load_workbook(io.BytesIO(written))
    assert (book.properties.title, book.properties.creator) == ("书名", "手册")
    assert book.properties.created.date().isoformat() == "2026-01-31"
    assert book.sheetnames == ["甲－乙", "甲－乙2"]


@pytest.mark.parametrize(
    ("titles", "names"),
    [
        (["主任", "主任"], ["主任", "主任2"]),
        (["正/副: [甲]*?\\"], ["正－副－ －甲－－－－"]),
        (["长" * 40, "长" * 41], ["长" * 31, "长" * 30 + "2"]),
        (["'A'", "a"], ["A", "a2"]),
    ],
)
def test_sheets_get_names_that_excel_takes(titles: list[str], names: list[str]) -> None:
    assert sheet_names(titles) == names
