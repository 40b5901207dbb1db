"""The blank registers, read by another program."""

from __future__ import annotations

import io

import openpyxl

from macros.core.handbook import Handbook
from macros.documents.xlsx import xlsx_file
from macros.features.registers.sheets import ROWS, blank_registers


def test_the_blank_registers_have_a_sheet_each(handbook: Handbook) -> None:
    book = openpyxl.load_workbook(io.BytesIO(xlsx_file(handbook.edition, blank_registers(handbook))))
    assert book.sheetnames == ["报告收文登记"]
    page = book["报告收文登记"]
    assert [cell.value for cell in page[5]] == ["序号", "单位", "收文日期"]
    assert page["A4"].value == handbook.edition.status
    assert page.max_row == 5 + ROWS
    assert all(cell.value is None for row in page.iter_rows(min_row=6) for cell in row)


def test_the_same_data_gives_the_same_bytes(handbook: Handbook) -> None:
    first, second = (xlsx_file(handbook.edition, blank_registers(handbook)) for _ in range(2))
    assert first == second
