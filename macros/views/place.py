"""Where a role stands: among the posts, in its unit, towards a committee, in the groups that a clause names."""

from __future__ import annotations

from dataclasses import dataclass

from macros.model import Clause, Handbook, Role
from macros.views.path import Ground
from macros.views.role import Grid, post_grid


@dataclass(frozen=True)
class Tie:
    """Another role, and the words or clauses that tie it to this one."""

    role: Role
    grounds: tuple[Ground, ...] = ()
    clauses: tuple[Clause, ...] = ()


@dataclass(frozen=True)
class PlaceView:
    role: Role
    grid: Grid | None
    """Of a post: all posts by rank and level."""

    committees: tuple[Tie, ...]
    """Of a post: the committee that it chairs or serves, in the words of its duties."""

    unit: Role | None
    groups: tuple[Tie, ...]
    """Of a post: the groups that include it, with the clauses that bind them."""

    members: tuple[Role, ...]
    """Of a group: whom its words include. Of a unit: its posts."""

    led_by: tuple[Tie, ...]
    """Of a committee: the posts that chair and serve it."""

    @property
    def empty(self) -> bool:
        parts = (self.grid, self.committees, self.unit, self.groups, self.members, self.led_by)
        return not any(parts)


def place_view(handbook: Handbook, role: Role) -> PlaceView:
    """Gather it from the data; a role of which the data says nothing of the kind gets an empty view."""
    posts = handbook.posts
    return PlaceView(
        role=role,
        grid=post_grid(handbook) if role.kind == "post" else None,
        committees=tuple(
            Tie(handbook.role(id), _grounds(handbook, role, id)) for id in (role.chairs, role.serves) if id
        ),
        unit=handbook.role(role.unit) if role.unit else None,
        groups=tuple(
            Tie(group, clauses=tuple(handbook.clause(duty.clause) for duty in handbook.duties_of(group)))
            for group in handbook.groups_of(role)
        ),
        members=tuple(handbook.role(id) for id in role.members)
        or tuple(post for post in posts if post.unit == role.id),
        led_by=tuple(
            Tie(post, _grounds(handbook, post, role.id))
            for post in posts
            if role.id in (post.chairs, post.serves)
        ),
    )


def _grounds(handbook: Handbook, post: Role, committee: str) -> tuple[Ground, ...]:
    """What the post's duties say that it does in or for the committee."""
    return tuple(
        Ground(handbook.clause(duty.clause), relation.quote)
        for duty in handbook.duties_of(post)
        for relation in duty.relations
        if relation.to == committee
    )
