"""A question with its options, and what the text refuses of it."""

from __future__ import annotations

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
    """What makes it right or wrong, in steps that the text can refuse."""

    because: str | None = None
    """Why it is wrong, where a person has judged so."""


@dataclass(frozen=True)
class Question:
    """One question; exactly one option is right."""

    id: str
    kind: str
    stem: str
    options: tuple[Option, ...]
    clauses: tuple[str, ...]
    """The clauses to open in order to check it. First the one whose words are asked about, which holds `quote`;
    then others that hold them too, where more than one post is asked about; then, as whole articles, those in
    which they are to be missed; last, in the order of the text, what a person cites against a wrong option."""

    quote: str
    """The words of the first clause that decide it."""

    roles: tuple[str, ...]
    """The posts and others whom it is about, a group's members included."""

    themes: tuple[str, ...]

    @property
    def right(self) -> Option:
        return next(option for option in self.options if option.right)

    @property
    def right_index(self) -> int:
        """Where the right option stands, from 0."""
        return next(i for i, option in enumerate(self.options) if option.right)


def cited(truth: Truth, question: Question) -> Question:
    """Return the question with every clause on which its right answer rests.

    That a role is bound rests on the clauses that bind it; that it is not, on its article as a whole. A wrong
    option needs no clause of its own: its opposite is what these say, or the article that the first is part of.
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
    """Yield why a question must not be asked; nothing where it is sound."""
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
    """Two phrases that differ only by a level, or of which one holds the other, are no choice."""
    terms = {role.term for role in truth.handbook.roles}
    for one, two in combinations([option.text for option in question.options], 2):
        if question.kind in _FIXED or {one, two} <= terms:
            continue
        bare = [truth.similarity.level_free(text) or text for text in (one, two)]
        if bare[0] in bare[1] or bare[1] in bare[0]:
            yield f"选项“{one}”与“{two}”只差层级，或者一个包含另一个"


_FIXED = ("judge", "article", "principle")
"""Kinds whose options are names: of truth values, articles, principles."""

_QUOTING = ("judge", "principle")
