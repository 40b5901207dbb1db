"""Who has never read the document gets hardly further in the bank and its papers than chance."""

from __future__ import annotations

import pytest

from macros.core.handbook import Handbook
from macros.features.questions.entailment.question import Question
from macros.features.questions.question_json import questions_data
from tests.conftest import DATA
from tools.guess import sight_of
from tools.guessing.items import Item, items
from tools.guessing.limits import excesses
from tools.guessing.papers import audiences, drawn
from tools.guessing.play import Gains, play

MADE = ("holder", "duty", "not-duty", "contrast", "judge")
"""The kinds that the generator makes; the others are written by hand."""


@pytest.fixture(scope="module")
def asked(handbook: Handbook) -> tuple[Item, ...]:
    return items(questions_data(handbook))


@pytest.fixture(scope="module")
def gains(asked: tuple[Item, ...]) -> dict[str, Gains]:
    return play(asked, sight_of(DATA, asked))


@pytest.mark.slow
def test_what_the_generator_makes_cannot_be_guessed(asked: tuple[Item, ...], gains: dict[str, Gains]) -> None:
    made = [item for item in asked if item.kind in MADE]
    assert len(made) >= 150
    assert list(excesses(made, gains)) == []


@pytest.mark.slow
def test_the_bank_cannot_be_guessed(asked: tuple[Item, ...], gains: dict[str, Gains]) -> None:
    assert list(excesses(asked, gains)) == []


@pytest.mark.slow
def test_no_paper_can_be_guessed(
    handbook: Handbook, questions: tuple[Question, ...], asked: tuple[Item, ...], gains: dict[str, Gains]
) -> None:
    assert len(list(audiences(handbook))) == 13
    found = {each.audience: list(excesses(asked, gains, each.counts)) for each in drawn(handbook, questions)}
    assert {audience: over for audience, over in found.items() if over} == {}
