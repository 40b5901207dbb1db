"""A handbook of any size, made out of a real one, to measure how things grow."""

from __future__ import annotations

from dataclasses import replace

from macros.core.duties import Cadence, Duty
from macros.core.handbook import Handbook
from macros.core.roles import Role
from macros.core.themes import Theme


def enlarged(handbook: Handbook, roles: int, themes: int) -> Handbook:
    """Return the handbook with copies of its roles and themes until it has as many as asked.

    A copy of a role holds the same clauses as its model, each attached to the copies' themes in turn;
    the document itself stays as it is.
    """
    every_theme = list(handbook.themes)
    for number in range(themes - len(every_theme)):
        model = handbook.themes[number % len(handbook.themes)]
        every_theme.append(
            Theme(id=f"{model.id}-{number}", name=f"{model.name[:6]}{number}", summary=model.summary)
        )
    every_role, every_duty = list(handbook.roles), list(handbook.duties)
    for number in range(roles - len(every_role)):
        model_role = handbook.posts[number % len(handbook.posts)]
        copy = _copy(model_role, number)
        every_role.append(copy)
        for place, duty in enumerate(handbook.duties_of(model_role)):
            theme = every_theme[(number + place) % len(every_theme)].id
            every_duty.append(_duty(duty, copy, theme))
    return replace(handbook, roles=tuple(every_role), duties=tuple(every_duty), themes=tuple(every_theme))


def _copy(role: Role, number: int) -> Role:
    update = {"id": f"{role.id}-{number}", "name": f"{role.term}（{number}）", "titles": ()}
    return role.model_copy(update=update)


def _duty(duty: Duty, role: Role, theme: str) -> Duty:
    """Give the copy a theme more, and no fixed time: a calendar has a day for the model's only."""
    themes = tuple(dict.fromkeys((*duty.themes, theme)))[:6]
    cadences = tuple(each for each in duty.cadences if not each.fixed) or (Cadence(kind="standing"),)
    update = {
        "id": f"{duty.clause}--{role.id}",
        "role": role.id,
        "themes": themes,
        "cadences": cadences,
    }
    return duty.model_copy(update=update)
