"""The position of a role: among the posts, in its unit, committee and groups."""

from dataclasses import dataclass

from macros.core.duty_view import Ground
from macros.core.handbook import Handbook
from macros.core.regulation import Clause
from macros.core.roles import Role
from macros.features.roles.view import PostGrid, post_grid

MOST_POSTS = 30
"""Maximum number of posts in the grid on every post's page, so that pages do not grow quadratically."""


@dataclass(frozen=True)
class Tie:
    """Another role, and the words or clauses that relate it to this one."""

    role: Role
    grounds: tuple[Ground, ...] = ()
    clauses: tuple[Clause, ...] = ()


@dataclass(frozen=True)
class PositionView:
    role: Role
    grid: PostGrid | None
    """Of a post: all posts by rank and level, if at most `MOST_POSTS`."""

    stands: tuple[str, str] | None
    """Of a post without a grid: the names of its level and rank."""

    committees: tuple[Tie, ...]
    """Of a post: the committee that it chairs or serves, quoted from its duties."""

    unit: Role | None
    groups: tuple[Tie, ...]
    """Of a post: its groups, with the clauses that bind them."""

    members: tuple[Role, ...]
    """Of a group: its members. Of a unit: its posts."""

    led_by: tuple[Tie, ...]
    """Of a committee: the posts that chair and serve it."""

    @property
    def empty(self) -> bool:
        parts = (self.grid, self.stands, self.committees, self.unit, self.groups, self.members, self.led_by)
        return not any(parts)


def position_view(handbook: Handbook, role: Role) -> PositionView:
    """Return the position of a role; empty if the data gives none."""
    posts = handbook.tied_to(role)
    crowded = len(handbook.posts) > MOST_POSTS
    return PositionView(
        role=role,
        grid=None if crowded or role.kind != "post" else post_grid(handbook),
        stands=_stands(handbook, role) if crowded else None,
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


def _stands(handbook: Handbook, role: Role) -> tuple[str, str] | None:
    if not (role.level and role.rank):
        return None
    return handbook.level(role.level).name, handbook.rank(role.rank).name


def _grounds(handbook: Handbook, post: Role, committee: str) -> tuple[Ground, ...]:
    """The post's duties in or for the committee."""
    return tuple(
        Ground(handbook.clause(duty.clause), relation.quote, relation.reading)
        for duty in handbook.duties_of(post)
        for relation in duty.relations
        if relation.to == committee
    )
