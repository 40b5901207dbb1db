"""The question bank as a workbook, a question a row, in the columns that Chinese test tools take in."""

from __future__ import annotations

from macros.core.handbook import Handbook
from macros.documents.excel import LINE, finished, line_count, new_book, new_formats, set_paper
from macros.features.questions.bank import bank
from macros.features.questions.basis import basis
from macros.features.questions.entailment.question import Question
from macros.features.questions.model import KINDS

LETTERS = "ABCD"
COLUMNS = (
    ("题型", 10),
    ("题干", 44),
    *((f"选项{letter}", 20) for letter in LETTERS),
    ("答案", 6),
    ("依据", 26),
    ("涉及岗位", 22),
    ("主题", 14),
    ("编号", 26),
)
"""Name and width, in characters of the standard font, as Excel counts them."""


def question_workbook(handbook: Handbook) -> bytes:
    """The whole bank. Row 1 holds the names of the columns, so that the sheet can be taken in as it is.

    What the bank is and whose it is stands on a second sheet. Returns the bytes of an .xlsx.
    """
    data, book = new_book(handbook, f"{handbook.edition.subject}题库")
    formats = new_formats(book)
    page = book.add_worksheet("题库")
    for place, (name, width) in enumerate(COLUMNS):
        page.set_column(place, place, width)
        page.write_string(0, place, name, formats.head)
    questions = bank(handbook)
    for row, question in enumerate(questions, 1):
        cells = _cells(handbook, question)
        for place, text in enumerate(cells):
            page.write_string(row, place, text, formats.cell)
        lines = max(line_count(text, COLUMNS[place][1]) for place, text in enumerate(cells))
        page.set_row(row, lines * LINE + 5)
    last = len(COLUMNS) - 1
    page.autofilter(0, 0, len(questions), last)
    page.freeze_panes(1, 0)
    page.repeat_rows(0)
    page.print_area(0, 0, len(questions), last)
    set_paper(page, handbook.edition.status)
    about = book.add_worksheet("说明")
    about.set_column(0, 0, 100)
    note = (
        f"{handbook.edition.subject}题库，依据{handbook.regulation.document_number}。",
        "题目由编者依据条文整理，不属于文件内容，也不是考核标准。",
        "每题只有一个正确选项；“依据”一栏写明条款和原文，括号里是要一并查看的条款。",
        handbook.edition.status,
    )
    for row, text in enumerate(note):
        about.write_string(row, 0, text, formats.cell)
    return finished(data, book)


def _cells(handbook: Handbook, question: Question) -> list[str]:
    options = [option.text for option in question.options] + [""] * (len(LETTERS) - len(question.options))
    return [
        KINDS[question.kind],
        question.stem,
        *options,
        LETTERS[question.place],
        f"{basis(handbook, question).label}：{question.quote}",
        "；".join(handbook.role(id).short for id in question.roles),
        "；".join(handbook.theme(id).name for id in question.themes),
        question.id,
    ]
