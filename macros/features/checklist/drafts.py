"""A draft of the self-check: a question for each verb of a duty, in the duty's own words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from macros.core.drafting.conditions import is_catch_all
from macros.core.drafting.draft import Draft
from macros.core.drafting.statements import statements
from macros.core.handbook import Handbook
from macros.features.checklist.model import is_asked


def check_entries(handbook: Handbook) -> list[dict[str, Any]]:
    """Return the entries of `checklist.yml`; two duties of the same words share their questions."""
    found: defaultdict[str, dict[str, str]] = defaultdict(dict)
    terms = [role.term for role in handbook.roles]
    for duty in handbook.duties:
        words = handbook.words_of(duty)
        if not is_asked(handbook, duty) or is_catch_all(words):
            continue
        named = [*terms, *([duty.subject] if duty.subject else [])]
        for statement in statements(words, named):
            found[duty.clause].setdefault(statement.span, statement.question)
    return [
        {"id": id, "clause": clause, "question": question, "quote": quote}
        for clause, questions in found.items()
        for id, (quote, question) in zip(_ids(handbook, clause), questions.items(), strict=False)
    ]


def _ids(handbook: Handbook, clause: str) -> Iterator[str]:
    number = 0
    while True:
        number += 1
        if (id := f"{clause}-q{number}") not in handbook.wording.retired_checks:
            yield id


CHECKLIST_DRAFT = Draft(
    "checklist.yml",
    "自查题（编者整理）：由程序按动词拆开条文草拟，一题问一件事；quote逐字引自条款。佐证材料（evidence）由编者补写，也可以不写。",
    check_entries,
)
