"""The invented handbook, its sheets that all formats draw, and a handbook that is out to break markup."""

from __future__ import annotations

from dataclasses import replace

import pytest

from macros.core.handbook import Handbook
from macros.features.checklist.model import CHECKLIST_YML
from macros.features.checklist.sheet import CheckSheet, sheet_view
from macros.features.checklist.view import holders
from tests.conftest import DATA, loaded

HOSTILE = '=1+1 <&> "#sys.version" $x$ `raw` *粗* \\ [x] </w:t> &C&P'
"""Means something to a spreadsheet, to XML, to typst or to Excel's footers; must stay words."""


READ_THE_REAL_TEXT = {"test_blocks"}
"""Tests of Word files that still ask for what one text alone holds."""


@pytest.fixture(scope="module")
def handbook(request: pytest.FixtureRequest, sample: Handbook) -> Handbook:
    real = request.module.__name__.rpartition(".")[2] in READ_THE_REAL_TEXT
    return loaded(DATA) if real else sample


@pytest.fixture(scope="module")
def sheets(handbook: Handbook) -> list[CheckSheet]:
    return [sheet_view(handbook, role) for role in holders(handbook)]


@pytest.fixture(scope="module")
def hostile(handbook: Handbook) -> Handbook:
    """The handbook with such words in its first question, a role's name, a title and the status line."""
    question = handbook.part(CHECKLIST_YML)[0].model_copy(update={"question": HOSTILE})
    changed = handbook.with_part(CHECKLIST_YML, (question, *handbook.part(CHECKLIST_YML)[1:]))
    post = handbook.posts[0].model_copy(update={"name": HOSTILE})
    return replace(
        changed,
        roles=tuple(post if role.id == post.id else role for role in handbook.roles),
        duties=tuple(duty.model_copy(update={"title": HOSTILE}) for duty in handbook.duties),
        edition=handbook.edition.model_copy(update={"status": HOSTILE}),
    )


def boxes(sheet: CheckSheet) -> list[str]:
    """What stands beside each box of a short form, question by question."""
    return [
        beside
        for section in sheet.sections
        for item in section.items
        for question in item.questions
        for beside in question.boxes
        if beside is not None
    ]


def questions(sheet: CheckSheet) -> list[str]:
    return [
        question.check.question
        for section in sheet.sections
        for item in section.items
        for question in item.questions
    ]
