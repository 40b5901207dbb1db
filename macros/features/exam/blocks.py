"""A class exercise on paper: its forms, one sheet for answers, the key.

Each is a plan. The ready-made papers fill it in here, other ones `overrides/features/exam/paper/blocks.js` on the page.
"""

from typing import Any

from macros.core.handbook import Handbook
from macros.core.notices import basis_line
from macros.documents.blocks import Cell, Paper, Table, blanks, page, sheet_heading
from macros.documents.form import form, heads
from macros.documents.plan import Part, filled
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


def exam_plans(handbook: Handbook) -> dict[str, Part]:
    """The plans of a form, of the sheet for answers and of the key; `facts` says which paper it is."""
    subject = handbook.edition.subject
    return {
        "form": _plan(
            handbook,
            f"{paper_title(handbook)}（{{letter}}卷）",
            blanks(PAPER_BLANKS),
            {"style": "SheetNote", "text": f"{{facts}}{PAPER_NOTE}"},
            {"each": "items", "of": _question()},
        ),
        "sheet": _plan(
            handbook,
            f"{subject}测验答题卡",
            blanks(PAPER_BLANKS),
            blanks(("卷号", "卷别", "日期")),
            {"style": "SheetNote", "text": f"{{facts}}{SHEET_NOTE}"},
            _sheet(),
        ),
        "key": _plan(
            handbook,
            f"{subject}测验参考答案",
            {"style": "SheetNote", "text": f"{{facts}}{KEY_NOTE}"},
            *_key(handbook.part(TRAINING_YML).paper.forms),
        ),
    }


def form_paper(handbook: Handbook, paper: ExamPaper, form: PaperForm) -> Paper:
    """One form: blanks above, questions whose options stay with them."""
    values = {"facts": f"{paper.facts}。", "letter": form.letter, "items": [*map(_item_values, form.items)]}
    return _filled(handbook, "form", values)


def answer_sheet(handbook: Handbook) -> Paper:
    """One page on which letters are marked, for papers of the ready-made length."""
    count = handbook.part(TRAINING_YML).paper.count
    rows = -(-count // IN_SHEET)
    lines = [
        {"left": number, "right": number + rows, "full": number + rows <= count}
        for number in range(1, rows + 1)
    ]
    return _filled(handbook, "sheet", {"facts": "", "lines": lines})


def key_paper(handbook: Handbook, paper: ExamPaper) -> Paper:
    """The letters of each form by number; then each question's place in all forms and what decides it."""
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
    key = [_key_values(paper, row) for row in paper.key]
    return _filled(handbook, "key", {"facts": f"{paper.facts}。", "tens": tens, "key": key})


def _filled(handbook: Handbook, name: str, values: dict[str, Any]) -> Paper:
    paper: Paper = filled(exam_plans(handbook)[name], values)
    return paper


def _plan(handbook: Handbook, title: str, *blocks: Any) -> Part:
    return {"title": title, "blocks": page([*sheet_heading([title], basis_line(handbook)), *blocks])}


def _question() -> list[Part]:
    """The stem and its options on one page; `last` is the last line of options, `lines` are those before it."""
    return [
        {"style": "Stem", "text": f"{GAP}{{number}}．{{stem}}"},
        {"when": {"more": True}, "of": [{"style": "Option", "text": "{lines}"}]},
        {"style": "LastOption", "text": "{last}"},
    ]


def _item_values(item: PaperItem) -> Part:
    """Short options stand two on a line."""
    options = [f"{letter}．{text}" for letter, text in item.options]
    step = 2 if item.short else 1
    *lines, last = ["\t".join(options[place : place + step]) for place in range(0, len(options), step)]
    return {
        "number": item.number,
        "stem": item.question.stem,
        "more": bool(lines),
        "lines": "\n".join(lines),
        "last": last,
    }


def _sheet() -> Part:
    """A line of the sheet is `full`, but for the last one of an odd number."""
    shares = (1.0, 4.0) * IN_SHEET
    marks = "　".join(f"［{letter}］" for letter in LETTERS)
    full = [_centred(text, 10.5) for text in ("{left}", marks, "{right}", marks)]
    half = [*full[:2], *[Cell(text="")] * 2]
    table = form([(shares, full), (shares, half)], heads(shares, ("题号", "选项") * IN_SHEET))
    rows = [
        {"when": {"full": whole}, "of": [row]}
        for whole, row in zip((True, False), table["rows"], strict=True)
    ]
    return {**table, "rows": [{"each": "lines", "of": rows}]}


def _key(letters: tuple[str, ...]) -> list[Part]:
    """The letters of ten questions at a time; then a row a question, its clauses' labels before the words."""
    names = [f"{letter}卷" for letter in letters]
    shares = (2.0, *((1.3,) * IN_ROW))
    tens = [[f"{{{column}{place}}}" for place in range(IN_ROW)] for column in ("n", *letters)]
    answers = [
        (shares, [Cell(text=name, style="FormLabel"), *map(_centred, texts)])
        for name, texts in zip(names, tens[1:], strict=True)
    ]
    basis: Cell = {"runs": [{"text": "{basis}　", "look": "Label"}, {"text": "{quote}"}]}
    row = [*(_centred(f"{{{letter}}}") for letter in letters), Cell(text="{right}"), basis]
    wide = (*((1.5,) * len(letters)), 4.6, 7.4)
    return [
        _repeated("tens", form([heads(shares, ("题号", *tens[0])), *answers])),
        {"style": "Gap", "text": ""},
        _repeated("key", form([(wide, row)], heads(wide, (*names, "正确选项", "依据")))),
    ]


def _repeated(name: str, table: Table) -> Part:
    """A table whose rows stand there once for each entry of a list."""
    return {**table, "rows": [{"each": name, "of": table["rows"]}]}


def _key_values(paper: ExamPaper, row: KeyRow) -> dict[str, str]:
    """Number and letter in each form, the right option, and what decides it."""
    places = {
        form.letter: f"{item.number}　{item.answer}"
        for form, item in zip(paper.forms, row.items, strict=True)
    }
    return {**places, "right": row.right, "basis": row.basis.label, "quote": row.quote}


def _centred(text: str, height: float = 0) -> Cell:
    return (
        Cell(text=text, style="FormNumber", height=height) if height else Cell(text=text, style="FormNumber")
    )
