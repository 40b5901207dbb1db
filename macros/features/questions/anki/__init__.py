"""The question bank as cards for Anki: the front asks, the back shows the answer and the clause.

The files in this folder are Anki templates. Ids derive from those of the handbook and its questions, so that
importing a newer edition keeps a person's progress.
"""

import io
from html import escape
from pathlib import Path

import genanki

from macros.core.handbook import Handbook
from macros.documents.zipping import stable
from macros.features.questions.answer import (
    answer_letters,
    answer_words,
    lettered,
    reasons,
    shown_order,
    stem_alone,
)
from macros.features.questions.bank import bank
from macros.features.questions.basis import basis
from macros.features.questions.draw import seed_of
from macros.features.questions.entailment.question import Question
from macros.features.questions.forms import DIFFICULTIES, FORMS, OBJECTIVES
from macros.features.questions.model import QUESTION_KINDS

LETTERS = "ABCD"
"""Of the fields for options; a question with more of them, or without, has them in its stem."""

FIELDS = (
    "编号",
    "题型",
    "题干",
    *(f"选项{letter}" for letter in LETTERS),
    "答案",
    "依据",
    "条文原文",
    "说明",
)


def anki_deck(handbook: Handbook) -> bytes:
    """Return the bytes of an .apkg with one card per question."""
    name = f"{handbook.edition.name}：{handbook.edition.subject}题库"
    model = genanki.Model(
        _id(handbook, "model"),
        name,
        fields=[{"name": field} for field in FIELDS],
        templates=[{"name": "选择题", "qfmt": _part("front.html"), "afmt": _part("back.html")}],
        css=_part("card.css"),
    )
    about = f"依据{handbook.edition.cited}，题目由编者整理，不属于文件内容。{handbook.edition.status}"
    deck = genanki.Deck(_id(handbook, "deck"), name, escape(about))
    for index, question in enumerate(bank(handbook)):
        deck.add_note(
            genanki.Note(
                model,
                [escape(text, quote=False).replace("\n", "<br>") for text in _fields(handbook, question)],
                guid=f"{handbook.id}/{question.id}",
                tags=_tags(handbook, question),
                due=index,
            )
        )
    data = io.BytesIO()
    genanki.Package(deck).write_to_file(data, timestamp=handbook.edition.time.timestamp())
    return stable(data.getvalue())


def _fields(handbook: Handbook, question: Question) -> tuple[str, ...]:
    """The fields stay as they were: Anki takes a card's new words only into a note of the same fields."""
    order = shown_order(question)
    options = lettered(question, order)
    beside = question.form in ("single", "judge")
    letters = answer_letters(question, order)
    key = f"{letters}．{answer_words(question)}" if letters else answer_words(question)
    return (
        question.id,
        QUESTION_KINDS[question.kind] if beside else FORMS[question.form],
        "\n".join((stem_alone(handbook, question), *(() if beside else map("．".join, options)))),
        *((text for _, text in options) if beside else ()),
        *("" for _ in LETTERS[len(options) if beside else 0 :]),
        "\n".join((key, *reasons(handbook, question, order))),
        f"{handbook.edition.cited}{basis(handbook, question).label}",
        question.quote,
        f"题目由编者整理，不属于文件内容。{handbook.edition.status_short}。",
    )


def _tags(handbook: Handbook, question: Question) -> list[str]:
    """Kind, form, objective, difficulty, roles and themes, to filter cards by; Anki separates tags by spaces."""
    names = [
        f"题型::{QUESTION_KINDS[question.kind]}",
        f"答法::{FORMS[question.form]}",
        *([f"目标::{OBJECTIVES[question.objective]}"] if question.objective else []),
        *([f"难度::{DIFFICULTIES[question.difficulty]}"] if question.difficulty else []),
        *(f"岗位::{handbook.role(id).short}" for id in question.roles),
        *(f"主题::{handbook.theme(id).name}" for id in question.themes),
    ]
    return ["_".join(name.split()) for name in names]


def _id(handbook: Handbook, what: str) -> int:
    """A stable 31-bit id, as Anki requires."""
    return (1 << 30) + seed_of(f"{handbook.id}/{what}") % (1 << 30)


def _part(name: str) -> str:
    return (Path(__file__).parent / name).read_text(encoding="utf-8")
