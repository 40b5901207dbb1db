"""The blank papers of an inspection, read by another program."""

from __future__ import annotations

import io

import docx

from macros.core.handbook import Handbook
from macros.documents.docx import docx_file
from macros.features.inspection.blocks import WIDTHS, blank_inspection
from macros.features.inspection.view import inspector_views


def test_the_blank_record_asks_each_item_and_answers_nothing(handbook: Handbook) -> None:
    for view, count in zip(inspector_views(handbook), (5, 2), strict=True):
        document = docx.Document(io.BytesIO(docx_file(handbook.edition, blank_inspection(handbook, view))))
        rows = [[cell.text for cell in row.cells] for row in document.tables[1].rows]
        assert rows[0] == ["检查项目", "检查结果", "检查发现"]
        *rows, inspectors, last = rows
        assert len(rows) == 1 + count
        assert inspectors[:2] == ["检查人员签字："] * 2, "there are two of them"
        assert last[0] == "被检查单位负责人签字：" and last[2] == "日期："
        for row, item in zip(rows[1:], view.items, strict=True):
            assert row[0] == f"{item.item.question}（{item.reference}）"
            assert row[1].split("\n") == [*item.item.answers, "不适用"], "each behind a box"
            assert not row[2].strip()
        text = "\n".join(paragraph.text for paragraph in document.paragraphs)
        assert "监督检查整改意见" in text and "〔问题，由检查人员填写〕" in text
        assert "〔时限，由检查人员填写〕" in text, "the text gives none"
        foot = document.sections[0].footer.paragraphs
        assert any(handbook.edition.status in paragraph.text.replace("\n", "") for paragraph in foot)


def test_the_record_is_not_counted_with_the_opinion_behind_it(handbook: Handbook) -> None:
    """Both stand in one file, as two papers: 共3页 on a record of one page would be wrong."""
    for view in inspector_views(handbook):
        document = docx.Document(io.BytesIO(docx_file(handbook.edition, blank_inspection(handbook, view))))
        record, opinion = document.sections
        feet = [section.footer._element.xpath("string()") for section in (record, opinion)]
        assert "第 1 页" in feet[0] and "— 1 —" in feet[1]
        assert not any("共" in foot for foot in feet)


def test_an_answer_stands_on_one_line(handbook: Handbook) -> None:
    """Behind its box, in characters of 10.5 points, within the 4.5 points that a cell of a form leaves at each side."""
    for view in inspector_views(handbook):
        longest = max(len(text) for each in view.items for text in each.item.answers)
        assert (1 + longest) * 10.5 <= WIDTHS[1] / 25.4 * 72 - 2 * 4.5


def test_the_same_data_gives_the_same_bytes(handbook: Handbook) -> None:
    for view in inspector_views(handbook):
        first, second = (docx_file(handbook.edition, blank_inspection(handbook, view)) for _ in range(2))
        assert first == second
