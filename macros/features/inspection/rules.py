"""An inspection uses the document's words, names its basis, and adds no rules."""

import re
from collections.abc import Iterator

from macros.core.base import Entry
from macros.core.handbook import Handbook
from macros.core.location import Finding, at
from macros.core.rules.added_words import first_added_words
from macros.features.inspection.model import INSPECTION_YML, InspectionItem

FILE = "inspection.yml"
FILLED_IN = ("unit", "date", "inspector", "regulation", "number", "subject")
"""What the page fills into the sentence before the findings; elsewhere, only a clause's label can stand."""


def check_inspection(handbook: Handbook) -> Iterator[Finding]:
    """Yield questions that add words or omit limiters, and sentences that add rules."""
    inspection = handbook.part(INSPECTION_YML)
    for inspector in inspection.inspectors:
        for item in inspector.items:
            yield from _question(handbook, item)
    for entry, key, text in inspection.sentences():
        yield from _sentence(handbook, entry, key, text)


def _question(handbook: Handbook, item: InspectionItem) -> Iterator[Finding]:
    for limiter in handbook.wording.limiters:
        if limiter in item.quote and limiter not in item.question:
            yield at(FILE, item, "question"), f"检查项目{item.id}漏了条文的限定语“{limiter}”"
    words = handbook.clause(item.clause).words
    if added := first_added_words(item.question, words, handbook.wording.question_words):
        yield at(FILE, item, "question"), f"检查项目{item.id}用了条文以外的字，从这里起：“{added}”"


def _sentence(handbook: Handbook, entry: Entry, key: str, text: str) -> Iterator[Finding]:
    allowed = (*FILLED_IN, *handbook.clauses) if key == "opinion_lead" else tuple(handbook.clauses)
    for name in re.findall(r"\{([^{}]*)\}", text):
        if name not in allowed:
            yield at(FILE, entry, key), f"“{{{name}}}”填不上：没有这个条款"
    for word in handbook.wording.rule_words:
        if word in text:
            yield at(FILE, entry, key), f"说明不代拟规定，请删去“{word}”"
