"""Handwritten questions have exactly one right answer, which the text proves."""

import re
from collections.abc import Iterator

from macros.core.handbook import Handbook
from macros.core.location import Finding, at
from macros.core.rules.quotes import quotations
from macros.features.questions.entailment.curated import asked_question, gap_question, ruled_question
from macros.features.questions.entailment.question import refusals
from macros.features.questions.entailment.truth import Truth
from macros.features.questions.model import QUESTIONS_YML, Asked, Gap, Point, Ruled

FILE = "questions.yml"

ARROW = "->"
"""Makes a right option in GIFT one half of a matching question, and cannot be escaped."""


def check_answers(handbook: Handbook) -> Iterator[Finding]:
    """Yield points that are not self-contained, and questions that the text refuses."""
    truth, lists = Truth(handbook), handbook.part(QUESTIONS_YML)
    yield from _ids(handbook)
    for point in lists.points:
        yield from _point(truth, point)
    for gap in lists.gaps:
        yield from _gap(truth, gap)
    for asked in lists.asked:
        yield from _asked(truth, asked)
    for ruled in lists.ruled:
        yield from _ruled(truth, ruled)
    for entry, key in (
        *((point, "quote") for point in lists.points),
        *((gap, "word") for gap in lists.gaps),
        *((asked, "right") for asked in lists.asked),
        *((ruled.right, "text") for ruled in lists.ruled),
    ):
        if ARROW in (getattr(entry, key) or ""):
            yield at(FILE, entry, key), f"正确选项里不能有“{ARROW}”，题库的GIFT文件会当作配对题"


def _ids(handbook: Handbook) -> Iterator[Finding]:
    """A question's id is its clause, its kind and a number.

    Numbers may have gaps, since saved answers refer to the ids.
    """
    questions: tuple[Asked | Ruled, ...] = (
        *handbook.part(QUESTIONS_YML).asked,
        *handbook.part(QUESTIONS_YML).ruled,
    )
    for question in questions:
        if not re.fullmatch(f"{question.clause}-{question.kind}-[1-9][0-9]*", question.id):
            expected = f"{question.clause}-{question.kind}-1"
            yield (
                at(FILE, question, "id"),
                f"题目的id应写作“{expected}”这样，现写作“{question.id}”",
            )


def _point(truth: Truth, point: Point) -> Iterator[Finding]:
    """A point is a whole statement that binds some role and has a subject matter."""
    location, clause = at(FILE, point, "quote"), truth.handbook.clause(point.clause)
    if not any(truth.basis(role, point.quote) for role in truth.handbook.roles):
        yield location, f"“{point.quote}”不是{clause.label}里一句完整的话（两头应当是标点），或者没有岗位承担"
    elif not truth.similarity.matters(point.quote):
        yield location, f"“{point.quote}”没有写到任何一类事，请在matters里补上"


def _gap(truth: Truth, gap: Gap) -> Iterator[Finding]:
    if gap.quote.count(gap.word) != 1:
        yield at(FILE, gap, "word"), f"“{gap.word}”在“{gap.quote}”里应当只出现一次"
        return
    for reason in refusals(truth, gap_question(truth.handbook, gap, gap.clause)):
        yield at(FILE, gap, "quote"), f"填空题有问题：{reason}"


def _asked(truth: Truth, asked: Asked) -> Iterator[Finding]:
    for reason in refusals(truth, asked_question(truth.handbook, asked)):
        yield at(FILE, asked, "right" if asked.right else "quote"), f"题目{asked.id}有问题：{reason}"


def _ruled(truth: Truth, ruled: Ruled) -> Iterator[Finding]:
    """Reasons quote a clause, and no distractor is in the same list as the right option."""
    right = ruled.right
    if ruled.kind == "judge" and {right.text, ruled.wrong[0].text} != {"正确", "错误"}:
        yield at(FILE, ruled), f"判断题{ruled.id}的两个选项应当是“正确”和“错误”"
    for reason in refusals(truth, ruled_question(truth.handbook, ruled)):
        yield at(FILE, right, "text"), f"题目{ruled.id}有问题：{reason}"
    for wrong in ruled.wrong:
        if right.text in right.quote and wrong.text in right.quote:
            yield at(FILE, wrong, "text"), f"“{wrong.text}”也在引文“{right.quote}”里，不能作错误选项"
        if not quotations(wrong.because):
            yield at(FILE, wrong, "because"), "because要引用条款的原词（写在“ ”里）"
