"""Handwritten questions have exactly the right answers that the text proves."""

import re
from collections.abc import Iterator

from macros.core.handbook import Handbook
from macros.core.location import Finding, at
from macros.features.questions.entailment.curated import asked_question, gap_question
from macros.features.questions.entailment.question import refusals
from macros.features.questions.entailment.truth import Truth
from macros.features.questions.model import QUESTIONS_YML, Asked, Gap, Point

FILE = "questions.yml"


def check_answers(handbook: Handbook) -> Iterator[Finding]:
    """Yield points that are not self-contained, and questions with claims that the text refuses."""
    truth, lists = Truth(handbook), handbook.part(QUESTIONS_YML)
    yield from _ids(handbook)
    for point in lists.points:
        yield from _point(truth, point)
    for gap in lists.gaps:
        yield from _gap(truth, gap)
    for asked in lists.asked:
        yield from _asked(truth, asked)


def _ids(handbook: Handbook) -> Iterator[Finding]:
    """A question's id is its clause, its kind (of the newer forms: its form) and a number.

    Numbers may have gaps, since saved answers refer to the ids.
    """
    lists = handbook.part(QUESTIONS_YML)
    for questions, form in (
        (lists.asked, None),
        (lists.ruled, None),
        (lists.multiple, "multiple"),
        (lists.corrections, "correction"),
        (lists.fills, "fill"),
        (lists.orders, "order"),
        (lists.essays, "essay"),
    ):
        for question in questions:
            stem = f"{question.clause}-{form or question.kind}"
            if not re.fullmatch(f"{stem}-[1-9][0-9]*", question.id):
                yield (
                    at(FILE, question, "id"),
                    f"题目的id应写作“{stem}-1”这样，现写作“{question.id}”",
                )


def _point(truth: Truth, point: Point) -> Iterator[Finding]:
    """A point is a whole statement that binds some role and has a subject matter."""
    location, clause = at(FILE, point, "quote"), truth.handbook.clause(point.clause)
    held = [duty for duty in truth.handbook.duties_on(clause) if point.quote in truth.handbook.words_of(duty)]
    if held and not any(duty.asked for duty in held):
        why = "“可以”的事项（power）" if held[0].power else "兜底的一项（catch_all）"
        yield location, f"“{point.quote}”是{why}，不出题"
    elif not any(truth.basis(role, point.quote) for role in truth.handbook.roles):
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
