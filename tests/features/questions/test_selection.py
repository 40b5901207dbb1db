"""The same seed gives the same paper; no question answers another; kinds, forms, difficulties keep to their parts."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import replace
from itertools import permutations

import pytest

from macros.features.questions.choice import FORMS, KINDS, Filters, portions
from macros.features.questions.conflicts import index
from macros.features.questions.entailment.question import Option, Question
from macros.features.questions.forms import FORMS as NAMES
from macros.features.questions.model import QUESTION_KINDS
from macros.features.questions.selection import PaperEntry, paper
from tests.conftest import ROOT

from .invented import question, read


@pytest.fixture(scope="module")
def questions() -> tuple[Question, ...]:
    """Ten of each kind, of three posts and seven themes, of 60 clauses; every third is like the one before it."""
    made = []
    for number in range(10 * len(QUESTION_KINDS)):
        kind = [*QUESTION_KINDS][number % len(QUESTION_KINDS)]
        made.append(
            question(
                f"q{number}",
                kind=kind,
                form="judge" if kind == "judge" else "multiple" if number % 8 == 0 else "single",
                rights=2 if kind != "judge" and number % 8 == 0 else 1,
                quote=f"第{(number - number % 3 // 2) * 1000}句话",
                clauses=(f"art-{number % 60}",),
                difficulty=("easy", "medium", "hard")[number // 2 % 3],
                audience=(f"post-{number % 3}",) if number % 10 else (),
                themes=(f"theme-{number % 7}",),
            )
        )
    return tuple(made)


@pytest.fixture(scope="module")
def by_id(questions: tuple[Question, ...]) -> dict[str, Question]:
    return {question.id: question for question in questions}


def test_the_tables_name_every_kind_and_form() -> None:
    assert set(KINDS) == set(QUESTION_KINDS)
    assert [*FORMS] == [*NAMES]


def test_the_same_seed_gives_the_same_paper(questions: tuple[Question, ...]) -> None:
    assert paper(questions, "2026-01", 30) == paper(questions, "2026-01", 30)
    assert paper(questions, "2026-01", 30) != paper(questions, "2026-02", 30)


def test_forms_hold_the_same_questions_in_other_orders(questions: tuple[Question, ...]) -> None:
    forms = [paper(questions, "甲班", 30, form=form) for form in "ABC"]
    ids = [[entry.id for entry in form] for form in forms]
    assert {frozenset(each) for each in ids} == {frozenset(ids[0])}
    assert len(set(map(tuple, ids))) == 3
    assert any(a.order != b.order for a in forms[0] for b in forms[1] if a.id == b.id)


def test_no_two_questions_of_a_paper_are_apart(questions: tuple[Question, ...]) -> None:
    made = index(questions)
    place = {unit[0].id: place for place, unit in enumerate(made.units)}
    for count in (20, 1000):
        for one, two in permutations((place[entry.id] for entry in paper(questions, "7", count)), 2):
            assert one not in made.apart[two]


def test_clauses_come_again_only_when_there_are_no_others(
    questions: tuple[Question, ...], by_id: dict[str, Question]
) -> None:
    cited = Counter(by_id[entry.id].clauses[0] for entry in paper(questions, "7", 20))
    assert max(cited.values()) == 1
    cited = Counter(by_id[entry.id].clauses[0] for entry in paper(questions, "7", 1000))
    assert max(cited.values()) > 1


def test_kinds_are_asked_by_weight(by_id: dict[str, Question], questions: tuple[Question, ...]) -> None:
    kinds = Counter(
        by_id[entry.id].kind
        for seed in "abcdefgh"
        for entry in paper(questions, seed, 20, Filters(forms=(("single", 20),)))
    )
    assert not kinds["article"]
    assert kinds["situation"] > kinds["rule"] > kinds["gap"] > 0
    assert kinds["gap"] + kinds["time"] < kinds.total() / 4


def test_kinds_without_weight_are_asked_where_they_are_chosen(questions: tuple[Question, ...]) -> None:
    kinds = {question.id: question.kind for question in questions}
    chosen = paper(questions, "x", 4, Filters(kinds=("article",)))
    assert {kinds[entry.id] for entry in chosen} == {"article"}


def test_forms_stand_together_in_their_number(
    by_id: dict[str, Question], questions: tuple[Question, ...]
) -> None:
    usual = [by_id[entry.id].form for entry in paper(questions, "x", 20)]
    assert usual == ["single"] * 12 + ["multiple"] * 4 + ["judge"] * 4
    wanted = Filters(forms=(("judge", 5), ("single", 3)))
    assert [by_id[e.id].form for e in paper(questions, "x", 8, wanted)] == ["single"] * 3 + ["judge"] * 5
    many = Filters(forms=(("single", 3), ("judge", 100)))
    assert Counter(by_id[entry.id].form for entry in paper(questions, "x", 103, many))["single"] == 3


def test_difficulties_keep_to_their_shares(
    by_id: dict[str, Question], questions: tuple[Question, ...]
) -> None:
    asked = paper(questions, "x", 20, Filters(shares=(4, 4, 2)))
    levels = Counter(by_id[entry.id].difficulty for entry in asked)
    assert levels == {"easy": 8, "medium": 8, "hard": 4}
    assert len(paper(questions, "x", 30, Filters(shares=(0, 0, 1)))) == 30, "others fill in"


@pytest.mark.parametrize(
    ("count", "parts", "expected"),
    [(25, (4, 4, 2), (10, 10, 5)), (7, (4, 4, 2), (3, 3, 1)), (2, (1, 1, 1), (1, 1, 0)), (3, (0, 0, 0), ())],
)
def test_portions(count: int, parts: tuple[int, ...], expected: tuple[int, ...]) -> None:
    assert tuple(portions(count, {str(at): part for at, part in enumerate(parts)}).values()) == expected


def test_a_case_is_asked_as_a_whole_on_request_alone() -> None:
    steps = [
        question(f"case-1-{step}", case="case-1", form=form)
        for step, form in enumerate(("single", "essay", "judge"))
    ]
    bank = (*steps, *(question(f"q{number}") for number in range(9)))
    asked = [entry.id for entry in paper(bank, "x", 8, Filters(cases=1))]
    assert len(asked) == 8
    assert asked[-3:] == [step.id for step in steps]
    assert not {step.id for step in steps} & {entry.id for entry in paper(bank, "x", 12)}
    assert len(paper(bank, "x", 2, Filters(cases=1))) == 2, "no room for it"


def test_right_and_wrong_statements_take_turns() -> None:
    bank = [question(f"q{at}", kind="judge", form="judge") for at in range(10)]
    bank += [
        replace(one, id=f"{one.id}-not", options=_false(one), clauses=(f"art-{one.id}n",)) for one in bank
    ]
    by_id = {one.id: one for one in bank}
    verdicts = [by_id[entry.id].right.text for entry in paper(bank, "x", 8)]
    assert Counter(verdicts) == {"正确": 4, "错误": 4}


def _false(one: Question) -> tuple[Option, ...]:
    return tuple(replace(option, right=not option.right) for option in one.options)


def test_a_short_bank_is_used_well() -> None:
    """One question that tells four others: by turns it may come first, but four are more than one."""
    bank = (
        question("all", stem="“甲乙丙丁戊”“己庚辛壬癸”“子丑寅卯辰”“东西南北中”", kind="rule"),
        *(
            question(f"q{at}", quote=quote, kind="gap")
            for at, quote in enumerate(("甲乙丙丁戊", "己庚辛壬癸", "子丑寅卯辰", "东西南北中"))
        ),
    )
    for seed in "abcdef":
        assert {entry.id for entry in paper(bank, seed, 5)} == {"q0", "q1", "q2", "q3"}


def test_right_answers_are_spread_over_the_places(
    by_id: dict[str, Question], questions: tuple[Question, ...]
) -> None:
    entries = [e for e in paper(questions, "x", 30) if by_id[e.id].form == "single"]
    places = Counter(entry.order.index(by_id[entry.id].right_index) for entry in entries)
    assert max(places.values()) - min(places.values()) <= 1


def test_options_are_all_there_once(by_id: dict[str, Question], questions: tuple[Question, ...]) -> None:
    for entry in paper(questions, "x", 1000):
        asked = by_id[entry.id]
        assert sorted(entry.order) == [*range(len(asked.options))]
        assert asked.form != "judge" or entry.order == (0, 1)


def test_steps_are_never_in_their_order() -> None:
    bank = (question("q", form="order", options=("甲", "乙", "丙"), rights=3),)
    for seed in "abcdefghijkl":
        [entry] = paper(bank, seed, 1, Filters(forms=(("order", 1),)))
        assert entry.order != (0, 1, 2)
        assert sorted(entry.order) == [0, 1, 2]


def test_filters(questions: tuple[Question, ...], by_id: dict[str, Question]) -> None:
    one = [by_id[entry.id] for entry in paper(questions, "x", 1000, Filters(roles=("post-1",)))]
    assert {each.audience for each in one} == {("post-1",), ()}
    two = [
        by_id[e.id]
        for e in paper(questions, "x", 10, Filters(themes=("theme-2",), kinds=("gap", "situation")))
    ]
    assert {theme for each in two for theme in each.themes} == {"theme-2"}
    assert {each.kind for each in two} == {"gap", "situation"}
    nobody = paper(questions, "x", 1000, Filters(roles=("nobody",)))
    assert {by_id[entry.id].audience for entry in nobody} == {()}


def test_the_shared_papers() -> None:
    """An invented bank whose papers the browser must draw alike."""
    shared = json.loads((ROOT / "tests" / "data" / "draw.json").read_text(encoding="utf-8"))["papers"]
    bank = tuple(map(read, shared["bank"]))
    for case in shared["cases"]:
        given = {name: _frozen(value) for name, value in case["filters"].items()}
        made = paper(bank, case["seed"], case["count"], Filters(**given), case["form"])
        assert made == [PaperEntry(id, tuple(order)) for id, order in case["paper"]]


def _frozen(value: object) -> object:
    return tuple(map(_frozen, value)) if isinstance(value, list) else value
