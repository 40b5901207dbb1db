"""Practice in the browser: what can be chosen, and the rules that the page states and its scripts follow."""

from __future__ import annotations

from dataclasses import dataclass

from macros.core.handbook import Handbook
from macros.core.roles import Role
from macros.core.themes import Theme
from macros.features.questions.bank import bank
from macros.features.questions.model import QUESTION_KINDS
from macros.features.roles.view import people

INTERVALS = (1, 2, 4, 7, 15)
"""Days until a card of each Leitner box comes again. Boxes, since a reader can check them by the calendar; what
FSRS gains needs thousands of answers, and a deck here is learnt in weeks."""

ENOUGH = 2
"""How often in a row a question must be answered right to leave the wrong answers."""


@dataclass(frozen=True)
class PracticeView:
    roles: tuple[tuple[str, tuple[Role, ...]], ...]
    """(heading, roles with something to practise): posts under their level, groups, bodies."""

    themes: tuple[Theme, ...]
    kinds: tuple[tuple[str, str], ...]
    """(id, name) of the kinds that the bank holds."""

    count: int
    intervals: tuple[int, ...] = INTERVALS
    enough: int = ENOUGH


def practice_view(handbook: Handbook) -> PracticeView:
    """Offer the roles, themes and kinds of which there is a question, or a duty for a card."""
    asked = bank(handbook)
    roles = {role for question in asked for role in question.roles} | {d.role for d in handbook.duties}
    themes = {theme for question in asked for theme in question.themes}
    themes |= {theme for duty in handbook.duties for theme in duty.themes}
    kinds = {question.kind for question in asked}
    bodies = tuple(role for role in handbook.roles if role.kind == "body")
    offered = (
        (heading, tuple(role for role in group if role.id in roles))
        for heading, group in (*people(handbook), ("机构", bodies))
    )
    return PracticeView(
        tuple((heading, group) for heading, group in offered if group),
        tuple(theme for theme in handbook.themes if theme.id in themes),
        tuple((id, name) for id, name in QUESTION_KINDS.items() if id in kinds),
        len(asked),
    )
