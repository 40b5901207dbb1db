"""Invented questions, and those of the shared vectors."""

from __future__ import annotations

from typing import Any

from macros.features.questions.entailment.question import MarkingPoint, Option, Question


def question(id: str, **given: Any) -> Question:
    """A question that shares nothing with others unless told so; `options` are words, the first `rights` right."""
    rights = given.pop("rights", 1)
    form = given.setdefault("form", "single")
    words = given.pop("options", None)
    if words is None:
        words = {"judge": ("正确", "错误"), "fill": (), "correction": (), "essay": ()}.get(
            form, [f"{id}{letter}" for letter in "甲乙丙丁"]
        )
    options = tuple(Option(text, place < rights) for place, text in enumerate(words))
    values = {
        "kind": "situation",
        "stem": "",
        "quote": "",
        "clauses": (f"art-{id}",),
        "roles": (),
        "themes": (),
    }
    return Question(id=id, options=options, **values | given)


def read(given: dict[str, Any]) -> Question:
    """A question of `questions.json`, or of the shared vectors."""
    values = {name: tuple(value) if isinstance(value, list) else value for name, value in given.items()}
    values["options"] = tuple(Option(**option) for option in given["options"])
    values["points"] = tuple(MarkingPoint("", "", point["quote"], 1) for point in given.get("points", ()))
    return Question(**{"roles": ()} | values)
