"""Self-check sheets as papers: a short form (简表) and a full one (详表)."""

from collections.abc import Callable, Iterator, Sequence

from macros.documents.blocks import (
    LANDSCAPE,
    LANDSCAPE_WIDTH,
    PORTRAIT,
    WIDTH,
    Block,
    Cell,
    Paper,
    Row,
    Run,
    blanks,
    page,
    sheet_heading,
)
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

ROOM = 16
"""Height of the room for remarks, in millimetres."""

Answers = Callable[[SheetQuestion], Sequence[Cell]]
"""The cells of a question's row behind its number and words."""


def short_sheet(sheet: CheckSheet) -> Paper:
    """简表: each question with a box for each answer."""

    def answers(question: SheetQuestion) -> list[Cell]:
        return [_box(question, *column) for column in zip(sheet.answers, question.boxes, strict=True)]

    rows = _rows(sheet, answers)
    blocks = _blocks(sheet, sheet.heading, WIDTH, SHORT_WIDTHS, short_heads(sheet.answers), rows)
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
    blocks = _blocks(sheet, (sheet.title,), LANDSCAPE_WIDTH, FULL_WIDTHS, heads, rows)
    return {"title": sheet.title, "blocks": page(blocks, LANDSCAPE)}


def _blocks(
    sheet: CheckSheet,
    title: Sequence[str],
    width: float,
    widths: Sequence[float],
    heads: Sequence[str],
    rows: Iterator[Row],
) -> list[Block]:
    """The heading, the blanks above and below, and between them the questions."""
    return [
        *sheet_heading(title, sheet.basis),
        blanks(sheet.blanks, width),
        {"style": "SheetNote", "text": sheet.note},
        {
            "table": "Checks",
            "widths": widths,
            "head": [{"text": head} for head in heads],
            "rows": [
                *rows,
                *_powers(sheet),
                [{"text": REMARKS, "style": "SheetItem"}],
                [{"text": "", "height": ROOM}],
            ],
        },
        {"style": "Gap", "text": ""},
        blanks(sheet.signatures, width),
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
        yield [{"runs": [label, {"text": f"　{item.words}"}], "style": "SheetItem"}]


def _box(question: SheetQuestion, head: str, beside: str | None) -> Cell:
    """The cell under an answer's head: a box, with what this question calls the answer."""
    if beside is None:
        return {"text": NO_BOX, "style": "SheetMark"}
    said: list[Run] = [{"text": beside}] if beside else []
    return {"runs": [{"tick": _box_name(question, beside or head)}, *said], "style": "SheetMark"}


def _box_name(question: SheetQuestion, answer: str) -> str:
    """What a screen reader says of a box."""
    return f"第{question.number}题：{answer}"
