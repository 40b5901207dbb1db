"""The blank drafts of a unit's own measures, for those who write without the page's form."""

from __future__ import annotations

from typing import Any

from macros.exports.office import Block, office_file
from macros.model import DraftUnit, Handbook
from macros.views.draft import draft_plan

OFFICES = 5
"""Empty rows for the inner offices."""


def blank_draft(handbook: Handbook, unit: DraftUnit) -> bytes:
    """Return the bytes of a .docx with every kind of cover note, the text and both tables, nothing filled in."""
    return office_file(handbook, blank_blocks(draft_plan(handbook, unit)))


def blank_blocks(plan: dict[str, Any]) -> list[Block]:
    """The plan as it stands: a row for each post and one for a post that the document does not name."""
    members, offices = plan["members"], plan["offices"]
    covers = [[*_choice(plan, *cover), {"section": "portrait"}] for cover in plan["covers"].values()]
    return [
        *(block for cover in covers for block in cover),
        *plan["text"],
        {"section": "portrait"},
        *members["before"],
        _table(members, [row for duties in members["duties"].values() for row in _member(members, duties)]),
        {"section": "landscape"},
        *offices["before"],
        _table(offices, [[_blank(text) for text in offices["blanks"]]] * OFFICES),
        {"section": "portrait"},
    ]


def _choice(plan: dict[str, Any], hint: Block, *rest: Block) -> list[Block]:
    """A cover note whose hint says first that one of them is to be chosen."""
    head, *sentences = hint["runs"]
    return [{**hint, "runs": [head, *plan["choose"], *sentences]}, *rest]


def _table(table: dict[str, Any], rows: list[list[Any]]) -> Block:
    return {"widths": table["widths"], "head": table["head"], "rows": rows}


def _member(members: dict[str, Any], duties: list[Any]) -> list[list[Any]]:
    """A member's rows: who it is once, a duty a row."""
    *who, _, own = members["blanks"]
    return [
        [
            *(
                {"merge": "continue", "runs": []} if place else {"merge": "start", **_blank(text)}
                for text in who
            ),
            {"runs": duty},
            _blank(own),
        ]
        for place, duty in enumerate(duties)
    ]


def _blank(text: str) -> dict[str, Any]:
    return {"runs": [{"text": text, "look": "Blank"}]}
