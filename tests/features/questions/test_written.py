"""Judged entries -> questions: what they cite, whom they are about, what they measure."""

from __future__ import annotations

import pytest

from macros.core.handbook import Handbook
from macros.features.questions.bank import bank
from macros.features.questions.entailment.question import Question
from macros.features.questions.forms import difficulty_of, objective_of


@pytest.fixture(scope="module")
def of(handbook: Handbook) -> dict[str, Question]:
    return {question.id: question for question in bank(handbook)}


def test_the_deciding_clauses_come_first_then_those_of_the_reasons(of: dict[str, Question]) -> None:
    assert of["art-3-p1-multiple-1"].clauses == ("art-3-p1", "art-3-3", "art-4-2", "art-5-p1-s3")
    assert of["art-4-p1-essay-1"].clauses == ("art-4-p1", "art-4-1")


def test_the_quotation_spans_what_the_first_clause_decides(of: dict[str, Question]) -> None:
    """Both steps stand in 第三条第（二）项, the third in another item."""
    assert of["art-3-2-order-1"].quote == "组织开展消防安全检查，及时协调解决突出问题"
    assert of["art-3-p1-multiple-1"].quote == "全县消防安全第一责任人"


def test_a_question_is_about_whom_its_clauses_bind(of: dict[str, Question]) -> None:
    assert of["art-3-p1-multiple-1"].roles == ("county-head",)
    assert of["case-1-2"].roles == ("township-head",)
    assert of["case-1-2"].case == "case-1" and of["art-3-p1-multiple-1"].case is None


@pytest.mark.parametrize(
    ("kind", "form", "case", "objective"),
    [
        ("gap", "single", None, "recall"),
        ("gap", "fill", None, "recall"),
        ("holder", "single", None, "understand"),
        ("judge", "correction", None, "understand"),
        ("situation", "single", None, "apply"),
        ("situation", "multiple", None, "apply"),
        ("rule", "multiple", None, "understand"),
        ("contrast", "single", None, "apply"),
        ("rule", "order", None, "apply"),
        ("rule", "essay", None, "apply"),
        ("rule", "judge", "case-1", "apply"),
    ],
)
def test_what_a_question_measures_by_default(kind: str, form: str, case: str | None, objective: str) -> None:
    assert objective_of(kind, form, case) == objective


def test_an_entry_may_say_how_hard_it_is(of: dict[str, Question]) -> None:
    """What is for application is hard, unless the entry says otherwise."""
    question = of["art-3-p1-multiple-1"]
    assert (question.objective, difficulty_of("apply"), question.difficulty) == ("apply", "hard", "easy")
