"""Self-check sheets as papers: a short form (简表) and a full one (详表)."""

from collections.abc import Callable, Iterator, Sequence

from macros.documents.blocks import (
    LANDSCAPE,
    PORTRAIT,
    SEAL,
    Block,
    Cell,
    Paper,
    Row,
    Run,
    blanks,
    page,
    sheet_heading,
)
from macros.documents.title_lines import LARGE, WIDE
from macros.features.checklist.sheet import (
    FULL_COLUMNS,
    NO_BOX,
    POWERS_NOTE,
    REMARKS,
    SHORT_WIDTHS,
    CheckSheet,
    SheetQuestion,
    short_heads,
)

FULL_WIDTHS = (10, 75, 23, 52, 43, 22)
"""Columns of the full form in millimetres, over the width of a page's text."""

ROOM, SIGNED = 15, 15
"""Heights of the room for remarks and of a row to sign, in millimetres."""

LAST = 2
"""Rows of questions that stay with the remarks and the signature at the least."""

Answers = Callable[[SheetQuestion], Sequence[Cell]]
"""The cells of a question's row behind its number and words."""


def short_sheet(sheet: CheckSheet) -> Paper:
    """简表: each question with a box for each answer."""

    def answers(question: SheetQuestion) -> list[Cell]:
        return [_box(question, *column) for column in zip(sheet.answers, question.boxes, strict=True)]

    rows = _rows(sheet, answers)
    heads = short_heads(sheet.answers)
    heading = sheet_heading(sheet.heading, sheet.basis, LARGE)
    blocks = _blocks(sheet, heading, SHORT_WIDTHS, heads, rows, 2)
    return {"title": sheet.title, "blocks": page(blocks, PORTRAIT)}


def full_sheet(sheet: CheckSheet) -> Paper:
    """详表: room for evidence, problems and dates, which the person writes."""

    def answers(question: SheetQuestion) -> list[Cell]:
        runs: list[Run] = []
        for _, answer in question.check.offered:
            runs += [{"text": "\n"}] if runs else []
            runs += [{"tick": _box_name(question, answer)}, {"text": answer}]
        return [{"runs": runs}, *[Cell(text="")] * len(FULL_COLUMNS)]

    heads = ["序号", "自查问题", "自查结果", *("\n".join(filter(None, column)) for column in FULL_COLUMNS)]
    rows = _rows(sheet, answers)
    lines = (sheet.title,) if len(sheet.title) <= WIDE else sheet.heading
    heading = sheet_heading(lines, sheet.basis, WIDE)
    blocks = _blocks(sheet, heading, FULL_WIDTHS, heads, rows, 3)
    return {"title": sheet.title, "blocks": page(blocks, LANDSCAPE)}


def _blocks(
    sheet: CheckSheet,
    heading: Sequence[Block],
    widths: Sequence[float],
    heads: Sequence[str],
    rows: Iterator[Row],
    left: int,
) -> list[Block]:
    """The heading, the blanks and the questions, of which the last stay with the remarks and the signature.

    Args:
        left: the columns on the left of a row to sign.
    """
    signed = [*_signing(sheet, left)]
    return [
        *heading,
        blanks(sheet.blanks, sum(widths)),
        {"style": "SheetNote", "text": sheet.note},
        {
            "table": "Checks",
            "widths": widths,
            "head": [{"text": head} for head in heads],
            "rows": [
                *rows,
                *_powers(sheet),
                [{"text": REMARKS, "style": "SheetRemark"}],
                [{"text": "", "style": "SheetRemarks", "height": ROOM}],
                *signed,
            ],
            "together": LAST + 2 + len(signed),
        },
    ]


def _signing(sheet: CheckSheet, left: int) -> Iterator[Row]:
    """Whose sheet it is, and who signs it; a unit seals it beside that."""
    *signed, last = (f"{name}：" for name in sheet.signatures)
    if sheet.role.kind == "body":
        *signed, seal = signed
        words = "\n".join((sheet.role.short, *signed, last))
        yield [
            {"text": words, "style": "SheetSign", "span": left, "height": SEAL},
            {"text": seal, "style": "SheetSign"},
        ]
        return
    beside = f"岗位：{sheet.role.short}\n" + "\t".join(signed)
    yield [
        {"text": beside, "style": "SheetSign", "span": left, "height": SIGNED},
        {"text": f"姓名：\n{last}", "style": "SheetSign"},
    ]


def _rows(sheet: CheckSheet, answers: Answers) -> Iterator[Row]:
    for section in sheet.sections:
        yield [{"text": section.name, "style": "SheetBand"}]
        for item in section.items:
            label: Run = {"text": item.label, "look": "Label"}
            yield [{"runs": [label, {"text": f"　{item.about}"}], "style": "SheetItem", "shaded": True}]
            for question in item.questions:
                number: Cell = {"text": str(question.number), "style": "SheetNumber"}
                yield [number, {"text": question.check.question}, *answers(question)]


def _powers(sheet: CheckSheet) -> Iterator[Row]:
    """What the document merely allows, verbatim."""
    if sheet.powers:
        yield [{"text": POWERS_NOTE, "style": "SheetBand"}]
    for item in sheet.powers:
        label: Run = {"text": item.label, "look": "Label"}
        yield [{"runs": [label, {"text": f"　{item.words}"}]}]


def _box(question: SheetQuestion, head: str, beside: str | None) -> Cell:
    """The cell under an answer's head: a box, with what this question calls the answer."""
    if beside is None:
        return {"text": NO_BOX, "style": "SheetMark"}
    said: list[Run] = [{"text": beside}] if beside else []
    return {"runs": [{"tick": _box_name(question, beside or head)}, *said], "style": "SheetMark"}


def _box_name(question: SheetQuestion, answer: str) -> str:
    """What a screen reader says of a box."""
    return f"第{question.number}题：{answer}"
