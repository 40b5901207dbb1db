"""A unit's pack: the self-check sheets of all its leaders in one file, with a cover and a list."""

from typing import Any

from macros.core.handbook import Handbook
from macros.core.notices import words_hash
from macros.core.roles import Role
from macros.core.tiers import by_level
from macros.documents.title_lines import LARGE, title_lines
from macros.features.checklist.sheet import CheckSheet, sheet_view
from macros.features.checklist.view import holders
from macros.features.draft.model import DRAFT_YML
from macros.features.editions.formerly import formerly
from macros.features.pack.blocks import pack_plan

COLUMNS = ("姓名", "职务", "分管工作", "岗位")
"""Columns of a pasted roster, in their default order."""


def pack_view(handbook: Handbook) -> dict[str, Any]:
    """What the page offers: levels with their posts, the groups of leaders, kinds of unit with their level."""
    return {
        "levels": by_level(handbook, handbook.posts),
        "groups": _groups(handbook),
        "kinds": {unit.name: unit.level for unit in handbook.part(DRAFT_YML).units},
        "outside": handbook.part(DRAFT_YML).outside,
        "demand": handbook.part(DRAFT_YML).demand,
        "clause": handbook.clause(handbook.part(DRAFT_YML).clause),
        "columns": COLUMNS,
    }


def pack_data(handbook: Handbook) -> dict[str, Any]:
    """The plan of a pack, and what fills it in: the sheet of each role, by id, and the `outside` that has none.

    A sheet's questions are [check id, question, hash of the clause's words, hash of the question, answers]; the
    hashes say whether a saved answer was given to these words.
    """
    offered = [*handbook.posts, *_groups(handbook)]
    return {
        "plan": pack_plan(handbook),
        "outside": handbook.part(DRAFT_YML).outside,
        "sheets": {role.id: _plain(handbook, sheet_view(handbook, role)) for role in offered},
    }


def _groups(handbook: Handbook) -> list[Role]:
    """Groups, for leaders without a post in the document."""
    return [role for role in holders(handbook) if role.kind == "group"]


def _plain(handbook: Handbook, sheet: CheckSheet) -> dict[str, Any]:
    return {
        "term": sheet.role.term,
        "heading": "\n".join(title_lines(line, LARGE) for line in sheet.heading),
        "sections": [
            {
                "name": section.name,
                "items": [
                    {
                        "label": item.label,
                        "title": item.title,
                        "questions": [
                            [
                                question.check.id,
                                question.check.question,
                                words_hash(item.words),
                                words_hash(question.check.question),
                                question.check.answers,
                                *filter(None, [formerly(handbook, handbook.clause(item.clause))]),
                            ]
                            for question in item.questions
                        ],
                    }
                    for item in section.items
                ],
            }
            for section in sheet.sections
        ],
    }
