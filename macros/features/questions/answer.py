"""What is right, and why, in words and letters: the same in every format."""

from collections.abc import Iterator, Sequence

from macros.core.handbook import Handbook
from macros.features.questions.draw import Draw, seed_of
from macros.features.questions.entailment.curated import FALSE, TRUE, quoted
from macros.features.questions.entailment.question import Question
from macros.features.questions.forms import Form
from macros.features.questions.model import QUESTIONS_YML
from macros.features.questions.written import WHOLE

LETTERS = "ABCDEF"

ASKS: dict[Form, str] = {
    "multiple": "（多选）",
    "correction": "（判断改错：正确的写“正确”，不正确的写明应当怎样改）",
    "fill": "（填空）",
    "order": "（排序）",
    "essay": "（简答）",
}
"""What stands before a question that no heading tells how to answer."""

PARTIAL = "多选题全部选对得满分，只选对一部分、没有错选的得一半分，有错选的不得分。"
COMPARED = "填空和改错，意思与条文原词相同的，由阅卷人判定。"


def shown_order(question: Question) -> tuple[int, ...]:
    """Return the indexes of the options as they are offered: those to be ordered are never in the right order."""
    indexes = tuple(range(len(question.options)))
    if question.form != "order":
        return indexes
    draw = Draw(seed_of(question.id))
    found = indexes
    while found == indexes:
        found = tuple(draw.shuffled(indexes))
    return found


def lettered(question: Question, order: Sequence[int]) -> tuple[tuple[str, str], ...]:
    """Return (letter, words) of the options in an order of their indexes."""
    return tuple(
        (letter, question.options[index].text) for letter, index in zip(LETTERS, order, strict=False)
    )


def answer_letters(question: Question, order: Sequence[int]) -> str:
    """Return the letters of the right options, in the right order for what is to be ordered; "" without options."""
    if question.form == "order":
        return "".join(LETTERS[order.index(index)] for index in range(len(order)))
    return "".join(
        letter for letter, index in zip(LETTERS, order, strict=False) if question.options[index].right
    )


def answer_words(question: Question) -> str:
    """Return what is right, in words."""
    if question.form == "correction":
        return f"{FALSE}，{quoted(question.wrong)}应为{quoted(question.answer)}" if question.wrong else TRUE
    if question.form == "fill":
        return question.answer
    if question.form == "essay":
        return "；".join(f"{point.text}（{tenths(point.share)}）" for point in question.points)
    return ("→" if question.form == "order" else "；").join(
        option.text for option in question.options if option.right
    )


def reasons(handbook: Handbook, question: Question, order: Sequence[int]) -> Iterator[str]:
    """Yield why each option is right or wrong; of what has none, why the statement is; of an essay, the points' words."""
    for letter, index in zip(LETTERS, order, strict=False):
        if because := question.options[index].because:
            yield f"{letter}：{because}"
    if question.because:
        yield question.because
    for point in question.points:
        yield f"{point.text}：{handbook.clause(point.clause).label}{quoted(point.quote)}。"


def stem_alone(handbook: Handbook, question: Question) -> str:
    """Return the stem where nothing else says how to answer it: after its case, if it has one."""
    case = case_words(handbook, question)
    return f"{case}{'问题：' if case else ''}{ASKS.get(question.form, '')}{question.stem}"


def case_words(handbook: Handbook, question: Question) -> str:
    """Return the case that a question belongs to, in words; "" if to none."""
    case = next((each for each in handbook.part(QUESTIONS_YML).cases if each.id == question.case), None)
    return f"【虚构案例：{case.title}】{case.text}" if case else ""


def tenths(share: int) -> str:
    """Say which part of the marks a point is worth."""
    return f"{share * 100 // WHOLE}%"
