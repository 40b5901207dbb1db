"""The two papers of an inspection as plans, which the page fills in with what the inspector entered; unfilled, the blank papers."""

import re
from collections.abc import Iterator
from typing import Any

from macros.core.handbook import Handbook
from macros.core.notices import SECRECY
from macros.documents.blocks import LEADING, OFFICIAL, PORTRAIT, WIDTH, Cell, Paper, page, sheet_heading
from macros.documents.form import LABEL
from macros.documents.plan import Part, filled
from macros.documents.title_lines import LARGE, title_lines
from macros.features.draft.model import short_name
from macros.features.draft.writer import HINT
from macros.features.inspection.model import INSPECTION_YML
from macros.features.inspection.view import PLACEHOLDERS, VALUES, InspectorView, ItemView, reference, words

NOTE = "检查项目和问法由编者整理，不属于文件内容，也不是考核标准。"
WIDTHS = [60, 38, 58]
"""Millimetres; the width of a page's text."""

HEAD = ("检查项目", "检查结果", "检查发现")
FACTS = (
    ("被检查单位", "unit", 0),
    ("检查单位", "inspector", 64),
    ("检查日期", "date", WIDTH - 64 - 2 * LABEL),
)
"""Label, what is entered there, and its width in millimetres; the first takes a whole row."""

INSPECTOR, INSPECTED, DATE = "检查人员签字：", "被检查单位负责人签字：", "日期："
SIGNED = 12
"""Height of a row to sign, in millimetres."""

ROOM = 24
"""Lines to write findings in, over all items; each has at least as many as it has answers."""

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
    values: dict[str, Any] = {"findings": [{"number": "一", "known": False}]}
    for id, offered in papers["answers"].items():
        values[f"more/{id}"] = []
        values[f"answers/{id}"] = [{**answer, "ticked": False} for answer in offered]
    record, opinion = filled([papers["record"], papers["opinion"]], values)
    return {
        "title": record["title"],
        "blocks": [*record["blocks"][:-1], {"section": LEADING}, *opinion["blocks"]],
    }


def plan(handbook: Handbook, view: InspectorView) -> dict[str, Any]:
    """The `record` and the `opinion` for one inspector, and what their values are made of.

    Of each item the record takes `answers/<id>`, each with whether it is `ticked`, `changed/<id>`, `found/<id>` and
    `more/<id>`, what does not fit in one row; the opinion takes `findings`, each either with the words of a clause (`known`) or with what was typed of it.
    """
    inspection = handbook.part(INSPECTION_YML)
    return {
        "record": {"title": inspection.record, "blocks": page(_record(handbook, view), PORTRAIT)},
        "opinion": {"title": inspection.opinion, "blocks": page(_opinion(handbook, view), OFFICIAL)},
        "answers": {each.item.id: _answers(each) for each in view.items},
        "blanks": BLANKS,
        "changed": CHANGED,
        "short": short_name(handbook),
    }


def _answers(view: ItemView) -> list[Part]:
    """What may be ticked: its value, its words, and the line break before them."""
    return [
        {"value": value, "answer": text, "break": "\n" if place else ""}
        for place, (value, text) in enumerate(view.answers)
    ]


def _record(handbook: Handbook, view: InspectorView) -> list[Any]:
    room = "\n".join("　" * max(len(VALUES), ROOM // len(view.items)))
    basis = f"依据：{handbook.edition.cited}{reference(handbook, view.clause)}"
    (first, slot, _), *others = FACTS
    facts = [
        [Cell(text=first, style="FormLabel"), {"text": "", "slot": slot}],
        [
            each
            for label, slot, _ in others
            for each in (Cell(text=label, style="FormLabel"), {"text": "", "slot": slot})
        ],
    ]
    signed = [
        [Cell(text=INSPECTOR, style="SheetSign", height=SIGNED)] * 2,
        [
            Cell(text=INSPECTED, style="SheetSign", height=SIGNED, span=2),
            Cell(text=DATE, style="SheetSign"),
        ],
    ]
    return [
        *sheet_heading([handbook.part(INSPECTION_YML).record], basis),
        {
            "table": "Form",
            "widths": [part for _, _, width in others for part in (LABEL, width)],
            "rows": facts,
        },
        {"style": "SheetNote", "text": "".join((*view.notes, NOTE, SECRECY))},
        {
            "table": "Form",
            "widths": WIDTHS,
            "head": [{"text": text} for text in HEAD],
            "rows": [*(row for each in view.items for row in _item_rows(each, room)), *signed],
            "together": 1 + len(signed),
        },
    ]


def _item_rows(view: ItemView, room: str) -> Iterator[Any]:
    """What is asked, the boxes of its answers, and room for what was found, with more of it in rows below."""
    id, question = view.item.id, view.item.question
    boxes = [
        {"when": {"ticked": ticked}, "of": [{"tick": f"{question}{{answer}}", "ticked": ticked}]}
        for ticked in (False, True)
    ]
    answers = {"each": f"answers/{id}", "of": [{"text": "{break}"}, *boxes, {"text": "{answer}"}]}
    yield [
        {"runs": [{"text": question}, {"text": f"（{view.reference}）", "look": "Reference"}]},
        {"runs": [answers, {"text": "", "slot": f"changed/{id}"}]},
        {"runs": [{"text": room, "slot": f"found/{id}"}]},
    ]
    more = [Cell(text=""), Cell(text=""), {"runs": [{"text": "{piece}"}]}]
    yield {"each": f"more/{id}", "of": [more]}


def _opinion(handbook: Handbook, view: InspectorView) -> list[Any]:
    inspection = handbook.part(INSPECTION_YML)
    hint = [HINT, words(handbook, inspection.hint), view.opinion_note, SECRECY]
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
        {"style": "Normal", "text": "", "held": True},
        {"style": "Signature", "runs": [_blank("inspector")], "held": True},
        {"style": "Signature", "runs": [_blank("issued")], "held": True},
    ]


def _title(text: str) -> Part:
    return {"style": "Title", "runs": [{"text": title_lines(text, LARGE)}]}


def _labelled(label: str, name: str) -> Part:
    return {"style": "Normal", "runs": [{"text": f"{label}："}, _blank(name)]}


def _blank(name: str) -> Part:
    return {"text": BLANKS[name], "look": "Blank", "slot": name}
