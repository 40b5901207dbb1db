"""A sheet numbers its questions through, and each role's files have names of their own."""

from __future__ import annotations

from macros.core.handbook import Handbook
from macros.features.checklist.downloads import role_downloads
from macros.features.checklist.model import CHECKLIST_YML
from macros.features.checklist.sheet import sheet_view
from macros.features.checklist.view import holders


def test_names_are_stable_and_differ(handbook: Handbook) -> None:
    names = [file.name for role in holders(handbook) for file in role_downloads(handbook, role)]
    assert len(names) == len(set(names)) == 4 * len(holders(handbook))
    id = handbook.posts[0].id
    assert names[:4] == [f"{id}-checklist{end}" for end in (".docx", "-full.docx", ".xlsx", ".pdf")]


def test_a_sheet_holds_each_question_of_its_role_once(handbook: Handbook) -> None:
    seen = set()
    for role in holders(handbook):
        sheet = sheet_view(handbook, role)
        found = [q for section in sheet.sections for item in section.items for q in item.questions]
        assert [question.number for question in found] == list(range(1, sheet.count + 1))
        for section in sheet.sections:
            for item in section.items:
                for question in item.questions:
                    clause = handbook.clause(question.check.clause)
                    assert (item.label, item.words) == (clause.label, clause.words)
        seen |= {question.check.id for question in found}
    assert seen == {check.id for check in handbook.part(CHECKLIST_YML)}
