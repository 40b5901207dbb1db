"""The blank papers of an inspection and the blank registers, read by other programs."""

from __future__ import annotations

import io

import docx
import openpyxl

from macros.core.handbook import Handbook
from macros.features.inspection.paper import blank_inspection
from macros.features.inspection.view import inspector_views
from macros.features.office.workbook import ROWS, blank_registers


def test_the_blank_record_asks_each_item_and_answers_nothing(handbook: Handbook) -> None:
    for view, count in zip(inspector_views(handbook), (5, 2), strict=True):
        document = docx.Document(io.BytesIO(blank_inspection(handbook, view)))
        rows = [[cell.text for cell in row.cells] for row in document.tables[0].rows]
        assert rows[0] == ["检查项目", "检查结果", "检查发现"]
        assert len(rows) == 1 + count
        for row, item in zip(rows[1:], view.items, strict=True):
            assert row[0] == f"{item.item.question}（{item.reference}）"
            assert row[1].split("\n") == [f"□{words}" for words in (*item.item.answers, "不适用")]
            assert not row[2].strip()
        text = "\n".join(paragraph.text for paragraph in document.paragraphs)
        assert "监督检查整改意见" in text and "〔问题，由检查人员填写〕" in text
        assert "〔时限，由检查人员填写〕" in text, "the text gives none"
        foot = document.sections[0].footer.paragraphs
        assert any(handbook.edition.status in paragraph.text for paragraph in foot)


def test_the_blank_registers_have_a_sheet_each(handbook: Handbook) -> None:
    book = openpyxl.load_workbook(io.BytesIO(blank_registers(handbook)))
    assert book.sheetnames == ["备案台账", "年度报告收文登记", "整改台账"]
    page = book["整改台账"]
    assert [cell.value for cell in page[5]] == ["问题", "依据条款", "责任单位", "时限", "复查", "销号"]
    assert page["A4"].value == handbook.edition.status
    assert page.max_row == 5 + ROWS
    assert all(cell.value is None for row in page.iter_rows(min_row=6) for cell in row)


def test_the_same_data_gives_the_same_bytes(handbook: Handbook) -> None:
    for view in inspector_views(handbook):
        assert blank_inspection(handbook, view) == blank_inspection(handbook, view)
    assert blank_registers(handbook) == blank_registers(handbook)
