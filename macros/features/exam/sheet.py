"""The sheet for answers: letters to mark, room to write."""

from macros.documents.blocks import Cell
from macros.documents.form import form, heads
from macros.documents.plan import Part
from macros.features.exam.form import PaperItem, PaperPart
from macros.features.questions.forms import CHOSEN

IN_SHEET = 2
"""Columns of the answer sheet."""

ROOM = 40.0
"""For an answer in words, in millimetres."""


def sheet_lines(part: PaperPart) -> list[Part]:
    """The lines of the sheet for a part: two short answers on each, column by column, then the essays."""
    short = [item for item in part.items if item.question.form != "essay"]
    rows = -(-len(short) // IN_SHEET)
    lines = [
        {**_place("left", short[row]), **_place("right", *short[row + rows : row + rows + 1])}
        for row in range(rows)
    ]
    for line in lines:
        line |= {"kind": "full" if line["right"] else "half"}
    essays = [item for item in part.items if item.question.form == "essay"]
    return [*lines, *({"kind": "essay", "left": item.number} for item in essays)]


def _place(side: str, item: PaperItem | None = None) -> Part:
    """The number of a question, and what is marked: its letters, or nothing where words are written."""
    marked = item and item.question.form in CHOSEN
    marks = "".join(f"［{letter}］" for letter, _ in item.options) if item and marked else ""
    return {side: item.number if item else "", f"{side}Marks": marks}


def sheet_table() -> Part:
    """A line of the sheet is `full`, `half` for the last one of an odd number, or of an `essay`."""
    shares, wide = (1.0, 4.0) * IN_SHEET, (1.0, 9.0)
    full = [
        Cell(text=text, style="FormNumber", height=8.5)
        for text in ("{left}", "{leftMarks}", "{right}", "{rightMarks}")
    ]
    half = [*full[:2], *[Cell(text="")] * 2]
    essay = [Cell(text="{left}", style="FormNumber"), Cell(text="", height=ROOM)]
    table = form([(shares, full), (shares, half), (wide, essay)], heads(shares, ("题号", "作答") * IN_SHEET))
    rows = [
        {"when": {"kind": kind}, "of": [row]}
        for kind, row in zip(("full", "half", "essay"), table["rows"], strict=True)
    ]
    return {**table, "rows": [{"each": "lines", "of": rows}]}
