"""What a sheet can say, written to a workbook and opened again by openpyxl."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import dataclass
from pathlib import Path

import openpyxl
import pytest

from macros.documents.cell_lines import wide_enough
from macros.documents.sheets import Book, Sheet
from macros.documents.xlsx import sheet_names, xlsx_file
from tests.office import converted

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
LOCKED: Sheet = {
    "name": "锁",
    "widths": [10, 10],
    "title": "题名",
    "blanks": ("单位",),
    "head": ("一", "二"),
    "rows": [["话", "填" * 40], ["话"]],
    "looks": {1: "open"},
    "filtered": True,
    "codes": {"sheet": "谁的", "head": "编号", "rows": ("1", "2")},
    "locked": True,
}
BOOK: Book = {
    "title": "书名",
    "sheets": [EVERYTHING, {"name": "甲/乙", "widths": [40], "rows": [["话"]]}, LOCKED],
}
LOOKS_ESCAPED = ("_x000D_", "_x005F_x000A_", "甲_x4e00_乙", "_x12_", "__x0041__", "_X0041_")


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


def test_an_empty_row_leaves_room_for_a_hand_and_grows_with_what_is_typed() -> None:
    """A line of 8.5 mm, as ruled paper has it, where Excel's own rows have 5.3 mm."""
    sheet: Sheet = {"name": "甲", "widths": [9, 9], "rows": [[""], ["", "话"]], "looks": {1: "open"}}
    rows = re.findall('<row r="[0-9]+"([^>]*)>', drawn(sheet))
    heights = [float(re.search('ht="([0-9.]+)"', row)[1]) for row in rows]
    assert heights[0] >= 24 and len(heights) == 2
    assert not any("customHeight" in row for row in rows)
    read_only = {**sheet, "looks": {}}
    assert "ht=" not in re.findall('<row r="1"([^>]*)>', drawn(read_only))[0]


def test_a_head_is_as_high_as_its_words() -> None:
    sheet: Sheet = {"name": "甲", "widths": [9, 9], "head": ["两行\n的头", "头"], "rows": []}
    high, low = (
        openpyxl.load_workbook(io.BytesIO(xlsx_file(Edition(), {"title": "", "sheets": [each]})))
        .active.row_dimensions[1]
        .height
        for each in (sheet, {**sheet, "head": ["头", "头"]})
    )
    assert (high, low) == (32, 20)


def drawn(sheet: Sheet) -> str:
    package = zipfile.ZipFile(io.BytesIO(xlsx_file(Edition(), {"title": "", "sheets": [sheet]})))
    return package.read("xl/worksheets/sheet1.xml").decode()


@pytest.mark.parametrize("look", ["cell", "open"])
def test_what_no_row_can_show_goes_on_in_the_next(look: str) -> None:
    """A row of Excel has 409 points at the most; no letter is lost and none is said twice."""
    long, short = "长" * 1758 + "\n完", "短" * 30
    xml = drawn({"name": "甲", "widths": [20, 60], "rows": [[long, short]], "looks": {0: look, 1: look}})
    heights = [float(height) for height in re.findall(r' ht="([^"]*)"', xml)]
    assert len(heights) > 5 and max(heights) <= 409
    texts = dict(re.findall(r'<c r="([A-Z]\d+)"[^>]*><is><t [^>]*>([^<]*)</t>', xml))
    assert "".join(text for at, text in texts.items() if at[0] == "A") == long
    assert [text for at, text in texts.items() if at[0] == "B"] == [short]
    assert ("customHeight" in xml.partition("<sheetData>")[2]) == (look == "cell")


def test_a_row_that_stands_for_something_is_never_parted() -> None:
    """A question with its code, a row that is filtered or answered."""
    xml = drawn({**LOCKED, "rows": [["长" * 1758], ["话"]]})
    assert len(re.findall("<row ", xml)) == 5 and max(map(float, re.findall(r' ht="([^"]*)"', xml))) == 409


def test_its_columns_can_be_made_wide_enough() -> None:
    """A thousand Chinese characters take 24 lines of 42, and half a letter more at each line's end."""
    assert wide_enough(38, ["短", "长" * 400]) == 38
    assert 84 <= wide_enough(38, ["短", "长" * 1000]) <= 84 + 8 + 1
    assert wide_enough(38, ["\n" * 100]) == 255, "no width helps"


@pytest.mark.parametrize("text", ["\n" * 40000, "\n".join("行" * 30), "a" * 40000, "😀" * 900])
def test_parting_ends_and_keeps_all(text: str) -> None:
    xml = drawn({"name": "甲", "widths": [3], "rows": [[text]]})
    kept = "".join(re.findall(r"<t [^>]*>([^<]*)</t>", xml))
    assert kept.replace("\n", "") == text.replace("\n", "")


