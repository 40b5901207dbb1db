"""The question bank as plain data, for the browser and for other programs."""

import json
from collections.abc import Iterable
from typing import Any

from macros.core.handbook import Handbook
from macros.features.questions.bank import bank
from macros.features.questions.draw import seed_of
from macros.features.questions.entailment.question import Question
from macros.features.questions.forms import DIFFICULTIES, FORMS, OBJECTIVES
from macros.features.questions.model import QUESTION_KINDS, QUESTIONS_YML

FORMAT, VERSION = "gangze-questions", 2


def questions_data(handbook: Handbook, questions: Iterable[Question] | None = None) -> dict[str, Any]:
    """Return questions, or else the bank, as JSON-ready values; the schema is published with them."""
    chosen = bank(handbook) if questions is None else tuple(questions)
    cases = {question.case for question in chosen}
    return {
        "format": FORMAT,
        "version": VERSION,
        "regulation": handbook.id,
        "documentNumber": handbook.edition.cited,
        "status": handbook.edition.status,
        "note": "题目由编者依据条文整理，不属于文件内容，也不是考核标准。难度由编者估计。案例是虚构的。",
        "kinds": _named(QUESTION_KINDS),
        "forms": _named(FORMS),
        "objectives": _named(OBJECTIVES),
        "difficulties": _named(DIFFICULTIES),
        "cases": [
            {"id": case.id, "title": case.title, "text": case.text}
            for case in handbook.part(QUESTIONS_YML).cases
            if case.id in cases
        ],
        "questions": [_plain(handbook, question) for question in chosen],
    }


def questions_json(handbook: Handbook) -> str:
    return json.dumps(questions_data(handbook), ensure_ascii=False, indent=1) + "\n"


def fingerprint(handbook: Handbook, question: Question) -> str:
    """Return a hash of a question's wording, by which a record knows the question that was answered.

    The first versions of the bank named the document before each stem, and hashed that.
    """
    words = [
        f"根据{handbook.edition.cited}，{question.stem}",
        *(f"{'+' if option.right else '-'}{option.text}" for option in question.options),
        *(text for text in (question.wrong, question.answer) if text),
        *(point.text for point in question.points),
    ]
    return f"{seed_of(chr(10).join(words)):08x}"


def _named(names: Any) -> list[dict[str, str]]:
    return [{"id": id, "name": name} for id, name in names.items()]


def _plain(handbook: Handbook, question: Question) -> dict[str, Any]:
    """A question's values; what its form has none of is left out, but for the options."""
    kept = ("answer", "wrong") if question.form == "correction" else ()
    more = {
        "case": question.case,
        "answer": question.answer,
        "wrong": question.wrong,
        "because": question.because,
        "points": [
            {"text": point.text, "clause": point.clause, "quote": point.quote, "share": point.share}
            for point in question.points
        ],
    }
    return {
        "id": question.id,
        "kind": question.kind,
        "form": question.form,
        "objective": question.objective,
        "difficulty": question.difficulty,
        "stem": question.stem,
        "options": [
            {"text": option.text, "right": option.right}
            | ({"because": option.because} if option.because else {})
            for option in question.options
        ],
        "clauses": list(question.clauses),
        "quote": question.quote,
        "roles": list(question.roles),
        "themes": list(question.themes),
        "audience": list(question.audience),
        "print": fingerprint(handbook, question),
    } | {name: value for name, value in more.items() if value or name in kept}
