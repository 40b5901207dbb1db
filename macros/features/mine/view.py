"""What a person with one or several posts sees on one page: who may be chosen, and a role's duties as data.

The browser merges: which roles are chosen is known there alone.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from macros.core.duty_view import DutyView, duty_views
from macros.core.handbook import Handbook
from macros.core.roles import Role
from macros.features.checklist.view import all_checks_count
from macros.features.roles.view import other_duties


def duties_data(handbook: Handbook, role: Role) -> dict[str, Any]:
    """Return all that the document says of a role, as plain values.

    `own` are its duties; `others` the (heading, duties) that its page shows beside them; `mentions` the
    clauses to read where it has no duty of its own.
    """
    own = duty_views(handbook, handbook.duties_of(role))
    order = {id: index for index, id in enumerate(handbook.clauses)}
    held = {view.clause.id for view in own}
    return {
        "id": role.id,
        "name": role.short,
        "kind": role.kind,
        "checklist": bool(all_checks_count(handbook, role)),
        "note": role.note or "",
        "responsibilities": [
            {"clause": r.clause, "label": handbook.clause(r.clause).label, "words": r.quote}
            for r in role.responsibilities
            if r.clause not in held
        ],
        "own": _plain(own, order),
        "others": [
            {"heading": name, "duties": _plain(views, order)} for name, views in other_duties(handbook, role)
        ],
        "mentions": [
            {"clause": id, "label": handbook.clause(id).label, "words": handbook.clause(id).words}
            for id in (() if own else (role.clause, *role.named_in))
        ],
    }


def _plain(views: Iterable[DutyView], order: dict[str, int]) -> list[dict[str, Any]]:
    return [
        {
            "clause": view.clause.id,
            "label": view.clause.label,
            "place": order[view.clause.id],
            "title": view.duty.title,
            "before": view.before,
            "words": view.words,
            "after": view.after,
            "holders": [view.duty.subject or holder.term for holder in view.holders],
            "unnamed": view.duty.no_subject or "",
            "times": [{"kind": c.kind, "name": c.name, "words": c.words} for c in view.cadences],
            "themes": [{"id": theme.id, "name": theme.name} for theme in view.themes],
        }
        for view in views
    ]
