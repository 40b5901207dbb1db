"""The question bank as plain text, the way in which most Chinese test tools take pasted questions."""

from collections.abc import Iterator

from macros.core.handbook import Handbook
from macros.features.questions.bank import bank
from macros.features.questions.tool_question import ToolQuestion, tool_question


def plain(handbook: Handbook) -> str:
    """Return the bank: a note, then a paragraph a question, with an empty line between any two; lines end as in Windows."""
    questions = [tool_question(handbook, question) for question in bank(handbook)]
    paragraphs = [
        _note(handbook, len(questions)),
        *("\n".join(_lines(number, question)) for number, question in enumerate(questions, 1)),
    ]
    return "\n\n".join(paragraphs).replace("\n", "\r\n") + "\r\n"


def _note(handbook: Handbook, count: int) -> str:
    return "\n".join(
        (
            f"{handbook.edition.subject}题库，依据{handbook.edition.cited}，共{count}题。导入前请删去这一段说明。",
            "题目由编者依据条文整理，不属于文件内容，也不是考核标准。判断改错题、排序题列为简答题，由人阅卷。",
            handbook.edition.status,
        )
    )


def _lines(number: int, question: ToolQuestion) -> Iterator[str]:
    """Stem with its form, options, answer, explanation."""
    yield f"{number}. {question.stem}[{question.form}]"
    yield from (f"{letter}. {words}" for letter, words in question.options)
    yield f"答案：{question.answer}"
    yield f"解析：{' '.join(question.explanation)}"
