"""Practice in the browser: filters, and the parameters that the page passes to its scripts."""

from dataclasses import dataclass

from macros.core.handbook import Handbook
from macros.core.roles import Role
from macros.core.themes import Theme
from macros.features.questions.answer import PARTIAL
from macros.features.questions.bank import bank
from macros.features.questions.forms import CASE, FORMS
from macros.features.questions.model import QUESTION_KINDS
from macros.features.roles.view import people

INTERVALS = (1, 2, 4, 7, 15)
"""Days until a card of each Leitner box is repeated. Not FSRS, which needs thousands of answers to gain anything."""

ENOUGH = 2
"""Number of right answers in a row after which a question leaves the wrong ones."""


@dataclass(frozen=True)
class PracticeView:
    roles: tuple[tuple[str, tuple[Role, ...]], ...]
    """(heading, roles with something to practise): posts by level, groups, bodies."""

    themes: tuple[Theme, ...]
    kinds: tuple[tuple[str, str], ...]
    """(id, name) of the kinds in the bank."""

    forms: tuple[tuple[str, str], ...]
    """(id, name) of the forms in the bank; the last: of cases."""

    count: int
    intervals: tuple[int, ...] = INTERVALS
    enough: int = ENOUGH
    partial: str = PARTIAL
    """What several right options are worth, where some are missed."""


def practice_view(handbook: Handbook) -> PracticeView:
    """Return the roles, themes and kinds with questions or cards."""
    asked = bank(handbook)
    roles = {role for question in asked for role in question.roles} | {d.role for d in handbook.duties}
    themes = {theme for question in asked for theme in question.themes}
    themes |= {theme for duty in handbook.duties for theme in duty.themes}
    kinds = {question.kind for question in asked}
    forms = {question.form for question in asked if not question.case}
    cases = (("case", CASE),) if any(question.case for question in asked) else ()
    bodies = tuple(role for role in handbook.roles if role.kind == "body")
    offered = (
        (heading, tuple(role for role in group if role.id in roles))
        for heading, group in (*people(handbook), ("机构", bodies))
    )
    return PracticeView(
        tuple((heading, group) for heading, group in offered if group),
        tuple(theme for theme in handbook.themes if theme.id in themes),
        tuple((id, name) for id, name in QUESTION_KINDS.items() if id in kinds),
        (*((id, name) for id, name in FORMS.items() if id in forms), *cases),
        len(asked),
    )
