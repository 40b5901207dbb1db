"""The two papers of an inspection as plans, which the page fills in with what the inspector entered; unfilled, the blank papers."""

import re
from typing import Any

from macros.core.handbook import Handbook
from macros.core.notices import BOX, SECRECY
from macros.documents.blocks import PORTRAIT, Paper
from macros.documents.plan import Part, filled
from macros.documents.title_lines import LARGE, title_lines
from macros.features.draft.model import short_name
from macros.features.inspection.model import INSPECTION_YML
from macros.features.inspection.view import PLACEHOLDERS, VALUES, InspectorView, ItemView, reference, words

NOTE = "检查项目和问法由编者整理，不属于文件内容，也不是考核标准。"
WIDTHS = [64, 32, 60]
"""Millimetres; the width of a page's text."""

HEAD = ("检查项目", "检查结果", "检查发现")
FACTS = {"被检查单位": "unit", "检查日期": "date", "检查单位": "inspector"}
"""Label -> what is entered there."""

SIGNATURES = dict.fromkeys(("检查人员签字", "被检查单位负责人签字", "日期"), "")
GAP = "　" * 6
ROOM = 24
"""Lines to write findings in, over all items; each has at least as many as it has answers."""

TICK = "■"
"""A box that is ticked; like the empty one it is in every Chinese font (GB 2312)."""

BLANKS = {
    **PLACEHOLDERS,
    "problem": "〔问题，由检查人员填写〕",
    "basis": "〔依据条款的原文〕",
    "demand": "〔整改要求，由检查人员填写〕",
    "deadline": "〔时限，由检查人员填写〕",
    "issued": "〔成文日期〕",
}
"""What stands where nothing was typed."""

DRAFT = "（草稿）"
CHANGED = "（填写后条文或者题目已改动，请核对）"


def blank_inspection(handbook: Handbook, view: InspectorView) -> Paper:
    """The record, then the draft of an opinion on a page of its own."""
    papers = plan(handbook, view)
    finding = {"number": "一", "known": False}
    record, opinion = filled([papers["record"], papers["opinion"]], {"findings": [finding]})
    return {"title": record["title"], "blocks": [*record["blocks"], *opinion["blocks"]]}


def plan(handbook: Handbook, view: InspectorView) -> dict[str, Any]:
    """The `record` and the `opinion` for one inspector, and what their values are made of.

    Of each item the record takes `answers/<id>` and `found/<id>`; the opinion takes `findings`, each either with the
    words of a clause (`known`) or with what was typed of it.
    """
    inspection, papers = handbook.part(INSPECTION_YML), (_record(handbook, view), _opinion(handbook, view))
    record, opinion = (
        {"title": title, "blocks": [*blocks, {"section": PORTRAIT}]}
        for title, blocks in zip((inspection.record, inspection.opinion), papers, strict=True)
    )
    return {
        "record": record,
        "opinion": opinion,
        "answers": {each.item.id: each.answers for each in view.items},
        "blanks": BLANKS,
        "box": BOX,
        "tick": TICK,
        "changed": CHANGED,
        "short": short_name(handbook),
    }


def _record(handbook: Handbook, view: InspectorView) -> list[Part]:
    room = "\n".join("　" * max(len(VALUES), ROOM // len(view.items)))

    def row(each: ItemView) -> list[Part]:
        answers = "\n".join(BOX + text for _, text in each.answers)
        asked = [{"text": each.item.question}, {"text": f"（{each.reference}）", "look": "Reference"}]
        given = [("answers", answers), ("found", room)]
        return [
            {"runs": asked},
            *({"runs": [{"text": text, "slot": f"{name}/{each.item.id}"}]} for name, text in given),
        ]

    return [
        _title(handbook.part(INSPECTION_YML).record),
        {
            "style": "Centred",
            "text": f"（依据{handbook.edition.cited}{reference(handbook, view.clause)}）",
        },
        _blank_line(FACTS),
        {
            "widths": WIDTHS,
            "head": [{"text": text} for text in HEAD],
            "rows": [row(each) for each in view.items],
        },
        {"style": "Gap", "text": ""},
        _blank_line(SIGNATURES),
        {"style": "Note", "text": "".join((*view.notes, NOTE, SECRECY))},
    ]


def _opinion(handbook: Handbook, view: InspectorView) -> list[Part]:
    inspection = handbook.part(INSPECTION_YML)
    hint = [words(handbook, inspection.hint), view.opinion_note, SECRECY]
    lead = [piece for piece in re.split(r"\{([^{}]+)\}", words(handbook, inspection.opinion_lead)) if piece]
    clause = [{"text": "", "slot": "words"}, {"text": "", "look": "Reference", "slot": "reference"}]
    finding = [
        {
            "style": "Lead",
            "runs": [{"text": "{number}、", "look": "Label"}, _blank("problem")],
        },
        {"when": {"known": True}, "of": [{"style": "Quote", "runs": clause}]},
        {"when": {"known": False}, "of": [_labelled("依据", "basis")]},
        _labelled("整改要求", "demand"),
        _labelled("时限", "deadline"),
    ]
    return [
        {"style": "Hint", "runs": [{"text": text} for text in hint]},
        _title(inspection.opinion),
        {"style": "Subtitle", "text": DRAFT},
        {"style": "Flush", "runs": [_blank("unit"), {"text": "："}]},
        {
            "style": "Normal",
            "runs": [_blank(piece) if piece in PLACEHOLDERS else {"text": piece} for piece in lead],
        },
        {"each": "findings", "of": finding},
        {"style": "Normal", "text": ""},
        {"style": "Signature", "runs": [_blank("inspector")]},
        {"style": "Signature", "runs": [_blank("issued")]},
    ]


def _title(text: str) -> Part:
    return {"style": "Title", "runs": [{"text": title_lines(text, LARGE)}]}


def _labelled(label: str, name: str) -> Part:
    return {"style": "Normal", "runs": [{"text": f"{label}："}, _blank(name)]}


def _blank(name: str) -> Part:
    return {"text": BLANKS[name], "look": "Blank", "slot": name}


def _blank_line(labels: dict[str, str]) -> Part:
    """Labels in one line, each with a blank for what is entered."""
    runs: list[Part] = []
    for label, slot in labels.items():
        runs += [{"text": f"{'　' if runs else ''}{label}："}, {"text": GAP, "look": "Blank", "slot": slot}]
    return {"style": "Blanks", "runs": runs}
