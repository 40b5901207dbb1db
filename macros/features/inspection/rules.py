"""An inspection asks in the document's words, names its basis, and lays nothing down of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator

from macros.core.base import Entry
from macros.core.handbook import Handbook
from macros.core.location import Finding, at
from macros.features.checklist.rules import first_added_words
from macros.features.inspection.model import INSPECTION_YML, InspectionItem

FILE = "inspection.yml"
PLACES = ("unit", "date", "inspector", "regulation", "number", "subject")
"""What the page fills into the sentence before the findings; elsewhere, only a clause's label can stand."""


def check_inspection(handbook: Handbook) -> Iterator[Finding]:
    """Yield wrong quotations, questions that add words or drop limiters, and sentences that add rules."""
    inspection = handbook.part(INSPECTION_YML)
    whole = "".join(clause.words for clause in handbook.clauses.values() if not clause.parent)
    if inspection.subject not in whole:
        yield at(FILE, inspection, "subject"), f"文件里没有“{inspection.subject}”这几个字"
    for inspector in inspection.inspectors:
        yield from _quoted(handbook, inspector, inspector.clause, inspector.quote)
        for item in inspector.items:
            yield from _quoted(handbook, item, item.clause, item.quote)
            yield from _question(handbook, item)
    for entry, key, text in inspection.sentences():
        yield from _sentence(handbook, entry, key, text, whole)


def _quoted(handbook: Handbook, entry: Entry, clause_id: str, quote: str) -> Iterator[Finding]:
    clause = handbook.clause(clause_id)
    if quote not in clause.words:
        yield (
            at(FILE, entry, "quote"),
            f"quote与{clause.label}的文字不一致：引作“{quote}”，条文为“{clause.words}”",
        )


def _question(handbook: Handbook, item: InspectionItem) -> Iterator[Finding]:
    for limiter in handbook.wording.limiters:
        if limiter in item.quote and limiter not in item.question:
            yield at(FILE, item, "question"), f"检查项目{item.id}漏了条文的限定语“{limiter}”"
    words = handbook.clause(item.clause).words
    if added := first_added_words(item.question, words, handbook.wording.question_words):
        yield at(FILE, item, "question"), f"检查项目{item.id}用了条文以外的字，从这里起：“{added}”"


def _sentence(handbook: Handbook, entry: Entry, key: str, text: str, whole: str) -> Iterator[Finding]:
    allowed = (*PLACES, *handbook.clauses) if key == "opinion_lead" else tuple(handbook.clauses)
    for name in re.findall(r"\{([^{}]*)\}", text):
        if name not in allowed:
            yield at(FILE, entry, key), f"“{{{name}}}”填不上：没有这个条款"
    for quoted in re.findall("“([^“”]+)”", text):
        if quoted not in whole:
            yield at(FILE, entry, key), f"文件里没有“{quoted}”这几个字，不能加引号"
    for word in handbook.wording.rule_words:
        if word in text:
            yield at(FILE, entry, key), f"说明不代拟规定，请删去“{word}”"
