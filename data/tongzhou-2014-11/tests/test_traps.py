"""Questions with two right answers, or none, are refused for the right reason; sound ones pass."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from macros.core.handbook import Handbook
from macros.features.questions.entailment.claims import Stands, Written
from macros.features.questions.entailment.curated import asked_question, gap_question
from macros.features.questions.entailment.question import refusals
from macros.features.questions.entailment.truth import Truth
from macros.features.questions.model import Asked, Gap

CASES = yaml.safe_load((Path(__file__).parent / "traps.yml").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def truth(handbook: Handbook) -> Truth:
    return Truth(handbook)


def said(truth: Truth, case: dict[str, Any]) -> list[str]:
    book = truth.handbook
    if "stands" in case:
        article = book.clause(f"art-{case['stands']['article']}")
        found = Stands(article, case["stands"]["words"], False).refusal(truth)
        return [found] if found else []
    if "written" in case:
        given = case["written"]
        found = Written(book.role(given["role"]), given["words"], False, firm=given["firm"]).refusal(truth)
        return [found] if found else []
    if "gap" in case:
        return list(refusals(truth, gap_question(book, Gap.model_validate(case["gap"]), "trap")))
    return list(
        refusals(truth, asked_question(book, Asked.model_validate({"id": "art-1-trap-1", **case["asked"]})))
    )


@pytest.mark.parametrize("case", CASES["traps"], ids=lambda case: case["why"])
def test_a_trap_is_refused(truth: Truth, case: dict[str, Any]) -> None:
    assert any(case["reason"] in reason for reason in said(truth, case)), said(truth, case)


@pytest.mark.parametrize("case", CASES["sound"], ids=lambda case: case["why"])
def test_a_sound_question_passes(truth: Truth, case: dict[str, Any]) -> None:
    assert said(truth, case) == []


def test_there_are_enough() -> None:
    assert len(CASES["traps"]) >= 45
    assert len(CASES["sound"]) >= 15
