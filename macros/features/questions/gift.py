"""The question bank in GIFT, a plain-text format that Moodle and other platforms import."""

import re

from macros.core.handbook import Handbook
from macros.features.questions.answer import answer_words, lettered, reasons, shown_order, stem_alone
from macros.features.questions.bank import bank
from macros.features.questions.basis import basis
from macros.features.questions.entailment.question import Question
from macros.features.questions.forms import CASE, FORMS, Form
from macros.features.questions.model import QUESTION_KINDS

BY_A_PERSON: tuple[Form, ...] = ("correction", "order", "essay")
"""Forms that GIFT has no marks for: they go as essays."""


def gift(handbook: Handbook) -> str:
    """Return the bank as GIFT, with comments that name the document and the authors, and say how it is marked."""
    questions = bank(handbook)
    asked = [FORMS[form] for form in BY_A_PERSON]
    count = sum(question.form in BY_A_PERSON for question in questions)
    head = (
        f"// {handbook.edition.subject}题库，依据{handbook.edition.cited}，编者整理，不属于文件内容\n"
        f"// {handbook.edition.status}\n"
        "// 多选题：每个正确选项得相同的分，选了错误选项不得分；案例是虚构的\n"
        f"// {'、'.join(asked)}共{count}题作为问答题导入，由教师按反馈里的答案评分\n"
    )
    category = ""
    parts = [head]
    for question in questions:
        if category != (category := category_of(question)):
            parts.append(f"\n$CATEGORY: {handbook.edition.name}/{category}\n")
        parts.append(_question(handbook, question))
    return "".join(parts)


def category_of(question: Question) -> str:
    """Return the name of the category that a question is imported into."""
    if question.case:
        return CASE
    return QUESTION_KINDS[question.kind] if question.form in ("single", "judge") else FORMS[question.form]


def _question(handbook: Handbook, question: Question) -> str:
    lines = [f"::{question.id}::{_escaped(_stem(handbook, question))}{{", *_answers(question)]
    lines.append(f"\t####{_escaped(_feedback(handbook, question))}")
    lines.append("}")
    return "\n" + "\n".join(lines) + "\n"


def _stem(handbook: Handbook, question: Question) -> str:
    options = lettered(question, shown_order(question)) if question.form == "order" else ()
    return "\n".join((stem_alone(handbook, question), *(f"{letter}．{text}" for letter, text in options)))


def _answers(question: Question) -> list[str]:
    if question.form == "fill":
        return [f"\t={_escaped(question.answer)}"]
    if question.form in BY_A_PERSON:
        return []
    rights = sum(option.right for option in question.options)
    right, wrong = ("=", "~") if question.form != "multiple" else (f"~%{_part(rights)}%", "~%-100%")
    return [
        f"\t{right if option.right else wrong}{_escaped(option.text)}"
        + (f"#{_escaped(option.because)}" if option.because else "")
        for option in question.options
    ]


def _part(rights: int) -> str:
    """The share of one of several right options, with the digits that Moodle knows."""
    return f"{100 / rights:.5f}".rstrip("0").rstrip(".")


def _feedback(handbook: Handbook, question: Question) -> str:
    based = f"依据{basis(handbook, question).label}：{question.quote}"
    if question.form not in BY_A_PERSON:
        return based
    why = reasons(handbook, question, shown_order(question))
    return "\n".join((f"参考答案：{answer_words(question)}", *why, based))


def _escaped(text: str) -> str:
    """Escape the control characters of GIFT; what would begin with a weight or a format is called plain text."""
    escaped = re.sub(r"([~=#{}:\\])", r"\\\1", text).replace("\n", r"\n")
    return f"[plain]{escaped}" if text.startswith(("%", "[")) else escaped
