"""A role's self-check list: its own duties, then those that bind it with others."""

from __future__ import annotations

from dataclasses import dataclass

from macros.model import Handbook, Role
from macros.views.duty import DutyView, duty_views

ANSWERS = (("yes", "已落实"), ("partly", "部分落实"), ("no", "未落实"), ("na", "不适用"))
"""Radio value -> what the person reads."""


@dataclass(frozen=True)
class Checklist:
    role: Role
    groups: tuple[tuple[str, tuple[DutyView, ...]], ...]
    """(heading, duties that have questions)."""

    count: int
    answers: tuple[tuple[str, str], ...] = ANSWERS


def checklist_view(handbook: Handbook, role: Role) -> Checklist:
    """Gather the questions. A role without any gets an empty list (count 0)."""
    sources = [("本岗位职责" if role.kind == "post" else "职责", handbook.duties_of(role))]
    sources.append(("领导成员、领导干部共同承担的职责", handbook.collective_duties_of(role)))
    groups = tuple(
        (name, views)
        for name, duties in sources
        if (views := tuple(view for view in duty_views(handbook, duties) if view.checks))
    )
    count = sum(len(view.checks) for _, views in groups for view in views)
    return Checklist(role, groups, count)
