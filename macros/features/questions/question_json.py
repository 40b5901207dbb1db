"""The question bank as plain data, for the browser and for other programs."""

import json
from typing import Any

from macros.core.handbook import Handbook
from macros.features.questions.bank import bank
from macros.features.questions.entailment.question import Question
from macros.features.questions.model import QUESTION_KINDS

FORMAT, VERSION = "gangze-questions", 1


def questions_data(handbook: Handbook) -> dict[str, Any]:
    """Return the bank as JSON-ready values; its schema is published with it."""
    return {
        "format": FORMAT,
        "version": VERSION,
        "regulation": handbook.id,
        "documentNumber": handbook.edition.cited,
        "status": handbook.edition.status,
        "note": "题目由编者依据条文整理，不属于文件内容，也不是考核标准。",
        "kinds": [{"id": id, "name": name} for id, name in QUESTION_KINDS.items()],
        "questions": [_plain(question) for question in bank(handbook)],
    }


def questions_json(handbook: Handbook) -> str:
    return json.dumps(questions_data(handbook), ensure_ascii=False, indent=1) + "\n"


def _plain(question: Question) -> dict[str, Any]:
    return {
        "id": question.id,
        "kind": question.kind,
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
    }
