"""A class exercise on paper: its forms, one sheet for answers, the key."""

from __future__ import annotations

from collections.abc import Iterator

from macros.core.handbook import Handbook
from macros.core.notices import basis_line
from macros.documents.blocks import Block, Cell, Paper, Table, blanks, page, sheet_heading
from macros.documents.form import FormRow, form, heads
from macros.features.exam.form import (
    KEY_NOTE,
    LETTERS,
    PAPER_BLANKS,
    PAPER_NOTE,
    SHEET_NOTE,
    ExamPaper,
    KeyRow,
    PaperForm,
    PaperItem,
    paper_title,
)
from macros.features.training.model import TRAINING_YML

GAP = "（　　）"
"""Where the letter is written."""

IN_ROW = 10
"""Numbers in a row of the key's short form."""

IN_SHEET = 2
"""Columns of the answer sheet."""


def form_paper(handbook: Handbook, paper: ExamPaper, form: PaperForm) -> Paper:
    """One form: blanks above, questions whose options stay with them."""
    title = f"{paper_title(handbook)}（{form.letter}卷）"
    return {
        "title": title,
        "blocks": page(
            [
                *sheet_heading([title], basis_line(handbook)),
                blanks(PAPER_BLANKS),
                {"style": "SheetNote", "text": f"{paper.facts}。{PAPER_NOTE}"},
                *(block for item in form.items for block in _question(item)),
            ]
        ),
    }


def answer_sheet(handbook: Handbook) -> Paper:
    """One page on which letters are marked, for papers of the ready-made length."""
    count = handbook.part(TRAINING_YML).paper.count
    title = f"{handbook.edition.subject}课堂测验答题卡"
    shares, lines = (1.0, 4.0) * IN_SHEET, -(-count // IN_SHEET)
    marks = "　".join(f"［{letter}］" for letter in LETTERS)

    def row(line: int) -> FormRow:
        numbers = range(line, count + 1, lines)
        cells = [_centred(text, 10.5) for number in numbers for text in (str(number), marks)]
        return shares, [*cells, *([Cell(text="")] * (len(shares) - len(cells)))]

    return {
        "title": title,
        "blocks": page(
            [
                *sheet_heading([title], basis_line(handbook)),
                blanks(PAPER_BLANKS),
                blanks(("卷号", "卷别", "日期")),
                {"style": "SheetNote", "text": SHEET_NOTE},
                form([row(line) for line in range(1, lines + 1)], heads(shares, ("题号", "选项") * IN_SHEET)),
            ]
        ),
    }


def key_paper(handbook: Handbook, paper: ExamPaper) -> Paper:
    """The letters of each form by number; then each question's place in all forms and what decides it."""
    title = f"{handbook.edition.subject}课堂测验参考答案"
    shares = (*((1.5,) * len(paper.forms)), 4.6, 7.4)
    names = (*(f"{form.letter}卷" for form in paper.forms), "正确选项", "依据")
    return {
        "title": title,
        "blocks": page(
            [
                *sheet_heading([title], basis_line(handbook)),
                {"style": "SheetNote", "text": f"{paper.facts}。{KEY_NOTE}"},
                _letters(paper),
                {"style": "Gap", "text": ""},
                form([(shares, _key_cells(row)) for row in paper.key], heads(shares, names)),
            ]
        ),
    }


def _question(item: PaperItem) -> Iterator[Block]:
    """The stem and its options on one page; short options two on a line."""
    yield {"style": "Stem", "text": f"{GAP}{item.number}．{item.question.stem}"}
    options = [f"{letter}．{text}" for letter, text in item.options]
    step = 2 if item.short else 1
    lines = ["\t".join(options[place : place + step]) for place in range(0, len(options), step)]
    for line in lines[:-1]:
        yield {"style": "Option", "text": line}
    yield {"style": "LastOption", "text": lines[-1]}


def _key_cells(row: KeyRow) -> list[Cell]:
    """Number and letter in each form, the right option, and the clauses' labels before the words."""
    return [
        *(_centred(f"{item.number}　{item.answer}") for item in row.items),
        {"text": row.right},
        {"runs": [{"text": f"{row.basis.label}　", "look": "Label"}, {"text": row.quote}]},
    ]


def _letters(paper: ExamPaper) -> Table:
    shares = (2.0, *((1.3,) * IN_ROW))
    rows: list[FormRow] = []
    for start in range(0, paper.count, IN_ROW):
        numbers = range(start, min(start + IN_ROW, paper.count))
        empty = [""] * (IN_ROW - len(numbers))
        rows.append(heads(shares, ("题号", *(str(number + 1) for number in numbers), *empty)))
        for each in paper.forms:
            letters = [*(each.items[number].answer for number in numbers), *empty]
            label = Cell(text=f"{each.letter}卷", style="FormLabel")
            rows.append((shares, [label, *map(_centred, letters)]))
    return form(rows)


def _centred(text: str, height: float = 0) -> Cell:
    return (
        Cell(text=text, style="FormNumber", height=height) if height else Cell(text=text, style="FormNumber")
    )
