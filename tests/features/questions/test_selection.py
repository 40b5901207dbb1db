"""The same seed gives the same paper; papers are balanced; forms differ in order alone."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import replace
from itertools import permutations

import pytest

from macros.features.questions.entailment.question import Option, Question
from macros.features.questions.model import QUESTION_KINDS
from macros.features.questions.selection import Filters, paper
from tests.conftest import ROOT


@pytest.fixture(scope="module")
def questions() -> tuple[Question, ...]:
    """An invented bank: ten of each kind, of 60 clauses and 90 answers, some of which print what others ask."""
    kinds = list(QUESTION_KINDS)
    made = []
    for number in range(10 * len(kinds)):
        kind = kinds[number % len(kinds)]
        printed = f"。条文写明“第{number + 1}句”" if number % 9 == 0 else ""
        question = _question(
            f"q{number}",
            kind,
            [f"art-{number % 60}"],
            f"答案{number % 90}",
            number % 2 if kind == "judge" else number % 4,
            2 if kind == "judge" else 4,
            [f"post-{number % 3}"],
        )
        made.append(
            replace(
                question,
                stem=f"问题{number}{printed}",
                quote=f"第{number}句",
                themes=(f"theme-{number % 7}",),
            )
        )
    return tuple(made)


def test_the_same_seed_gives_the_same_paper(questions: tuple[Question, ...]) -> None:
    assert paper(questions, "2026-01", 40) == paper(questions, "2026-01", 40)
    assert paper(questions, "2026-01", 40) != paper(questions, "2026-02", 40)


def test_forms_hold_the_same_questions_in_other_orders(questions: tuple[Question, ...]) -> None:
    forms = [paper(questions, "甲班", 40, form=form) for form in "ABC"]
    ids = [[entry.id for entry in form] for form in forms]
    assert {frozenset(each) for each in ids} == {frozenset(ids[0])}
    assert len(set(map(tuple, ids))) == 3
    assert any(a.order != b.order for a in forms[0] for b in forms[1] if a.id == b.id)


def test_kinds_take_turns(questions: tuple[Question, ...]) -> None:
    by_id = {question.id: question for question in questions}
    kinds = Counter(by_id[entry.id].kind for entry in paper(questions, "x", 33))
    assert set(kinds) == set(QUESTION_KINDS) - {"principle"}
    assert max(kinds.values()) - min(kinds.values()) <= 2, "a kind may find no clause left of its own"


def test_no_two_questions_share_an_answer_or_a_clause_or_print_what_the_other_asks(
    questions: tuple[Question, ...],
) -> None:
    by_id = {question.id: question for question in questions}
    for seed in ("2026-01", "甲班", "7"):
        chosen = [by_id[entry.id] for entry in paper(questions, seed, 40)]
        clauses = [clause for question in chosen for clause in question.clauses]
        answers = [question.right.text for question in chosen if question.kind != "judge"]
        assert len(chosen) == 40
        assert len(set(clauses)) == len(clauses)
        assert len(set(answers)) == len(answers)
        for one, two in permutations(chosen, 2):
            assert f"“{one.quote}”" not in two.stem, (one.id, two.id)


def test_what_must_come_again_is_a_clause_before_an_answer() -> None:
    """Three of one clause, two of which have one answer: the two come together only in a paper of three."""
    few = [_question(f"q{at}", "gap", ["art-4"], answer, 0, 4, []) for at, answer in enumerate("甲甲乙")]
    for seed in "abcdef":
        two = {entry.id for entry in paper(few, seed, 2)}
        assert two in ({"q0", "q2"}, {"q1", "q2"})
        assert len(paper(few, seed, 3)) == 3


def test_what_tells_the_other_comes_together_last() -> None:
    """q0 is told by the stem of q1, and by an option of q2, for it leaves a word out; q3 shares a clause alone."""
    told = replace(
        _question("q0", "gap", ["art-4"], "甲", 0, 4, []), quote="落实“乙”制度", stem="落实＿＿＿＿制度"
    )
    tells = replace(_question("q1", "gap", ["art-5"], "丙", 0, 4, []), stem="条文写明“落实‘乙’制度”")
    holds = _question("q2", "gap", ["art-6"], "落实“乙”制度", 0, 4, [])
    beside = _question("q3", "gap", ["art-4"], "丁", 0, 4, [])
    for seed in "abcdefgh":
        for other in (tells, holds):
            two = {entry.id for entry in paper([told, other, beside], seed, 2)}
            assert two in ({other.id, "q3"}, {"q0", "q3"})
        assert {entry.id for entry in paper([told, tells], seed, 2)} == {"q0", "q1"}


def test_all_are_asked_but_the_editors_reading_only_where_it_is_chosen(
    questions: tuple[Question, ...],
) -> None:
    kinds = {question.id: question.kind for question in questions}
    asked = [entry.id for entry in paper(questions, "x", 10_000)]
    assert sorted(asked) == sorted(id for id, kind in kinds.items() if kind != "principle")


def test_right_answers_are_spread_over_the_places(questions: tuple[Question, ...]) -> None:
    by_id = {question.id: question for question in questions}
    entries = [entry for entry in paper(questions, "x", 44) if by_id[entry.id].kind != "judge"]
    places = Counter(entry.order.index(by_id[entry.id].right_index) for entry in entries)
    assert max(places.values()) - min(places.values()) <= 1


def test_options_are_all_there_once_and_judgements_keep_their_order(questions: tuple[Question, ...]) -> None:
    by_id = {question.id: question for question in questions}
    for entry in paper(questions, "x", len(questions)):
        count = len(by_id[entry.id].options)
        assert sorted(entry.order) == list(range(count))
        assert count == 4 or entry.order == (0, 1)


def test_filters(questions: tuple[Question, ...]) -> None:
    by_id = {question.id: question for question in questions}
    one = paper(questions, "x", 20, Filters(roles=("post-1",)))
    assert len(one) == 20
    assert all("post-1" in by_id[entry.id].roles for entry in one)
    two = paper(questions, "x", 10, Filters(themes=("theme-2",), kinds=("gap", "situation")))
    assert two
    assert all("theme-2" in by_id[entry.id].themes for entry in two)
    assert {by_id[entry.id].kind for entry in two} <= {"gap", "situation"}
    assert paper(questions, "x", 10, Filters(roles=("nobody",))) == []


def test_the_shared_paper() -> None:
    """An invented bank whose papers the browser must build alike."""
    shared = json.loads((ROOT / "tests" / "data" / "draw.json").read_text(encoding="utf-8"))["papers"]
    invented = tuple(_question(**given) for given in shared["bank"])
    for case in shared["cases"]:
        filters = Filters(**{key: tuple(value) for key, value in case["filters"].items()})
        made = paper(invented, case["seed"], case["count"], filters, case["form"])
        assert [[entry.id, list(entry.order)] for entry in made] == case["paper"]


def _question(
    id: str, kind: str, clauses: list[str], answer: str, right: int, count: int, roles: list[str]
) -> Question:
    options = tuple(
        Option(answer if place == right else str(place), place == right) for place in range(count)
    )
    return Question(id, kind, "", options, tuple(clauses), "", tuple(roles), ())
