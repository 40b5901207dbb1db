"""A draft of what the question bank is made of: what a duty asks, where it can be read alone."""

from __future__ import annotations

from typing import Any

from macros.core.drafting.conditions import is_catch_all
from macros.core.drafting.draft import Content, Draft
from macros.core.drafting.statements import statements
from macros.core.drafting.subjects import subjects
from macros.core.handbook import Handbook
from macros.features.questions.entailment.truth import Truth


def bank_content(handbook: Handbook) -> Content:
    """Return the content of `questions.yml`: matters, and a point for each statement that holds a word of one."""
    duties = [
        duty
        for duty in handbook.duties
        if duty.role and duty.asked and not is_catch_all(handbook.words_of(duty))
    ]
    terms = [role.term for role in handbook.roles]
    matters = subjects(list(dict.fromkeys(map(handbook.words_of, duties))), terms)
    truth = Truth(handbook)
    points: dict[tuple[str, str], dict[str, Any]] = {}
    for duty in duties:
        role = handbook.role(duty.role or "")
        for each in statements(handbook.words_of(duty), terms):
            is_whole = each.stands_alone and truth.basis(role, each.span)
            if is_whole and any(matter.word in each.span for matter in matters):
                points.setdefault((duty.clause, each.span), {"clause": duty.clause, "quote": each.span})
    return {
        "scopes": [],
        "fillers": [],
        "matters": [{"name": matter.word, "words": [matter.word]} for matter in matters],
        "points": list(points.values()),
    }


QUESTIONS_DRAFT = Draft(
    "questions.yml",
    "题库（编者整理）：matters是由程序找出的几类事，points是条文里能够单独读懂的话，题干和选项由它们组成。\n"
    "写上只表明层级、范围的词（scopes）和到处都有的词（fillers），题目会更准。改动后请用 python -m macros bank 通读。",
    bank_content,
)
