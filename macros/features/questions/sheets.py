"""The question bank as a workbook, one question per row, in the columns that Chinese test tools import."""

from macros.core.handbook import Handbook
from macros.documents.cell_lines import wide_enough
from macros.documents.sheets import Book
from macros.features.questions.answer import COMPARED, LETTERS, PARTIAL
from macros.features.questions.bank import bank
from macros.features.questions.basis import basis
from macros.features.questions.entailment.question import Question
from macros.features.questions.forms import CASE, DIFFICULTIES, FORMS, OBJECTIVES
from macros.features.questions.model import QUESTION_KINDS
from macros.features.questions.tool_question import BY_A_PERSON, tool_question

COLUMNS = {
    "题型": 12,
    "题干": 44,
    **{f"选项{letter}": 20 for letter in LETTERS},
    "答案": 10,
    "解析": 40,
    "依据": 26,
    "考查内容": 12,
    "考查目标": 10,
    "难度": 8,
    "手册题型": 12,
    "涉及岗位": 22,
    "主题": 14,
    "编号": 26,
}
"""Name -> width at the least, in characters of the standard font, as Excel counts them: no row may need more than one can show."""


def question_book(handbook: Handbook) -> Book:
    """The whole bank, with column names in row 1 for import, and a note on a second sheet."""
    questions = bank(handbook)
    counts = {name: sum(one.form == form for one in questions) for form, name in FORMS.items()}
    cases = len({question.case for question in questions if question.case})
    counted = "、".join(f"{name}{count}题" for name, count in counts.items() if count)
    note = (
        f"{handbook.edition.subject}题库，依据{handbook.edition.cited}。",
        "题目由编者依据条文整理，不属于文件内容，也不是考核标准。难度由编者估计。",
        f"共{len(questions)}题：{counted}"
        + (f"；其中{CASE}{cases}个案例，案例是虚构的。" if cases else "。"),
        f"各栏用考试系统导入模板里常见的名称，各系统的模板不尽相同，导入前请对照。{'、'.join(FORMS[form] for form in BY_A_PERSON)}的“题型”写作{FORMS['essay']}，由人阅卷，原来的题型在“手册题型”一栏。",
        f"选择题的答案是字母，判断题的是正确、错误。{PARTIAL}{COMPARED}",
        "“依据”一栏写明条款和原文，括号里是要一并查看的条款；简答题的评分要点在“解析”一栏。",
        handbook.edition.status,
    )
    rows = [_cells(handbook, question) for question in questions]
    columns = zip(*rows, strict=True) if rows else [()] * len(COLUMNS)
    return {
        "title": f"{handbook.edition.subject}题库",
        "sheets": [
            {
                "name": "题库",
                "widths": [
                    wide_enough(width, texts) for width, texts in zip(COLUMNS.values(), columns, strict=True)
                ],
                "head": [*COLUMNS],
                "rows": rows,
                "filtered": True,
            },
            {"name": "说明", "widths": [100], "rows": [[line] for line in note]},
        ],
    }


def _cells(handbook: Handbook, question: Question) -> list[str]:
    asked = tool_question(handbook, question)
    *why, _ = asked.explanation
    options = [text for _, text in asked.options]
    return [
        asked.form,
        asked.stem,
        *options,
        *[""] * (len(LETTERS) - len(options)),
        asked.answer,
        "\n".join(why),
        f"{basis(handbook, question).label}：{question.quote}",
        QUESTION_KINDS[question.kind],
        OBJECTIVES[question.objective] if question.objective else "",
        DIFFICULTIES[question.difficulty] if question.difficulty else "",
        FORMS[question.form],
        "；".join(handbook.role(id).short for id in question.roles),
        "；".join(handbook.theme(id).name for id in question.themes),
        question.id,
    ]
