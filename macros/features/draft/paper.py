"""The blank drafts of a unit's own measures, for those who write without the page's form."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from macros.core.handbook import Handbook
from macros.documents.ooxml import Block, office_file
from macros.features.draft.model import DraftUnit
from macros.features.draft.view import draft_plan

OFFICES = 5
"""Empty rows for the inner offices."""


def blank_draft(handbook: Handbook, unit: DraftUnit) -> bytes:
    """Return the bytes of a .docx with every kind of cover note, the text and both tables, nothing filled in."""
    return office_file(handbook, blank_blocks(draft_plan(handbook, unit)))


def blank_blocks(plan: dict[str, Any]) -> list[Block]:
    """The plan as it stands: a row for each post and one for a post that the document does not name."""
    members, offices = plan["members"], plan["offices"]
    covers = [[*_choice(plan, *cover), {"section": "stated-portrait"}] for cover in plan["covers"].values()]
    return [
        *(block for cover in covers for block in cover),
        *plan["text"],
        {"section": "stated-portrait"},
        *members["before"],
        *_members(members),
        {"section": "stated-landscape"},
        *offices["before"],
        _table(offices, [[_blank(offices["blank"]), _blank(offices["own"])]] * OFFICES),
        {"section": "stated-portrait"},
    ]


def _choice(plan: dict[str, Any], hint: Block, *rest: Block) -> list[Block]:
    """A cover note whose hint says first that one of them is to be chosen."""
    head, *sentences = hint["runs"]
    return [{**hint, "runs": [head, *plan["choose"], *sentences]}, *rest]


def _table(table: dict[str, Any], rows: list[list[Any]]) -> Block:
    return {"widths": table["widths"], "head": table["head"], "rows": rows}


def _members(members: dict[str, Any]) -> Iterator[Block]:
    """A table a member, a duty a row, under a row that says who it is."""
    for place, duties in enumerate(members["duties"].values()):
        if place:
            yield {"style": "Gap", "text": ""}
        rows = [[{"runs": duty}, _blank(members["own"])] for duty in duties]
        yield {**_table(members, rows), "above": {"runs": list(_who(members["who"]))}}


def _who(labels: list[list[str]]) -> Iterator[dict[str, str]]:
    for place, (label, blank) in enumerate(labels):
        yield {"text": f"{'　' if place else ''}{label}："}
        yield {"text": blank, "look": "Blank"}


def _blank(text: str) -> dict[str, Any]:
    return {"runs": [{"text": text, "look": "Blank"}]}
