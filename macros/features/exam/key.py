"""The key of a paper: letters by number, then what decides each question and why."""

from typing import Any

from macros.documents.blocks import Cell, Table
from macros.documents.form import form, heads
from macros.documents.plan import Part
from macros.features.exam.form import ExamPaper, KeyRow

IN_ROW = 10
"""Numbers in a row of the key's short form."""


PLACE = 1.7
"""How wide the column of a form is: it takes six letters."""


def key_tables(letters: tuple[str, ...]) -> list[Part]:
    """The letters of ten questions at a time; then a row a question, its clauses' labels before the words."""
    names = [f"{letter}卷" for letter in letters]
    shares = (2.0, *((1.3,) * IN_ROW))
    tens = [[f"{{{column}{place}}}" for place in range(IN_ROW)] for column in ("n", *letters)]
    answers = [
        (shares, [Cell(text=name, style="FormLabel"), *map(_centred, texts)])
        for name, texts in zip(names, tens[1:], strict=True)
    ]
    runs: list[Any] = [
        {"text": "{basis}　", "look": "Label"},
        {"text": "{quote}"},
        {"each": "why", "of": [{"text": "\n{reason}"}]},
    ]
    basis: Cell = {"runs": runs}
    row = [*(_centred(f"{{{letter}}}") for letter in letters), Cell(text="{right}"), basis]
    wide = (*((PLACE,) * len(letters)), 4.0, 9.0)
    return [
        _repeated("tens", form([heads(shares, ("题号", *tens[0])), *answers])),
        {"style": "Gap", "text": ""},
        _repeated("key", form([(wide, row)], heads(wide, (*names, "正确选项", "依据")))),
    ]


def _repeated(name: str, table: Table) -> Part:
    """A table whose rows stand there once for each entry of a list."""
    return {**table, "rows": [{"each": name, "of": table["rows"]}]}


def key_values(paper: ExamPaper) -> Part:
    """What fills the tables in."""
    columns = {"n": [*range(1, paper.count + 1)]} | {
        form.letter: [item.answer for item in form.items] for form in paper.forms
    }
    tens = [
        {
            f"{name}{place}": texts[start + place] if start + place < paper.count else ""
            for name, texts in columns.items()
            for place in range(IN_ROW)
        }
        for start in range(0, paper.count, IN_ROW)
    ]
    return {"tens": tens, "key": [_row_values(paper, row) for row in paper.key]}


def _row_values(paper: ExamPaper, row: KeyRow) -> Part:
    """The number in each form and its letters below, the right option, what decides it and why."""
    places = {
        form.letter: f"{item.number}\n{item.answer}"
        for form, item in zip(paper.forms, row.items, strict=True)
    }
    return {
        **places,
        "right": row.right,
        "basis": row.basis.label,
        "quote": row.quote,
        "why": [{"reason": reason} for reason in row.why],
    }


def _centred(text: str) -> Cell:
    return Cell(text=text, style="FormNumber")
