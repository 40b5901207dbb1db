"""A unit's pack as a plan, which the page fills in with its leaders: a cover, a list of them, a sheet each from a new page."""

from collections.abc import Iterator, Sequence
from typing import Any

from macros.core.edition import in_words
from macros.core.handbook import Handbook
from macros.core.notices import SECRECY, basis_line
from macros.documents.blocks import PORTRAIT, SEAL
from macros.documents.plan import Part, filled
from macros.features.checklist.model import ANSWERS, YES_OR_NO
from macros.features.checklist.sheet import (
    BLANKS,
    NO_BOX,
    REMARKS,
    SHEET_NOTE,
    SHORT_WIDTHS,
    SIGNATURES,
    short_heads,
)
from macros.features.draft.model import DRAFT_YML

TITLE = "领导班子成员自查表"
SEALED = "单位（盖章）："
LAST = 2
"""Rows of questions that stay with the remarks and the signature at the least."""

UNIT, POST = "〔单位名称〕", "〔职务〕"

ROWS = 8
"""Empty rows on the sheet of a post for which the document lists no duties."""

FACTS = (25, 53, 25, 53)
BESIDE = (sum(SHORT_WIDTHS[:2]), sum(SHORT_WIDTHS[2:]))
LISTED = (12, 24, 44, 62, 14)
"""Millimetres, over the width of a page's text."""

SPACE: list[Part] = [{"style": "Gap", "text": ""}] * 10
TWO_LINES = "\n "
"""Room to write by hand."""

PAGE: Part = {"section": PORTRAIT}


def pack_plan(handbook: Handbook) -> Part:
    """The whole pack, of `people`, each with the number and the facts of a sheet; `paged`: whether pages can be counted.

    Those whose sheet the document gives (`listed`) have `sections` of items of questions, where `is/<value>` says which
    answer is ticked; `remarks` are rows, one at the least.
    """
    return {
        "title": TITLE,
        "blocks": [
            *_cover(handbook),
            *({"when": {"paged": paged}, "of": [*_contents(paged)]} for paged in (True, False)),
            {"each": "people", "of": [*_sheet(handbook)]},
        ],
    }


def _cover(handbook: Handbook) -> Iterator[Part]:
    filler, _, day = SIGNATURES
    yield from SPACE
    title = {"text": f"\n{handbook.edition.subject}\n{TITLE}"}
    yield {"style": "Title", "runs": [{"text": UNIT, "slot": "unit"}, title]}
    yield {"style": "Subtitle", "text": "（合订本）"}
    yield {"style": "SheetLine", "text": basis_line(handbook)}
    yield from SPACE
    yield {
        "table": "Sheet",
        "widths": BESIDE,
        "rows": [_sealed(["份数：{count}份", f"{filler}：", f"{day}："])],
    }
    note = f"本册按单位提供的名单编成，不属于文件内容。{SHEET_NOTE}{SECRECY}"
    yield {"style": "SheetNote", "text": f"手册版本日期：{in_words(handbook.edition.edited)}。{note}"}
    yield PAGE


def _contents(paged: bool) -> Iterator[Part]:
    """Who is in it, with the page of each one's sheet."""
    *widths, post, page = LISTED
    person = [_label("{number}"), *map(_cell, ("{name}", "{title}", "{term}"))]
    page_cell: Part = {"runs": [{"page": "sheet_{number}"}], "style": "SheetLabel"}
    heads = ["序号", "姓名", "职务", "对应岗位", *(["页码"] if paged else [])]
    yield {"style": "SheetTitle", "runs": [{"text": "目录"}]}
    yield {
        "table": "Sheet",
        "widths": [*widths, post, page] if paged else [*widths, post + page],
        "head": [_cell(head, "SheetHead") for head in heads],
        "rows": [{"each": "people", "of": [[*person, *([page_cell] if paged else [])]]}],
    }
    yield PAGE


