"""Questions that a person has judged rest on the text: each form is proved in its own way."""

import re
from collections.abc import Iterator
from itertools import pairwise

from macros.core.handbook import Handbook
from macros.core.location import Finding, at
from macros.core.rules.quotes import quotations
from macros.features.questions.entailment.curated import FALSE, TRUE, bound_by
from macros.features.questions.entailment.question import refusals
from macros.features.questions.entailment.truth import Truth
from macros.features.questions.entailment.written import (
    Written,
    alone,
    evidence_of,
    points_of,
    rights_of,
    step_question,
    written_question,
)
from macros.features.questions.model import QUESTIONS_YML, Ruled
from macros.features.questions.rules import FILE
from macros.features.questions.written import (
    WHOLE,
    Case,
    CaseStep,
    Correction,
    Fill,
    Multiple,
    Order,
)

ARROW = "->"
"""Makes a right option in GIFT one half of a matching question, and cannot be escaped."""


def check_written(handbook: Handbook) -> Iterator[Finding]:
    """Yield what the text does not prove; that quotations are verbatim is checked with all others."""
    truth, lists = Truth(handbook), handbook.part(QUESTIONS_YML)
    for entry in alone(lists):
        for reason in refusals(truth, written_question(handbook, entry, "")):
            yield at(FILE, entry, "right"), f"题目{entry.id}有问题：{reason}"
        yield from _proved(truth, entry)
    for case in lists.cases:
        yield from _case(truth, case)
    yield from _arrows(handbook)


def _proved(truth: Truth, entry: Written) -> Iterator[Finding]:
    if isinstance(entry, Ruled | Multiple | CaseStep):
        yield from _options(entry)
    if isinstance(entry, Correction):
        yield from _correction(truth, entry)
    if isinstance(entry, Fill):
        yield from _fill(truth, entry)
    if isinstance(entry, Order | CaseStep):
        yield from _order(truth, entry)
    points = points_of(entry)
    if points and sum(point.share for point in points) != WHOLE:
        yield at(FILE, entry, "points"), f"各要点的share合计应为{WHOLE}，现为{sum(p.share for p in points)}"


def _options(entry: Ruled | Multiple | CaseStep) -> Iterator[Finding]:
    """Reasons quote a clause, and no wrong option is in the same list as a right one."""
    rights = rights_of(entry)
    texts = {*(right.text for right in rights), *(wrong.text for wrong in entry.wrong)}
    if (entry.kind == "judge" or getattr(entry, "form", "") == "judge") and texts != {TRUE, FALSE}:
        yield at(FILE, entry), "判断题的两个选项应当是“正确”和“错误”"
    for wrong in entry.wrong:
        for right in rights:
            if right.text in right.quote and wrong.text in right.quote:
                yield (
                    at(FILE, wrong, "text"),
                    f"“{wrong.text}”也在引文“{right.quote}”里，不能作错误选项",
                )
        if not quotations(wrong.because):
            yield at(FILE, wrong, "because"), "because要引用条款的原词（写在“ ”里）"


def _correction(truth: Truth, entry: Correction) -> Iterator[Finding]:
    """The wrong words are once in the statement and not in the clause; the right ones are in its quotation."""
    if entry.wrong is None or entry.right is None:
        return
    clause = truth.handbook.clause(entry.clause)
    if entry.statement.count(entry.wrong) != 1:
        yield at(FILE, entry, "wrong"), f"“{entry.wrong}”在说法里应当出现一次，而且只有一次"
    if entry.wrong in clause.words:
        yield at(FILE, entry, "wrong"), f"{clause.label}里有“{entry.wrong}”，不能说它不对"
    if entry.right not in entry.quote:
        yield at(FILE, entry, "right"), f"引文“{entry.quote}”里没有“{entry.right}”"
    if entry.right in entry.statement.replace(entry.wrong, "", 1):
        yield at(FILE, entry, "right"), f"说法里已经写有“{entry.right}”，等于写出了答案"
    if not quotations(entry.because or ""):
        yield at(FILE, entry, "because"), "because要引用条款的原词（写在“ ”里）"


