"""The bank's questions by hand: each has one right answer, and the text proves it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from macros.core.handbook import Handbook
from macros.core.location import Finding, at
from macros.features.questions.entailment.curated import asked_question, gap_question, ruled_question
from macros.features.questions.entailment.question import refusals
from macros.features.questions.entailment.truth import Truth
from macros.features.questions.model import QUESTIONS_YML, Asked, Gap, Point, Ruled

FILE = "questions.yml"


def check_answers(handbook: Handbook) -> Iterator[Finding]:
    """Yield points that cannot be read alone, and questions that the text refuses."""
    truth, lists = Truth(handbook), handbook.part(QUESTIONS_YML)
    for point in lists.points:
        yield from _point(truth, point)
    for gap in lists.gaps:
        yield from _gap(truth, gap)
    for asked in lists.asked:
        yield from _asked(truth, asked)
    for ruled in lists.ruled:
        yield from _ruled(truth, ruled)


def _point(truth: Truth, point: Point) -> Iterator[Finding]:
    """A point is a whole statement of its clause that some role is bound to, and speaks of some matter."""
    place, clause = at(FILE, point, "quote"), truth.handbook.clause(point.clause)
    if point.quote not in clause.words:
        yield place, f"{clause.label}里没有“{point.quote}”"
    elif not any(truth.basis(role, point.quote) for role in truth.handbook.roles):
        yield place, f"“{point.quote}”不是{clause.label}里一句完整的话（两头应当是标点），或者没有岗位承担"
    elif not truth.likeness.matters(point.quote):
        yield place, f"“{point.quote}”没有写到任何一类事，请在matters里补上"


def _gap(truth: Truth, gap: Gap) -> Iterator[Finding]:
    place, clause = at(FILE, gap, "quote"), truth.handbook.clause(gap.clause)
    if gap.quote not in clause.words:
        yield place, f"{clause.label}里没有“{gap.quote}”"
    elif gap.quote.count(gap.word) != 1:
        yield at(FILE, gap, "word"), f"“{gap.word}”在“{gap.quote}”里应当只出现一次"
    else:
        for reason in refusals(truth, gap_question(truth.handbook, gap, gap.clause)):
            yield place, f"填空题有问题：{reason}"
        for index, word in enumerate(gap.wrong):
            if gap.kind == "gap" and not _stands(truth.handbook, word):
                yield at(FILE, gap, f"wrong[{index}]"), f"文件里没有“{word}”这几个字"


def _asked(truth: Truth, asked: Asked) -> Iterator[Finding]:
    for reason in refusals(truth, asked_question(truth.handbook, asked)):
        yield at(FILE, asked, "right" if asked.right else "quote"), f"题目{asked.id}有问题：{reason}"
    if asked.form in ("duty", "not-duty"):
        for index, words in enumerate(asked.wrong):
            if not _stands(truth.handbook, words):
                yield at(FILE, asked, f"wrong[{index}]"), f"文件里没有“{words}”这几个字"


def _ruled(truth: Truth, ruled: Ruled) -> Iterator[Finding]:
    """What a person has judged: quotations stand, and no wrong option stands in the same list as the right one."""
    right = ruled.right
    if ruled.kind == "judge" and {right.text, ruled.wrong[0].text} != {"正确", "错误"}:
        yield at(FILE, ruled), f"判断题{ruled.id}的两个选项应当是“正确”和“错误”"
    for reason in refusals(truth, ruled_question(truth.handbook, ruled)):
        yield at(FILE, right, "text"), f"题目{ruled.id}有问题：{reason}"
    for wrong in ruled.wrong:
        if right.text in right.quote and wrong.text in right.quote:
            yield at(FILE, wrong, "text"), f"“{wrong.text}”也在引文“{right.quote}”里，不能作错误选项"
        quotations = re.findall("“([^“”]+)”", wrong.because)
        if not quotations:
            yield at(FILE, wrong, "because"), "because要引用条款的原词（写在“ ”里）"
        for quotation in quotations:
            if quotation not in truth.handbook.clause(wrong.clause).words:
                label = truth.handbook.clause(wrong.clause).label
                yield at(FILE, wrong, "because"), f"because的引文“{quotation}”不在{label}里"


def _stands(handbook: Handbook, words: str) -> bool:
    return any(words in clause.words for clause in handbook.clauses.values())
