"""The page of a person with one or several posts: the roles to choose, and duties as data to merge in the browser."""

from collections.abc import Iterable, Iterator
from typing import Any

from macros.core.duty_view import POWERS, DutyView, duty_views, referring
from macros.core.handbook import Handbook
from macros.core.roles import Role
from macros.features.checklist.view import all_checks_count
from macros.features.roles.view import other_duties, other_headings


def duties_data(handbook: Handbook, role: Role) -> dict[str, Any]:
    """Return all that the document says about a role, as plain values.

    `own` are its duties; `others` the other duties, by heading; `mentions` clauses to read if it has no duties.
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
            {"heading": name, "duties": _plain(views, order)}
            for name, views in (*other_duties(handbook, role), *_powers(handbook, role))
        ],
        "mentions": [
            {"clause": id, "label": handbook.clause(id).label, "words": handbook.clause(id).words}
            for id in (() if own else (role.clause, *role.named_in))
        ],
    }


def headings(handbook: Handbook) -> tuple[str, ...]:
    """The headings of what stands behind the roles' own duties, in their order."""
    has_powers = any(duty.power for duty in handbook.duties)
    return (*other_headings(handbook), *([POWERS] if has_powers else ()))


def _powers(handbook: Handbook, role: Role) -> Iterator[tuple[str, tuple[DutyView, ...]]]:
    if found := duty_views(handbook, handbook.powers_of(role)):
        yield POWERS, found


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
            **({"refers": referring(view)} if view.refers else {}),
            "unnamed": view.duty.no_subject or "",
            "times": [{"kind": c.kind, "name": c.name, "words": c.words} for c in view.cadences],
            "themes": [{"id": theme.id, "name": theme.name} for theme in view.themes],
        }
        for view in views
    ]
