"""Data of the summary page, apart from the questions."""

from dataclasses import dataclass

from macros.core.handbook import Handbook
from macros.features.checklist.model import ANSWERS
from macros.features.checklist.view import checklist_view, holders

GOVERNMENT = "人民政府"

LEGEND = (*ANSWERS, ("none", "未答"), ("old", "原题已改"))
"""(part of a bar, label)."""


@dataclass(frozen=True)
class SummaryView:
    title: str
    roles: tuple[tuple[str, str, bool], ...]
    """(id, short name, whether a unit) of roles with a checklist."""

    themes: tuple[tuple[str, str], ...]
    """(id, name) of the themes of their questions, in the order of the data."""

    clauses: tuple[str, ...]
    """Ids of the clauses of the questions, in text order."""

    area: str
    """Optional prefix of units' names: the issuer's name without its last words."""


def summary_view(handbook: Handbook) -> SummaryView:
    """Return the roles, themes and clauses by which answers are counted."""
    roles = holders(handbook)
    lists = [checklist_view(handbook, role) for role in roles]
    asked = {view.clause.id for found in lists for _, group in found.groups for view in group}
    held = {id for found in lists for id, _ in found.themes}
    return SummaryView(
        title=f"{handbook.edition.subject}自查汇总",
        roles=tuple((role.id, role.short, role.kind == "body") for role in roles),
        themes=tuple((theme.id, theme.name) for theme in handbook.themes if theme.id in held),
        clauses=tuple(id for id in handbook.clauses if id in asked),
        area=(handbook.regulation.said("issuer") or "").removesuffix(GOVERNMENT),
    )
