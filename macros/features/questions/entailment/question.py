"""A question with its options, and why the text refuses one."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import combinations

from macros.features.questions.entailment.claims import Binds, Claim
from macros.features.questions.entailment.truth import Truth


@dataclass(frozen=True)
class Option:
    text: str
    right: bool
    claims: tuple[Claim, ...] = field(default=(), compare=False)
    """What makes it right or wrong."""

    because: str | None = None
    """Why it is wrong: an editor's reason, or where its words stand."""


@dataclass(frozen=True)
class Question:
    """A question with exactly one right option."""

    id: str
    kind: str
    stem: str
    options: tuple[Option, ...]
    clauses: tuple[str, ...]
    """The clauses that decide it: first the one that contains `quote`; then others that contain it, where several
    posts are asked about; then articles that do not; last, in text order, clauses cited against a distractor."""

    quote: str
    """The deciding words of the first clause."""

    roles: tuple[str, ...]
    """The roles that it is about, including the members of groups."""

    themes: tuple[str, ...]

    @property
    def right(self) -> Option:
        return next(option for option in self.options if option.right)

    @property
    def right_index(self) -> int:
        """Index of the right option."""
        return next(i for i, option in enumerate(self.options) if option.right)


def cited(truth: Truth, question: Question) -> Question:
    """Return the question with every clause on which its right answer rests.

    A role is bound by particular clauses; that it is not bound rests on its article as a whole. Distractors
    need no clause of their own: these clauses say the opposite.
    """
    found = dict.fromkeys(question.clauses[:1])
    claims = [claim for claim in question.right.claims if isinstance(claim, Binds)]
    for claim in sorted(claims, key=lambda claim: not claim.holds):
        if claim.holds:
            found |= dict.fromkeys(bound.clause.id for bound in truth.bases(claim.role, claim.words))
        else:
            found[truth.silence(claim.role).id] = None
    rest = [id for id in truth.handbook.clauses if id in question.clauses and id not in found]
    return replace(question, clauses=(*found, *rest))


def refusals(truth: Truth, question: Question) -> Iterator[str]:
    """Yield the reasons why a question must not be asked, if any."""
    if sum(option.right for option in question.options) != 1:
        yield "正确选项应当有且只有一个"
    if len({option.text for option in question.options}) < len(question.options):
        yield "选项重复"
    yield from _indistinct(truth, question)
    if question.clauses and question.quote not in truth.handbook.clause(question.clauses[0]).words:
        yield f"引文“{question.quote}”不在{truth.handbook.clause(question.clauses[0]).label}"
    if question.kind not in _QUOTING and re.sub(r"\W", "", question.right.text) in re.sub(
        r"\W", "", question.stem
    ):
        yield "题干里写出了正确选项"
    for option in question.options:
        for claim in option.claims:
            if reason := claim.refusal(truth):
                yield f"选项“{option.text}”：{reason}"


def _indistinct(truth: Truth, question: Question) -> Iterator[str]:
    """Options that differ only by a level, or contain each other, are indistinguishable."""
    terms = {role.term for role in truth.handbook.roles}
    for one, two in combinations([option.text for option in question.options], 2):
        if question.kind in _FIXED or {one, two} <= terms:
            continue
        bare = [truth.similarity.level_free(text) or text for text in (one, two)]
        if bare[0] in bare[1] or bare[1] in bare[0]:
            yield f"选项“{one}”与“{two}”只差层级，或者一个包含另一个"


_FIXED = ("judge", "article")
"""Kinds whose options are names: of truth values, articles."""

_QUOTING = ("judge",)
