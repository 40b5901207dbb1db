"""A question as Chinese test tools take it in: of the forms that their import templates have in common."""

import re
from dataclasses import dataclass

from macros.core.handbook import Handbook
from macros.features.questions.answer import (
    ASKS,
    answer_letters,
    answer_words,
    case_words,
    lettered,
    reasons,
    shown_order,
)
from macros.features.questions.basis import basis
from macros.features.questions.entailment.question import Question
from macros.features.questions.forms import FORMS, Form

BY_A_PERSON: tuple[Form, ...] = ("correction", "order")
"""Forms that the templates do not have in common: they go as essays, which a person marks."""

GAP = "____"
"""Two underlines or more are a gap to fill, where a template says anything of it."""


@dataclass(frozen=True)
class ToolQuestion:
    form: str
    """单选题, 多选题, 判断题, 填空题, 简答题."""

    stem: str
    """In one line."""

    options: tuple[tuple[str, str], ...]
    """(letter, words) to choose from."""

    answer: str
    """Letters, 正确 or 错误, or words; in one line."""

    explanation: tuple[str, ...]
    """Why, line by line; the clause is last."""


def tool_question(handbook: Handbook, question: Question) -> ToolQuestion:
    """Return the question with its answer in the words of the templates."""
    order = shown_order(question)
    chosen = question.form in ("single", "multiple")
    form: Form = "essay" if question.form in BY_A_PERSON else question.form
    why = (
        [option.because for option in question.options if option.because]
        if question.form == "judge"
        else [*reasons(handbook, question, order)]
    )
    return ToolQuestion(
        form=FORMS[form],
        stem=_stem(handbook, question),
        options=lettered(question, order) if chosen else (),
        answer=answer_letters(question, order) if chosen else answer_words(question),
        explanation=(*why, f"依据{basis(handbook, question).label}：{question.quote}"),
    )


def _stem(handbook: Handbook, question: Question) -> str:
    case = case_words(handbook, question)
    asks = ASKS[question.form] if question.form in BY_A_PERSON else ""
    stem = f"{case}{'问题：' if case else ''}{asks}{question.stem}"
    if question.form == "order":
        steps = "；".join(text for _, text in lettered(question, shown_order(question)))
        stem = f"{stem}（各项：{steps}）"
    line = stem.replace("\n", " ")
    return re.sub("＿{2,}", GAP, line) if question.form == "fill" else line
