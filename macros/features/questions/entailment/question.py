"""A question with its options, and why the text refuses one."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import combinations

from macros.features.questions.entailment.claims import Binds, Claim
from macros.features.questions.entailment.truth import Truth
from macros.features.questions.forms import (
    CHOSEN,
    Difficulty,
    Form,
    Objective,
    difficulty_of,
    objective_of,
)


@dataclass(frozen=True)
class Option:
    text: str
    right: bool
    claims: tuple[Claim, ...] = field(default=(), compare=False)
    """What makes it right or wrong."""

    because: str | None = None
    """Why it is wrong or right: an editor's reason, or where its words stand."""


@dataclass(frozen=True)
class MarkingPoint:
    """What an answer in words has to say, and where the document says it."""

    text: str
    clause: str
    quote: str
    share: int
    """Of the question's marks, in tenths."""


@dataclass(frozen=True)
class Question:
    """A question, and what is right; `form` says how it is answered."""

    id: str
    kind: str
    stem: str
    options: tuple[Option, ...]
    """What is chosen from, or put in order: these stand in the right order. Empty: answered in words."""

    clauses: tuple[str, ...]
    """The clauses that decide it: first the one that contains `quote`; then others that contain it, where several
    posts are asked about; then articles that do not; last, in text order, clauses cited against a distractor."""

    quote: str
    """The deciding words of the first clause."""

    roles: tuple[str, ...]
    """The roles that it is about, including the members of groups."""

    themes: tuple[str, ...]
    form: Form = "single"
    objective: Objective | None = None
    """What it measures; None, as `difficulty`: not said yet (see `rated`)."""

    difficulty: Difficulty | None = None
    case: str | None = None
    """The case that it belongs to, and is asked with."""

    answer: str = ""
    """Of a fill or a correction: the document's words; "": the statement is true."""

    wrong: str = ""
    """Of a correction: the words of the stem in whose place the answer belongs."""

    because: str = ""
    """Of a correction: why the statement is false, or true."""

    points: tuple[MarkingPoint, ...] = ()
    """Of an essay."""

    audience: tuple[str, ...] = ()
    """The roles whose papers may ask it; (): all."""

    @property
    def right(self) -> Option:
        """The right option, of a form that has just one."""
        return next(option for option in self.options if option.right)

    @property
    def right_index(self) -> int:
        """Index of the right option."""
        return next(i for i, option in enumerate(self.options) if option.right)


def rated(question: Question) -> Question:
    """Return the question with objective and difficulty, by its kind and form where nothing else was said."""
    objective = question.objective or objective_of(question.kind, question.form, question.case)
    return replace(question, objective=objective, difficulty=question.difficulty or difficulty_of(objective))


def cited(truth: Truth, question: Question) -> Question:
    """Return the question with every clause on which its right answer rests.

    A role is bound by particular clauses; that it is not bound rests on its article as a whole. Distractors
    need no clause of their own: these clauses say the opposite.
    """
    found = dict.fromkeys(question.clauses[:1])
    options = [option for option in question.options if option.right]
    claims = [claim for option in options for claim in option.claims if isinstance(claim, Binds)]
    for claim in sorted(claims, key=lambda claim: not claim.holds):
        if claim.holds:
            found |= dict.fromkeys(bound.clause.id for bound in truth.bases(claim.role, claim.words))
        else:
            found[truth.silence(claim.role).id] = None
    rest = [id for id in truth.handbook.clauses if id in question.clauses and id not in found]
    return replace(question, clauses=(*found, *rest))


def refusals(truth: Truth, question: Question) -> Iterator[str]:
    """Yield the reasons why a question must not be asked, if any."""
    if question.form in ("single", "judge") and sum(option.right for option in question.options) != 1:
        yield "正确选项应当有且只有一个"
    if len({option.text for option in question.options}) < len(question.options):
        yield "选项重复"
    yield from _indistinct(truth, question)
    if question.clauses and question.quote not in truth.handbook.clause(question.clauses[0]).words:
        yield f"引文“{question.quote}”不在{truth.handbook.clause(question.clauses[0]).label}"
    if question.kind not in _QUOTING and question.form in CHOSEN:
        stem = _letters(question.stem)
        if any(option.right and _letters(option.text) in stem for option in question.options):
            yield "题干里写出了正确选项"
    for option in question.options:
        for claim in option.claims:
            if reason := claim.refusal(truth):
                yield f"选项“{option.text}”：{reason}"


def _indistinct(truth: Truth, question: Question) -> Iterator[str]:
    """Options that differ only by a level, or contain each other, are indistinguishable, but for names of roles."""
    terms = [truth.similarity.level_free(role.term) for role in truth.handbook.roles]

    def is_term(words: str) -> bool:
        return any(term and words.endswith(term) for term in terms)

    for one, two in combinations([option.text for option in question.options], 2):
        if question.form == "judge" or question.kind in _FIXED:
            continue
        bare = [truth.similarity.level_free(text) or text for text in (one, two)]
        if all(map(is_term, bare)):
            continue
        if bare[0] in bare[1] or bare[1] in bare[0]:
            yield f"选项“{one}”与“{two}”只差层级，或者一个包含另一个"


def _letters(text: str) -> str:
    """A text without spaces and marks."""
    return re.sub(r"\W", "", text)


_FIXED = ("article",)
"""Kinds whose options are names."""

_QUOTING = ("judge",)
