"""The blank drafts of a unit's own measures, for those who write without the page's form."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from macros.core.handbook import Handbook
from macros.documents.blocks import LANDSCAPE, PORTRAIT, Block, Cell, Paper, Paragraph, Run, Section, Table
from macros.features.draft.model import DraftUnit
from macros.features.draft.view import draft_plan

OFFICES = 5
"""Empty rows for the inner offices."""


def blank_draft(handbook: Handbook, unit: DraftUnit) -> Paper:
    """Every kind of cover note, the text and both tables, nothing filled in."""
    plan = draft_plan(handbook, unit)
    return {"title": plan["title"], "blocks": blank_blocks(plan)}


def blank_blocks(plan: dict[str, Any]) -> list[Block]:
    """The plan as it stands: a row for each post and one for a post that the document does not name."""
    members, offices = plan["members"], plan["offices"]
    standing: Section = {"section": PORTRAIT}
    empty: list[Cell] = [_blank(offices["blank"]), _blank(offices["own"])]
    return [
        *(block for cover in plan["covers"].values() for block in (*_choice(plan, *cover), standing)),
        *plan["text"],
        standing,
        *members["before"],
        *_members(members),
        {"section": LANDSCAPE},
        *offices["before"],
        _table(offices, [empty] * OFFICES),
        standing,
    ]


def _choice(plan: dict[str, Any], hint: Paragraph, *rest: Block) -> list[Block]:
    """A cover note whose hint says first that one of them is to be chosen."""
    head, *sentences = hint["runs"]
    return [{**hint, "runs": [head, *plan["choose"], *sentences]}, *rest]


def _table(table: dict[str, Any], rows: list[list[Cell]]) -> Table:
    return {"widths": table["widths"], "head": table["head"], "rows": rows}


def _members(members: dict[str, Any]) -> Iterator[Block]:
    """A table a member, a duty a row, under a row that says who it is."""
    for place, duties in enumerate(members["duties"].values()):
        if place:
            yield {"style": "Gap", "text": ""}
        rows: list[list[Cell]] = [[{"runs": duty}, _blank(members["own"])] for duty in duties]
        table = _table(members, rows)
        table["above"] = {"runs": list(_who(members["who"]))}
        yield table


def _who(labels: list[list[str]]) -> Iterator[Run]:
    for place, (label, blank) in enumerate(labels):
        yield {"text": f"{'　' if place else ''}{label}："}
        yield {"text": blank, "look": "Blank"}


def _blank(text: str) -> Cell:
    return {"runs": [{"text": text, "look": "Blank"}]}
