"""The blank papers of an inspection, for those who write by hand: the plan as it stands, nothing filled in."""

from __future__ import annotations

from typing import Any

from macros.core.handbook import Handbook
from macros.documents.blocks import Block, Cell, Paper, Run, page
from macros.features.inspection.view import InspectorView, plan

GAP = "　" * 6


def blank_inspection(handbook: Handbook, view: InspectorView) -> Paper:
    """The record, then the draft of an opinion on a page of its own."""
    words = plan(handbook, view)
    return {"title": words["record"], "blocks": blank_blocks(words)}


def blank_blocks(plan: dict[str, Any]) -> list[Block]:
    """The blocks of both papers, each with blanks where the inspector writes."""
    return [*page(_record(plan)), *page(_opinion(plan))]


def _record(plan: dict[str, Any]) -> list[Block]:
    return [
        {"style": "Title", "text": plan["record"]},
        {"style": "Centred", "text": plan["basis"]},
        _blank_line(plan["facts"]),
        {
            "widths": plan["widths"],
            "head": [{"runs": [{"text": text}]} for text in plan["head"]],
            "rows": [_row(plan, item) for item in plan["items"]],
        },
        {"style": "Gap", "text": ""},
        _blank_line(plan["signatures"]),
        {"style": "Note", "text": "".join(plan["notes"])},
    ]


def _row(plan: dict[str, Any], item: dict[str, Any]) -> list[Cell]:
    answers = "\n".join(plan["box"] + words for _, words in item["answers"])
    asked: list[Run] = [{"text": item["question"]}, {"text": item["reference"], "look": "Reference"}]
    return [{"runs": asked}, {"runs": [{"text": answers}]}, {"runs": [{"text": plan["room"]}]}]


def _opinion(plan: dict[str, Any]) -> list[Block]:
    blanks = plan["blanks"]
    return [
        {"style": "Hint", "runs": [{"text": text} for text in plan["hint"]]},
        {"style": "Title", "text": plan["opinion"]},
        {"style": "Subtitle", "text": plan["draft"]},
        {"style": "Flush", "runs": [_blank(blanks["unit"]), {"text": "："}]},
        {"style": "Normal", "runs": [_piece(blanks, piece) for piece in plan["lead"]]},
        {"style": "Normal", "runs": [{"text": "一、", "look": "Label"}, _blank(blanks["problem"])]},
        {"style": "Normal", "runs": [{"text": "依据："}, _blank(blanks["basis"])]},
        {"style": "Normal", "runs": [{"text": "整改要求："}, _blank(blanks["demand"])]},
        {"style": "Normal", "runs": [{"text": "时限："}, _blank(blanks["deadline"])]},
        {"style": "Normal", "text": ""},
        {"style": "Signature", "runs": [_blank(blanks["inspector"])]},
        {"style": "Signature", "runs": [_blank(blanks["issued"])]},
    ]


def _piece(blanks: dict[str, str], piece: str) -> Run:
    return _blank(blanks[piece[1:-1]]) if piece.startswith("{") else {"text": piece}


def _blank(text: str) -> Run:
    return {"text": text, "look": "Blank"}


def _blank_line(labels: list[str]) -> Block:
    """Labels in one line, each with a blank."""
    runs: list[Run] = []
    for label in labels:
        runs += [{"text": f"{'　' if runs else ''}{label}："}, _blank(GAP)]
    return {"style": "Blanks", "runs": runs}
