"""A class exercise on paper: its forms, one sheet for answers, the key.

Each is a plan. The ready-made papers fill it in here, other ones `overrides/features/exam/paper/blocks.js` on the page.
"""

from typing import Any

from macros.core.handbook import Handbook
from macros.core.notices import basis_line
from macros.documents.blocks import WIDTH, Cell, Paper, Table, blanks, page, sheet_heading
from macros.documents.plan import Part, filled
from macros.documents.title_lines import LARGE
from macros.features.exam.form import (
    KEY_NOTE,
    PAPER_BLANKS,
    PAPER_NOTE,
    SHEET_NOTE,
    ExamPaper,
    PaperForm,
    PaperItem,
    paper_title,
)
from macros.features.exam.key import key_tables, key_values
from macros.features.exam.sheet import ROOM, sheet_lines, sheet_table
from macros.features.training.model import TRAINING_YML

GAP = "（　　）"
"""Where the letter is written."""

TERMS = "满分{marks}分　　时间＿＿＿＿分钟"
"""How long it takes, whoever holds the exercise writes."""

CORRECTED = "改正：＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿＿"


def exam_plans(handbook: Handbook) -> dict[str, Part]:
    """The plans of a form, of the sheet for answers and of the key; `facts` says which paper it is."""
    subject = handbook.edition.subject
    return {
        "form": _plan(
            handbook,
            f"{paper_title(handbook)}（{{letter}}卷）",
            {"style": "SheetLine", "text": TERMS},
            blanks(PAPER_BLANKS),
            {"style": "SheetNote", "text": f"{{facts}}{PAPER_NOTE}"},
            {"each": "parts", "of": _part()},
        ),
        "sheet": _plan(
            handbook,
            f"{subject}测验答题卡",
            blanks(PAPER_BLANKS),
            blanks(("卷号", "卷别", "日期")),
            {"style": "SheetNote", "text": f"{{facts}}{SHEET_NOTE}"},
            {"each": "parts", "of": [{"style": "SheetPart", "text": "{title}"}, sheet_table()]},
        ),
        "key": _plan(
            handbook,
            f"{subject}测验参考答案",
            {"style": "SheetNote", "text": f"{{facts}}{KEY_NOTE}"},
            *key_tables(handbook.part(TRAINING_YML).paper.forms),
        ),
    }


def form_paper(handbook: Handbook, paper: ExamPaper, form: PaperForm) -> Paper:
    """One form: blanks above, then part by part, questions whose options stay with them."""
    values = {
        "facts": f"{paper.facts}。",
        "letter": form.letter,
        "marks": paper.marks,
        "parts": [
            {"title": part.title, "rule": part.rule, "items": [*map(_item_values, part.items)]}
            for part in form.parts
        ],
    }
    return _filled(handbook, "form", values)


def answer_sheet(handbook: Handbook, paper: ExamPaper) -> Paper:
    """A sheet on which letters are marked and words are written, the same for all forms of a paper."""
    parts = [{"title": part.title, "lines": sheet_lines(part)} for part in paper.forms[0].parts]
    return _filled(handbook, "sheet", {"facts": f"{paper.facts}。", "parts": parts})


def key_paper(handbook: Handbook, paper: ExamPaper) -> Paper:
    """The letters of each form by number; then each question's place in all forms, what decides it and why."""
    return _filled(handbook, "key", {"facts": f"{paper.facts}。", **key_values(paper)})


def _filled(handbook: Handbook, name: str, values: dict[str, Any]) -> Paper:
    paper: Paper = filled(exam_plans(handbook)[name], values)
    return paper


def _plan(handbook: Handbook, title: str, *blocks: Any) -> Part:
    most = LARGE + len(title) - len(filled(title, {"letter": "A"}))
    return {"title": title, "blocks": page([*sheet_heading([title], basis_line(handbook), most), *blocks])}


def _part() -> list[Part]:
    """A part of the paper: its heading, its rule, its questions."""
    return [
        {"style": "StemPart", "runs": [{"text": "{title}", "look": "Label"}, {"text": "（{rule}）"}]},
        {"each": "items", "of": _question()},
    ]


def _question() -> list[Part]:
    """The stem and its options on one page: one paragraph, which programs divide less readily than a chain."""
    words = "{gap}{number}．{ask}{stem}"
    room: Table = {"table": "Ruled", "widths": [WIDTH], "rows": [[Cell(text="", line=True, height=ROOM)]]}
    return [
        {"each": "leads", "of": [{"style": "Stem", "text": "{lead}"}]},
        {"when": {"alone": True}, "of": [{"style": "StemAlone", "text": words}]},
        {"when": {"alone": False}, "of": [{"style": "Stem", "text": words}]},
        {"when": {"offered": True}, "of": [{"style": "Option", "runs": [{"text": "{options}"}]}]},
        {"when": {"essay": True}, "of": [room]},
    ]


def _item_values(item: PaperItem) -> Part:
    """Short options stand two on a line; a correction has a line for it."""
    options = [f"{letter}．{text}" for letter, text in item.options]
    if item.question.form == "correction":
        options = [CORRECTED]
    step = 2 if item.short else 1
    lines = ["\t".join(options[place : place + step]) for place in range(0, len(options), step)]
    return {
        "number": item.number,
        "gap": "" if item.question.form in ("fill", "essay") else GAP,
        "ask": item.ask,
        "stem": item.question.stem,
        "leads": [{"lead": item.lead}] if item.lead else [],
        "alone": item.question.form == "fill",
        "offered": bool(options),
        "options": "\n".join(lines),
        "essay": item.question.form == "essay",
    }
