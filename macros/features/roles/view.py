"""A role: who it is, what binds it beside its own duties, who stands next to it."""

from __future__ import annotations

from dataclasses import dataclass

from macros.core.duty_view import DutyView, duty_views
from macros.core.handbook import Handbook
from macros.core.regulation import Clause
from macros.core.roles import Level, Rank, Role

OTHER_HEADINGS = ("领导成员、领导干部共同承担的职责", "所在单位的职责", "涉及本岗位的其他规定")
"""What a role's page shows beside its own duties: held with others, of its unit, directed at it."""


@dataclass(frozen=True)
class RoleView:
    role: Role
    clause: Clause
    named_in: tuple[Clause, ...]
    asked_titles: tuple[tuple[str, str], ...]
    """Titles that may mean this role, each with the question that decides it."""

    previous: Role | None
    next: Role | None


def role_view(handbook: Handbook, role: Role) -> RoleView:
    previous, following = handbook.beside(role)
    return RoleView(
        role=role,
        clause=handbook.clause(role.clause),
        named_in=tuple(handbook.clause(id) for id in role.named_in),
        asked_titles=tuple(
            (title.names(handbook.levels), choice.answer)
            for title in handbook.titles
            for choice in title.choices
            if choice.role == role.id
        ),
        previous=previous,
        next=following,
    )


def other_duties(handbook: Handbook, role: Role) -> tuple[tuple[str, tuple[DutyView, ...]], ...]:
    """What else the document says about the role, as (heading, duties); groups without any are left out.

    Held with others: attached only to the roles that the sentence's subject names. Of the unit: the
    body's duties, not the post's. Directed at the role: others train, inspect or call it to account.
    """
    unit = handbook.duties_of(handbook.role(role.unit)) if role.unit else ()
    shown = {duty.clause for duty in unit}
    concerning = [duty for duty in handbook.duties_concerning(role) if duty.clause not in shown]
    groups = (handbook.collective_duties_of(role), unit, concerning)
    return tuple(
        (name, views)
        for name, duties in zip(OTHER_HEADINGS, groups, strict=True)
        if (views := duty_views(handbook, duties))
    )


@dataclass(frozen=True)
class PostGrid:
    """The posts by rank (rows) and level (columns)."""

    levels: tuple[Level, ...]
    rows: tuple[tuple[Rank, tuple[tuple[Role, ...], ...]], ...]


def post_grid(handbook: Handbook) -> PostGrid:
    def cell(rank: Rank, level: Level) -> tuple[Role, ...]:
        return tuple(post for post in handbook.posts if (post.rank, post.level) == (rank.id, level.id))

    rows = tuple((rank, tuple(cell(rank, level) for level in handbook.levels)) for rank in handbook.ranks)
    return PostGrid(handbook.levels, rows)


def people(handbook: Handbook) -> tuple[tuple[str, tuple[Role, ...]], ...]:
    """The roles that a person can hold, under their levels; groups of people come last."""
    named = [
        (level.name, tuple(post for post in handbook.posts if post.level == level.id))
        for level in handbook.levels
    ]
    named.append(("其他", tuple(role for role in handbook.roles if role.kind == "group")))
    return tuple((name, roles) for name, roles in named if roles)
