"""A unit's pack: the self-check sheets of all its leaders in one file, with a cover and a list."""

from __future__ import annotations

from datetime import date
from typing import Any

from macros.core.handbook import Handbook
from macros.core.notices import BOX, SECRECY, basis_line, words_hash
from macros.core.roles import Role
from macros.features.checklist.sheet import (
    BLANKS,
    REMARKS,
    SHORT_WIDTHS,
    SIGNATURES,
    CheckSheet,
    sheet_view,
    short_heads,
)
from macros.features.checklist.view import ANSWERS, holders
from macros.features.draft.model import DRAFT_YML

TITLE = "领导班子成员自查表"
SEAL = "单位（盖章）"
COLUMNS = ("姓名", "职务", "分管工作", "岗位")
"""Columns of a pasted roster, in their default order."""

ROWS = 8
"""Empty rows on the sheet of a post without duties in the document."""


def pack_view(handbook: Handbook) -> dict[str, Any]:
    """What the page offers: levels with their posts, the groups of leaders, kinds of unit with their level."""
    return {
        "levels": [
            (level, [post for post in handbook.posts if post.level == level.id]) for level in handbook.levels
        ],
        "groups": _groups(handbook),
        "kinds": {unit.name: unit.level for unit in handbook.part(DRAFT_YML).units},
        "outside": handbook.part(DRAFT_YML).outside,
        "clause": handbook.clause(handbook.part(DRAFT_YML).clause),
        "columns": COLUMNS,
    }


def pack_data(handbook: Handbook) -> dict[str, Any]:
    """The words of a pack as plain values: common ones, and the sheet of each role.

    A sheet's questions are [check id, question, hash of the clause's words, hash of the question]; the hashes
    tell whether a saved answer was given to these words.
    """
    edition, offered = handbook.edition, [*handbook.posts, *_groups(handbook)]
    some = sheet_view(handbook, offered[0])
    return {
        "title": TITLE,
        "subject": edition.subject,
        "basis": basis_line(handbook),
        "note": some.note,
        "blanks": BLANKS,
        "signatures": SIGNATURES,
        "seal": SEAL,
        "edition": _day(edition.edited),
        "answers": [value for value, _ in ANSWERS],
        "labels": list(some.answers),
        "heads": short_heads(some.answers),
        "widths": SHORT_WIDTHS,
        "box": BOX,
        "remarks": REMARKS,
        "outside": {
            "term": handbook.part(DRAFT_YML).outside,
            "note": f"{handbook.part(DRAFT_YML).outside_note}下表留空，由单位填写。{SECRECY}",
            "rows": ROWS,
        },
        "sheets": {role.id: _plain(sheet_view(handbook, role)) for role in offered},
    }


def _groups(handbook: Handbook) -> list[Role]:
    """Groups, for leaders without a post in the document."""
    return [role for role in holders(handbook) if role.kind == "group"]


def _day(iso: str) -> str:
    day = date.fromisoformat(iso)
    return f"{day.year}年{day.month}月{day.day}日"


def _plain(sheet: CheckSheet) -> dict[str, Any]:
    return {
        "term": sheet.role.term,
        "heading": sheet.heading,
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
