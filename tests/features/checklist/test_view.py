"""Which questions a checklist asks."""

from __future__ import annotations

from macros.core.handbook import Handbook
from macros.features.checklist.model import CHECKLIST_YML
from macros.features.checklist.view import checklist_view, holders


def test_every_question_is_on_some_checklist(handbook: Handbook) -> None:
    shown = {
        check.id
        for role in holders(handbook)
        for _, views in checklist_view(handbook, role).groups
        for view in views
        for check in view.checks
    }
    assert shown == {check.id for check in handbook.part(CHECKLIST_YML)}
