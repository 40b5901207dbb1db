"""The question bank in GIFT, a plain-text format that Moodle and other platforms import."""

import re

from macros.core.handbook import Handbook
from macros.features.questions.bank import bank
from macros.features.questions.basis import basis
from macros.features.questions.entailment.question import Question
from macros.features.questions.model import QUESTION_KINDS


def gift(handbook: Handbook) -> str:
    """Return the bank as GIFT, with a comment that names the document and the authors."""
    head = (
        f"// {handbook.edition.subject}题库，依据{handbook.edition.cited}，编者整理，不属于文件内容\n"
        f"// {handbook.edition.status}\n"
    )
    kind = ""
    parts = [head]
    for question in bank(handbook):
        if question.kind != kind:
            kind = question.kind
            parts.append(f"\n$CATEGORY: {handbook.edition.name}/{QUESTION_KINDS[kind]}\n")
        parts.append(_question(handbook, question))
    return "".join(parts)


def _question(handbook: Handbook, question: Question) -> str:
    lines = [f"::{question.id}::{_escaped(question.stem)}{{"]
    for option in question.options:
        reason = f"#{_escaped(option.because)}" if option.because else ""
        lines.append(f"\t{'=' if option.right else '~'}{_escaped(option.text)}{reason}")
    lines.append(f"\t####依据{basis(handbook, question).label}：{_escaped(question.quote)}")
    lines.append("}")
    return "\n" + "\n".join(lines) + "\n"


def _escaped(text: str) -> str:
    """Escape the control characters of GIFT; what would begin with a weight or a format is called plain text."""
    escaped = re.sub(r"([~=#{}:\\])", r"\\\1", text).replace("\n", r"\n")
    return f"[plain]{escaped}" if text.startswith(("%", "[")) else escaped