def test_lines_of_long_words_have_a_reserve() -> None:
    """Programs break lines before their ends, at words and stops; a quarter more than letters need is enough."""
    xml = drawn({"name": "甲", "widths": [21], "rows": [["字" * 100], ["字"]]})
    long, short = (float(height) for height in re.findall(r' ht="([^"]*)"', xml))
    assert long >= 1.2 * 10 * 12.75 and short < 20


def test_what_is_locked_can_be_filled_in_and_formatted_without_a_password(written: bytes) -> None:
    page = openpyxl.load_workbook(io.BytesIO(written)).worksheets[2]
    lock = page.protection
    assert lock.sheet and not lock.password
    assert not (lock.formatRows or lock.formatColumns or lock.formatCells or lock.autoFilter)
    assert [cell.coordinate for row in page["A1:C5"] for cell in row if not cell.protection.locked] == [
        *("B2", "B4", "B5"),
    ]
    assert page["B4"].number_format == "@", "what is typed stays as it was typed"
    xml = zipfile.ZipFile(io.BytesIO(written)).read("xl/worksheets/sheet3.xml").decode()
    fixed = dict(re.findall(r'<row r="(\d)"([^>]*)>', xml))
    assert ["customHeight" in fixed[row] for row in "12345"] == [True, False, True, False, False], (
        "what is written in grows"
    )
    assert not openpyxl.load_workbook(io.BytesIO(written)).worksheets[0].protection.sheet


def test_codes_stand_in_a_last_column_that_is_neither_seen_nor_printed(written: bytes) -> None:
    page = openpyxl.load_workbook(io.BytesIO(written)).worksheets[2]
    assert [cell.value for cell in page["C"]] == ["谁的", None, "编号", "1", "2"]
    assert page.column_dimensions["C"].hidden and not page.column_dimensions["B"].hidden
    assert page.print_area.endswith("$A$1:$B$5")
    assert page.auto_filter.ref == "A3:C5", "rows are sorted with their codes"


def decoded(xml: str) -> str:
    """What a reader makes of a text (ECMA-376 part 1, 22.9.2.19)."""
    return re.sub(r"_x([0-9A-Fa-f]{4})_", lambda found: chr(int(found[1], 16)), xml)


def looking_escaped() -> bytes:
    sheet: Sheet = {
        "name": LOOKS_ESCAPED[0],
        "widths": [20] * len(LOOKS_ESCAPED),
        "head": LOOKS_ESCAPED,
        "rows": [LOOKS_ESCAPED],
        "choices": {"column": 0, "offered": LOOKS_ESCAPED[:2]},
    }
    return xlsx_file(Edition(status=LOOKS_ESCAPED[0]), {"title": "书名", "sheets": [sheet]})


def test_words_that_look_escaped_stay_those_words() -> None:
    package = zipfile.ZipFile(io.BytesIO(looking_escaped()))
    xml = package.read("xl/worksheets/sheet1.xml").decode()
    cells = [decoded(text) for text in re.findall(r"<t [^>]*>([^<]*)</t>", xml)]
    assert cells == [*LOOKS_ESCAPED, *LOOKS_ESCAPED]
    (offered,) = re.findall(r"<formula1>&quot;(.*?)&quot;", xml)
    assert decoded(offered) == ",".join(LOOKS_ESCAPED[:2])
    (footer,) = re.findall(r"<oddFooter>&amp;C&amp;8(.*?)\n", xml)
    assert decoded(footer) == LOOKS_ESCAPED[0]
    (name,) = re.findall(r'<sheet name="([^"]*)"', package.read("xl/workbook.xml").decode())
    assert decoded(name) == LOOKS_ESCAPED[0]


@pytest.mark.slow
def test_libreoffice_reads_them_so(tmp_path: Path) -> None:
    source = tmp_path / "字.xlsx"
    source.write_bytes(looking_escaped())
    (table,) = converted([source], tmp_path / "made", "csv:Text - txt - csv (StarCalc):44,34,76")
    assert table.read_text(encoding="utf-8").splitlines()[1].split(",") == [*LOOKS_ESCAPED]


def test_who_made_the_file_and_when(written: bytes) -> None:
    assert written == xlsx_file(Edition(), BOOK)
    book = openpyxl.load_workbook(io.BytesIO(written))
    assert (book.properties.title, book.properties.creator) == ("书名", "手册")
    assert book.properties.created.date().isoformat() == "2026-01-31"
    assert book.sheetnames == ["甲－乙", "甲－乙2", "锁"]


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
