"""A paper of every form: its parts, their marks, the sheet for answers and the key, read from the Word files."""

from __future__ import annotations

import io
import re

import docx
import pytest

from macros.core.handbook import Handbook
from macros.documents.blocks import Paper
from macros.documents.docx import docx_file
from macros.features.exam.blocks import answer_sheet, form_paper, key_paper
from macros.features.exam.form import ExamPaper, paper_form, paper_key
from macros.features.exam.sections import parted
from macros.features.questions.answer import shown_order
from macros.features.questions.bank import bank
from macros.features.questions.forms import FORMS
from macros.features.questions.selection import PaperEntry


@pytest.fixture(scope="module")
def paper(handbook: Handbook) -> ExamPaper:
    """All questions of the sample, backwards in the second form."""
    entries = [PaperEntry(question.id, shown_order(question)) for question in bank(handbook)]
    drawn = (("A", entries), ("B", entries[::-1]))
    forms = tuple(paper_form(handbook, letter, order) for letter, order in drawn)
    return ExamPaper("", "全部岗位", "1", forms, paper_key(handbook, forms))


def document(handbook: Handbook, paper: Paper) -> docx.document.Document:
    return docx.Document(io.BytesIO(docx_file(handbook.edition, paper)))


def test_a_case_stands_together_in_its_order_behind_all_others(handbook: Handbook) -> None:
    parts = [(part.id, [one.id for one in own]) for part, own in parted(bank(handbook)[::-1])]
    assert [id for id, _ in parts] == [*FORMS, "case"]
    assert parts[-1][1] == ["case-1-1", "case-1-2", "case-1-3"]


def test_parts_are_numbered_and_their_marks_add_up(handbook: Handbook, paper: ExamPaper) -> None:
    for form in paper.forms:
        assert [item.number for item in form.items] == [*range(1, paper.count + 1)]
        assert [part.title for part in form.parts[:3]] == ["一、单选题", "二、多选题", "三、判断题"]
        totals = [int(re.search(r"共(\d+)分", part.rule)[1]) for part in form.parts]
        assert sum(totals) == paper.marks
        for part, total in list(zip(form.parts, totals, strict=True))[:-1]:
            count, each = map(int, re.match(r"共(\d+)题，每题(\d+)分", part.rule).groups())
            assert (count, count * each) == (len(part.items), total)
    # a case of a single choice, a multiple choice and a judgement
    assert form.parts[-1].rule.startswith("共1个案例3题，共8分")


def test_the_form_says_how_each_is_answered(handbook: Handbook, paper: ExamPaper) -> None:
    made = document(handbook, form_paper(handbook, paper, paper.forms[0]))
    lines = [paragraph.text for paragraph in made.paragraphs]
    text = "\n".join(lines)
    for part in paper.forms[0].parts:
        assert f"{part.title}（{part.rule}）" in lines
    assert "只选对一部分、没有错选的得一半分，有错选的不得分" in text
    assert f"满分{paper.marks}分" in text
    assert re.search(r"^\d+．.*＿＿＿＿.*报告”。$", text, re.M), "a fill has no brackets"
    assert text.count("改正：＿") == 2
    assert "【虚构案例：一次检查】年中" in text
    assert re.search(r"^（　　）\d+．（多选题，4分）该乡政府", text, re.M)
    assert len(made.tables) == 2, "the blanks, and the room of the essay"


def test_the_sheet_has_boxes_for_letters_and_room_for_words(handbook: Handbook, paper: ExamPaper) -> None:
    made = document(handbook, answer_sheet(handbook, paper))
    tables = made.tables[-len(paper.forms[0].parts) :]
    for part, table in zip(paper.forms[0].parts, tables, strict=True):
        cells = [[cell.text for cell in row.cells] for row in table.rows[1:]]
        boxes = {}
        for row in cells:
            boxes[row[0]] = row[1]
            if len(row) > 2 and row[2] not in ("", row[1]):
                boxes[row[2]] = row[3]
        assert {*boxes} == {str(item.number) for item in part.items}
        for item in part.items:
            letters = "".join(f"［{letter}］" for letter, _ in item.options)
            wanted = letters if item.question.form in ("single", "multiple", "judge") else ""
            assert boxes[str(item.number)] == wanted, item.question.id


def test_the_key_answers_every_form(handbook: Handbook, paper: ExamPaper) -> None:
    letters, rows = document(handbook, key_paper(handbook, paper)).tables[-2:]
    of = {item.question.id: item for item in paper.forms[0].items}
    read = {}
    for row in rows.rows[1:]:
        first, second, right, basis = [cell.text for cell in row.cells]
        read[first.partition("\n")[0]] = (first.partition("\n")[2], second, right, basis)
    assert len(read) == paper.count

    def key(id: str) -> tuple[str, str, str, str]:
        return read[str(of[id].number)]

    answer, _, right, basis = key("art-3-1-correction-1")
    assert (answer, right) == ("错误", "错误，“每季度至少”应为“每半年至少”")
    assert basis.endswith("第三条第（一）项写明“每半年至少一次”。")
    assert key("art-3-p1-correction-1")[0] == "正确"
    assert key("art-5-p1-s2-fill-1")[:3:2] == ("见下", "12月底")
    assert key("art-3-2-order-1")[2] == "组织开展消防安全检查→协调解决突出问题→发生事故时组织救援"
    assert "全面负责（4分）：第四条“对本辖区消防安全全面负责”。" in key("art-4-p1-essay-1")[3]
    multiple = of["art-3-p1-multiple-1"]
    chosen = [text for letter, text in multiple.options if letter in multiple.answer]
    assert sorted(chosen) == ["全县消防安全第一责任人", "按照有关规定组织救援"]
    assert "“落实日常巡查”：第五条写“要落实日常巡查”" in key("art-3-p1-multiple-1")[3]
    numbers = [cell.text for row in letters.rows[::3] for cell in row.cells[1:]]
    assert [number for number in numbers if number] == [str(n) for n in range(1, paper.count + 1)]
