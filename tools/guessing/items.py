"""The bank as a guesser sees it, read from the published data."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

GUESSED = ("single", "multiple", "judge", "correction")
"""Forms in which something can be chosen; of a correction, whether the statement is right."""

VERDICTS = ("正确", "错误")


@dataclass(frozen=True)
class Item:
    """A question whose answer can be guessed."""

    id: str
    kind: str
    form: str
    stem: str
    texts: tuple[str, ...]
    """The options; of a judgement, the words that are judged."""

    right: tuple[bool, ...]
    """Which options are right; of a judgement, whether the words are."""

    @property
    def judged(self) -> bool:
        return self.form in ("judge", "correction")


def items(data: Mapping[str, Any]) -> tuple[Item, ...]:
    """Read `questions.json`; questions without anything to choose are left out."""
    return tuple(_item(each) for each in data["questions"] if _form(each) in GUESSED)


def _form(question: Mapping[str, Any]) -> str:
    return str(question.get("form") or ("judge" if question["kind"] == "judge" else "single"))


def _item(question: Mapping[str, Any]) -> Item:
    form, stem = _form(question), str(question["stem"])
    options = question["options"]
    texts = tuple(str(option["text"]) for option in options)
    right = tuple(bool(option["right"]) for option in options)
    if form == "correction":
        texts, right = (stem,), (not question.get("wrong"),)
    elif form == "judge":
        quoted = re.search("“([^”]+)”", stem)
        texts = (quoted[1].replace("‘", "“").replace("’", "”") if quoted else stem,)
        right = (any(option["right"] and option["text"] == VERDICTS[0] for option in options),)
    return Item(str(question["id"]), str(question["kind"]), form, stem, texts, right)
