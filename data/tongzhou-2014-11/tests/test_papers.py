"""Fifty papers for each audience: none answers itself, by rules of this test's own, and the browser draws the same."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from itertools import permutations

import pytest

from macros.core.handbook import Handbook
from macros.features.questions.choice import Filters
from macros.features.questions.conflicts import index
from macros.features.questions.entailment.question import Question
from macros.features.questions.question_json import questions_data
from macros.features.questions.selection import PaperEntry, paper
from tests.sources import in_node

SEEDS = tuple(str(100000 + number) for number in range(50))
COUNT = 20
GAP = "＿＿＿＿"
WINDOW, LONG = 4, 8
PHRASE = 12
"""An answer of so many letters is known by three quarters of it in a row."""

Papers = dict[str, list[list[PaperEntry]]]


@pytest.fixture(scope="module")
def audiences(handbook: Handbook) -> dict[str, tuple[str, ...]]:
    """All posts, each level, each post -> the ids of its posts."""
    posts = handbook.posts
    by_level = {level.id: tuple(p.id for p in posts if p.level == level.id) for level in handbook.levels}
    return {"all": ()} | by_level | {post.id: (post.id,) for post in posts}


@pytest.fixture(scope="module")
def papers(questions: tuple[Question, ...], audiences: dict[str, tuple[str, ...]]) -> Papers:
    return {
        name: [paper(questions, seed, COUNT, Filters(roles=roles)) for seed in SEEDS]
        for name, roles in audiences.items()
    }


def test_no_paper_answers_itself(handbook: Handbook, questions: tuple[Question, ...], papers: Papers) -> None:
    by_id = {question.id: question for question in questions}
    terms = {_letters(role.term) for role in handbook.roles}
    pairs = {
        pair: (name, seed)
        for name, drawn in papers.items()
        for seed, entries in zip(SEEDS, drawn, strict=True)
        for pair in permutations((entry.id for entry in entries), 2)
    }
    told = [
        (where, pair, words)
        for pair, where in pairs.items()
        for words in _told(*(by_id[id] for id in pair), terms)
    ]
    assert not told


def test_the_browser_draws_the_same(
    handbook: Handbook,
    questions: tuple[Question, ...],
    audiences: dict[str, tuple[str, ...]],
    papers: Papers,
) -> None:
    drawn = in_node(
        """({ paper }, bank, audiences, seeds, count) => audiences.map((roles) =>
            seeds.map((seed) => paper(bank, seed, count, { roles }).map(({ id, order }) => [id, order])))""",
        json.loads(json.dumps(questions_data(handbook, questions)))["questions"],
        [*audiences.values()],
        SEEDS,
        COUNT,
        file="features/questions/paper.js",
    )
    made = [[[[e.id, [*e.order]] for e in entries] for entries in each] for each in papers.values()]
    assert drawn == made


def test_papers_are_as_long_as_they_can_easily_be(
    questions: tuple[Question, ...], audiences: dict[str, tuple[str, ...]], papers: Papers
) -> None:
    """A set of questions that taking those with fewest conflicts first always reaches (Caro and Wei)."""
    made = index(questions)
    for name, roles in audiences.items():
        asked = Filters(roles=roles)
        fit = {p for p, unit in enumerate(made.units) if not unit[0].case and asked.passes(unit[0])}
        least = sum(1 / (1 + len(made.apart[place] & fit)) for place in fit)
        for entries in papers[name]:
            assert min(COUNT, least) <= len(entries) <= COUNT, name


def test_papers_are_mixed(questions: tuple[Question, ...], papers: Papers) -> None:
    """Less than a third asks for a missing word; no number of an article, no reading of the editors."""
    kinds = {question.id: question.kind for question in questions}
    for name, drawn in papers.items():
        asked = Counter(kinds[entry.id] for entries in drawn for entry in entries)
        assert asked["gap"] + asked["time"] < asked.total() / 3, name
        assert not asked["article"] + asked["principle"]
    everybody = Counter(kinds[entry.id] for entries in papers["all"] for entry in entries)
    assert everybody["situation"] > everybody["gap"] + everybody["time"]


def _told(teller: Question, asked: Question, terms: set[str]) -> Iterator[str]:
    """Yield why one question on a paper gives another's answer away, or asks it again."""
    stem, options = _letters(teller.stem), [_letters(option.text) for option in teller.options]
    right, quotes = _letters(asked.right.text), [_letters(each.quote) for each in (teller, asked)]
    if GAP in asked.stem:
        before, after = map(_letters, asked.stem.rsplit("“", 1)[-1].rsplit("”", 1)[0].split(GAP))
        for near in {before[-WINDOW:] + right, right + after[:WINDOW]} - {right}:
            if len(near) >= WINDOW and any(near in line for line in (stem, *options)):
                yield f"prints {near}"
    if min(map(len, quotes)) >= WINDOW and (quotes[0] in quotes[1] or quotes[1] in quotes[0]):
        yield "asks the same words"
    if len(quotes[1]) >= WINDOW and quotes[1] in stem:
        yield f"prints {quotes[1]}"
    if asked.kind == "not-duty" and any(_letters(option.text) in stem for option in asked.options):
        yield "says of an option whose duty it is"
    if "judge" in (asked.form, teller.form):
        return
    if right == _letters(teller.right.text):
        yield "has the same answer"
    if {_letters(option.text) for option in asked.options} == {*options}:
        yield "has the same options"
    if (
        teller.kind == "not-duty"
        and len(right) >= LONG
        and right not in terms
        and any(right in line or line in right for line in options)
    ):
        yield f"lists {right} as a duty"
    if len(right) >= PHRASE and right not in terms:
        size = round(len(right) * 0.75 + 0.49)
        yield from (
            f"prints {right[at : at + size]}"
            for at in range(len(right) - size + 1)
            if right[at : at + size] in stem
        )


def _letters(text: str) -> str:
    return re.sub(r"[\W_]", "", text)