def _sheet(handbook: Handbook) -> Iterator[Part]:
    draft, subject = handbook.part(DRAFT_YML), handbook.edition.subject
    unit, name, period = BLANKS
    filler, signed, day = SIGNATURES
    field = handbook.edition.field
    own_duties = f"{field}工作具体职责（由本单位填写）" if field else "具体职责（由本单位填写）"
    outside = f"{draft.outside_note}下表留空，由单位填写。{SECRECY}"
    heading = [{"text": POST, "slot": "title"}, {"text": f"\n{subject}自查表"}]
    yield from _either(
        {"style": "SheetTitle", "runs": [{"text": "{heading}"}], "mark": "sheet_{number}"},
        {"style": "SheetTitle", "runs": heading, "mark": "sheet_{number}"},
    )
    yield {"style": "SheetLine", "text": basis_line(handbook)}
    yield _facts(
        [
            [(unit, "{unit}"), (period, "{period}")],
            [(name, "{name}"), ("职务", "{title}")],
            [("分管工作", "{work}")],
            [("对应岗位", "{term}")],
        ],
        "SheetCell",
        "SheetLabel",
    )
    yield from _either(
        {"style": "SheetNote", "text": f"{SHEET_NOTE}{SECRECY}"}, {"style": "SheetNote", "text": outside}
    )
    boxes = [_box(value, label) for value, label in ANSWERS]
    few = dict(YES_OR_NO)
    number, words, *labels = short_heads(tuple(label for _, label in ANSWERS))
    asked = [_label("{number}"), _cell("{words}", "SheetCell")]
    yes_or_no = [
        _box(value, few[value], few[value].replace(label, "")) if value in few else _cell(NO_BOX, "SheetMark")
        for value, label in ANSWERS
    ]
    question: list[Any] = [
        {"when": {"answers": "graded"}, "of": [[*asked, *boxes]]},
        {"when": {"answers": "yes-no"}, "of": [[*asked, *yes_or_no]]},
    ]
    label = [{"text": "{label}", "look": "Label"}, {"text": "　{title}"}]
    questions: list[Any] = [
        [_cell("{name}", "SheetHead")],
        {
            "each": "items",
            "of": [
                [{"runs": label, "style": "SheetItem", "shaded": True}],
                {"each": "questions", "of": question},
            ],
        },
    ]
    blank = [{"runs": [{"tick": f"第{{number}}行：{label}"}], "style": "SheetMark"} for _, label in ANSWERS]
    empty = [
        filled([[_label("{number}"), _runs(TWO_LINES, "SheetCell"), *blank]], {"number": place + 1})[0]
        for place in range(ROWS)
    ]
    remarks = {"each": "remarks", "of": [[{"text": "{remark}", "style": "SheetRemarks"}]]}
    last = f"第{{number}}份　手册版本日期：{in_words(handbook.edition.edited)}"
    ending: list[Any] = [
        [_cell(REMARKS, "SheetRemark")],
        remarks,
        _sealed(["姓名：{name}　职务：{title}", f"{filler}：{{filler}}", f"{signed}：", f"{day}："], 2),
        [_cell(last, "SheetNote")],
    ]
    yield from _either(
        *(
            {
                "table": "Sheet",
                "widths": SHORT_WIDTHS,
                "head": [_runs(head, "SheetHead") for head in (number, second, *labels)],
                "rows": [*rows, *ending],
                "together": LAST + 4,
            }
            for second, rows in ((words, [{"each": "sections", "of": questions}]), (own_duties, empty))
        )
    )
    yield {"style": "End", "text": "", "held": True}
    yield PAGE


def _either(listed: Part, outside: Part) -> Iterator[Part]:
    """What stands where the document gives the sheet, and what stands instead."""
    yield {"when": {"listed": True}, "of": [listed]}
    yield {"when": {"listed": False}, "of": [outside]}


def _sealed(lines: Sequence[str], span: int = 1) -> list[Part]:
    """A row to sign, with the room for a seal beside it; `span`: the columns on the left."""
    words = {"text": "\n".join(lines), "style": "SheetSign", "height": SEAL, "span": span}
    return [words, _cell(SEALED, "SheetSign")]


def _facts(rows: Sequence[Sequence[tuple[str, str]]], style: str, labels: str) -> Part:
    """Labels and what is said beside them, two a row; one alone takes the whole row."""
    cells = [
        [cell for name, text in pairs for cell in (_cell(name, labels), _cell(text, style))] for pairs in rows
    ]
    return {"table": "Sheet", "widths": FACTS, "rows": cells}


def _cell(text: str, style: str = "Cell") -> Part:
    return {"text": text, "style": style}


def _label(text: str) -> Part:
    return _cell(text, "SheetLabel")


def _runs(text: str, style: str) -> Part:
    return {"runs": [{"text": text}], "style": style}


def _box(value: str, answer: str, beside: str = "") -> Part:
    """The box of an answer, ticked or not, with what this question calls the answer."""
    name = f"第{{number}}题：{answer}"
    ticks = [
        {"when": {f"is/{value}": ticked}, "of": [{"tick": name, "ticked": ticked}]}
        for ticked in (False, True)
    ]
    return {"runs": [*ticks, *([{"text": beside}] if beside else [])], "style": "SheetMark"}
