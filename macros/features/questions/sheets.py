"""The question bank as a workbook, one question per row, in the columns that Chinese test tools import."""

from macros.core.handbook import Handbook
from macros.documents.sheets import Book
from macros.features.questions.bank import bank
from macros.features.questions.basis import basis
from macros.features.questions.entailment.question import Question
from macros.features.questions.model import QUESTION_KINDS

LETTERS = "ABCD"
COLUMNS = {
    "题型": 10,
    "题干": 44,
    **{f"选项{letter}": 20 for letter in LETTERS},
    "答案": 6,
    "依据": 26,
    "涉及岗位": 22,
    "主题": 14,
    "编号": 26,
}
"""Name -> width, in characters of the standard font, as Excel counts them."""


def question_book(handbook: Handbook) -> Book:
    """The whole bank, with column names in row 1 for import, and a note on a second sheet."""
    note = (
        f"{handbook.edition.subject}题库，依据{handbook.edition.cited}。",
        "题目由编者依据条文整理，不属于文件内容，也不是考核标准。",
        "每题只有一个正确选项；“依据”一栏写明条款和原文，括号里是要一并查看的条款。",
        handbook.edition.status,
    )
    return {
        "title": f"{handbook.edition.subject}题库",
        "sheets": [
            {
                "name": "题库",
                "widths": [*COLUMNS.values()],
                "head": [*COLUMNS],
                "rows": [_cells(handbook, question) for question in bank(handbook)],
                "filtered": True,
            },
            {"name": "说明", "widths": [100], "rows": [[line] for line in note]},
        ],
    }


def _cells(handbook: Handbook, question: Question) -> list[str]:
    options = [option.text for option in question.options] + [""] * (len(LETTERS) - len(question.options))
    return [
        QUESTION_KINDS[question.kind],
        question.stem,
        *options,
        LETTERS[question.right_index],
        f"{basis(handbook, question).label}：{question.quote}",
        "；".join(handbook.role(id).short for id in question.roles),
        "；".join(handbook.theme(id).name for id in question.themes),
        question.id,
    ]
