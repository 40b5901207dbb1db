"""The blank registers, read by another program."""

from __future__ import annotations

import io
import re
import zipfile

import openpyxl
import pytest

from macros.core.handbook import Handbook
from macros.documents.xlsx import xlsx_file
from macros.features.office.model import OFFICE_YML
from macros.features.registers.sheets import ROWS, blank_registers


def test_the_blank_registers_have_a_sheet_each(handbook: Handbook) -> None:
    book = openpyxl.load_workbook(io.BytesIO(xlsx_file(handbook.edition, blank_registers(handbook))))
    assert book.sheetnames == ["报告收文登记"]
    page = book["报告收文登记"]
    assert [cell.value for cell in page[5]] == ["序号", "单位", "收文日期"]
    assert page["A4"].value == handbook.edition.status
    assert page.max_row == 5 + ROWS
    assert all(cell.value is None for row in page.iter_rows(min_row=6) for cell in row)
    assert page.print_area.endswith(f"$A$1:$C${5 + ROWS}")


def test_registers_are_as_wide_as_the_widest(handbook: Handbook) -> None:
    """Each sheet is fitted to the width of its page: narrower ones would be printed in larger letters."""
    office = handbook.part(OFFICE_YML)
    (one,) = office.registers
    columns = tuple(column.model_copy(update={"width": column.width + 20}) for column in one.columns)
    wide = one.model_copy(update={"id": "wide", "title": "宽表", "columns": columns})
    book = handbook.with_part(OFFICE_YML, office.model_copy(update={"registers": (one, wide)}))
    narrow_sheet, wide_sheet = blank_registers(book)["sheets"]
    assert wide_sheet["widths"] == [6, *(column.width for column in columns)]
    assert sum(narrow_sheet["widths"]) == pytest.approx(sum(wide_sheet["widths"]), abs=0.5)
    assert len(narrow_sheet["widths"]) == 1 + len(one.columns)


def test_what_is_written_in_a_register_stays_text_and_its_row_grows(handbook: Handbook) -> None:
    """3-5 is no date; the law that it rests on is wrapped whole."""
    written = io.BytesIO(xlsx_file(handbook.edition, blank_registers(handbook)))
    page = openpyxl.load_workbook(written).active
    part = zipfile.ZipFile(written).read("xl/worksheets/sheet1.xml").decode()
    empty = re.findall('<row r="(?:[6-9]|1[0-9])"[^>]*>', part)
    assert len(empty) == ROWS
    assert all('ht="24"' in row and "customHeight" not in row for row in empty), "room for a hand"
    for row in page.iter_rows(min_row=6):
        for cell in row[1:]:
            assert (cell.number_format, cell.alignment.wrap_text) == ("@", True)
    widths = sum(page.column_dimensions[letter].width for letter in "ABC")
    for row in (2, 3, 4):
        letters = 2 * len(page.cell(row, 1).value)
        assert page.cell(row, 1).alignment.wrap_text
        assert page.row_dimensions[row].height >= letters / widths * 12


def test_the_same_data_gives_the_same_bytes(handbook: Handbook) -> None:
    first, second = (xlsx_file(handbook.edition, blank_registers(handbook)) for _ in range(2))
    assert first == second
