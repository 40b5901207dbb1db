"""What the form of an exam offers."""

from __future__ import annotations

from macros.core.handbook import Handbook
from macros.features.exam.view import exam_view
from macros.features.questions.bank import bank


def test_it_offers_what_the_bank_asks_about(handbook: Handbook) -> None:
    view = exam_view(handbook)
    assert [(level.id, len(posts)) for level, posts in view.levels] == [("county", 1), ("township", 1)]
    assert ("gap", "条文填空") in view.kinds
    asked = {role for question in bank(handbook) for role in question.roles}
    offered = {role.id for _, posts in view.levels for role in posts} | {role.id for role in view.others}
    assert offered == asked