def _fill(truth: Truth, entry: Fill) -> Iterator[Finding]:
    """The word is once in the quotation, and no other word of the document fits the same place of the same post."""
    if entry.quote.count(entry.word) != 1:
        yield at(FILE, entry, "word"), f"“{entry.word}”在“{entry.quote}”里应当只出现一次"
        return
    book = truth.handbook
    bound = {role.id for role in bound_by(book, book.clause(entry.clause), entry.quote)}
    before, after = entry.quote.split(entry.word)
    place = re.compile(f"{re.escape(before)}([^，；。]{{1,{2 * len(entry.word)}}}){re.escape(after)}")
    for clause in book.clauses.values():
        if clause.kind == "article":
            continue
        for found in place.finditer(clause.words):
            whose = {role.id for role in bound_by(book, clause, found[0])}
            alike = truth.similarity.alike(entry.word, found[1])
            if found[1] != entry.word and before + after and (alike or bound == whose):
                yield at(FILE, entry, "word"), f"{clause.label}在同样的地方写“{found[1]}”，填入也有依据"


def _order(truth: Truth, entry: Order | CaseStep) -> Iterator[Finding]:
    """Each step stands in its clause, behind the step before it."""
    places = {id: index for index, id in enumerate(truth.handbook.clauses)}
    found = [(each, truth.handbook.clause(each.clause).words.find(each.quote)) for each in evidence_of(entry)]
    for index, (each, place) in enumerate(found):
        if place < 0:
            label = truth.handbook.clause(each.clause).label
            yield at(FILE, entry, f"steps[{index}]"), f"{label}没有“{each.quote}”这几个字"
    for index, ((one, first), (two, second)) in enumerate(pairwise(found), 1):
        begins = (places[one.clause], first + len(one.quote) if one.clause == two.clause else 0)
        if min(first, second) >= 0 and begins > (places[two.clause], second):
            yield at(FILE, entry, f"steps[{index}]"), f"条文里“{two.quote}”不在“{one.quote}”之后"


def _case(truth: Truth, case: Case) -> Iterator[Finding]:
    """A case asks about several posts, and its text gives no answer away."""
    book = truth.handbook
    made = [step_question(book, case, number, step) for number, step in enumerate(case.steps, 1)]
    for step, question in zip(case.steps, made, strict=True):
        for reason in refusals(truth, question):
            yield at(FILE, step), f"题目{question.id}有问题：{reason}"
        yield from _proved(truth, step)
        for words in _answers(step):
            if words in case.text and words not in {role.term for role in book.roles}:
                yield at(FILE, case, "text"), f"案例写出了题目{question.id}的答案“{words}”"
    if len({question.roles for question in made if question.roles}) < 2:
        yield at(FILE, case), "案例至少要问到两个岗位的职责"


def _answers(step: CaseStep) -> Iterator[str]:
    for right in step.right:
        if step.form != "judge":
            yield right.text
    yield from (each.text for each in step.steps)
    yield from (point.text for point in step.points)


def _arrows(handbook: Handbook) -> Iterator[Finding]:
    lists = handbook.part(QUESTIONS_YML)
    steps = [step for case in lists.cases for step in case.steps]
    chosen: tuple[Ruled | Multiple | CaseStep, ...] = (*lists.ruled, *lists.multiple, *steps)
    rights = [right for entry in chosen for right in rights_of(entry)]
    for entry, key in (
        *((point, "quote") for point in lists.points),
        *((gap, "word") for gap in lists.gaps),
        *((fill, "word") for fill in lists.fills),
        *((asked, "right") for asked in lists.asked),
        *((right, "text") for right in rights),
    ):
        if ARROW in (getattr(entry, key) or ""):
            yield at(FILE, entry, key), f"正确选项里不能有“{ARROW}”，题库的GIFT文件会当作配对题"
