"""Fifty papers for each audience, and what one question of a paper tells of another."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from macros.core.handbook import Handbook
from macros.features.questions.choice import Filters
from macros.features.questions.entailment.question import Question
from macros.features.questions.selection import paper

PAPERS, LENGTH = 50, 20
AROUND = 4
"""So many characters before or after a gap, with the word that fills it, give it away."""


@dataclass(frozen=True)
class Drawn:
    """The papers of one audience."""

    audience: str
    papers: tuple[tuple[Question, ...], ...]

    @property
    def counts(self) -> Counter[str]:
        """Question -> in how many papers it is."""
        return Counter(question.id for each in self.papers for question in each)


@dataclass(frozen=True)
class Leaks:
    """In how many papers something is wrong, as the audit counted."""

    twice: int
    same_quote: int
    printed_by_not: int
    printed_gap: int
    any: int
    touched: float
    most_touched: int


def audiences(handbook: Handbook) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield all posts, each level, each post: (name, ids of posts)."""
    yield "all posts", ()
    for level in handbook.levels:
        if posts := tuple(post.id for post in handbook.posts if post.level == level.id):
            yield level.id, posts
    for post in handbook.posts:
        yield post.id, (post.id,)


def drawn(handbook: Handbook, bank: Sequence[Question], count: int = LENGTH) -> Iterator[Drawn]:
    """Yield the papers of each audience."""
    by_id = {question.id: question for question in bank}
    for name, posts in audiences(handbook):
        papers = tuple(
            tuple(by_id[entry.id] for entry in paper(bank, str(100000 + seed), count, Filters(roles=posts)))
            for seed in range(PAPERS)
        )
        yield Drawn(name, papers)


def leaks(drawn: Drawn) -> Leaks:
    """Count what the questions of each paper tell of each other."""
    kinds: Counter[str] = Counter()
    touched = []
    for each in drawn.papers:
        found: set[str] = set()
        hit: set[str] = set()
        for one, two in combinations(each, 2):
            for name in _leaks_between(one, two):
                found.add(name)
                hit |= {one.id, two.id}
        kinds.update(found | ({"any"} if found else set()))
        touched.append(len(hit))
    return Leaks(
        kinds["twice"],
        kinds["quote"],
        kinds["not"],
        kinds["gap"],
        kinds["any"],
        sum(touched) / len(touched),
        max(touched),
    )


def _leaks_between(one: Question, two: Question) -> Iterator[str]:
    if (one.stem, one.quote) == (two.stem, two.quote):
        yield "twice"
    if one.quote == two.quote:
        yield "quote"
    for teller, asked in ((one, two), (two, one)):
        if teller.kind == "not-duty" and _printed_by_not(teller, asked):
            yield "not"
        if asked.kind in ("gap", "time") and _printed_gap(teller, asked):
            yield "gap"


def _printed_by_not(teller: Question, asked: Question) -> bool:
    """A question of what a post need not do prints duties of its; each may be the answer about the same post."""
    if not set(teller.roles) & set(asked.roles):
        return False
    lines = [_plain(option.text) for option in teller.options]
    return any(_plain(asked.quote) in line or line in _plain(asked.quote) for line in lines)


def _printed_gap(teller: Question, asked: Question) -> bool:
    word = asked.right.text if asked.options else ""
    place = asked.quote.find(word)
    if not word or place < 0:
        return False
    end = place + len(word)
    windows = {_plain(asked.quote[max(0, place - AROUND) : end]), _plain(asked.quote[place : end + AROUND])}
    lines = [_plain(text) for text in (teller.stem, *(option.text for option in teller.options))]
    return any(len(window) > len(_plain(word)) and window in line for window in windows for line in lines)


def _plain(words: str) -> str:
    return re.sub(r"\W", "", words)
