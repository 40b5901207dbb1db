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

    stands: tuple[str, ...]
    """Of a post that stands in no grid: the names of its levels and of its rank, if it has them."""

    crowded: bool
    """Whether there are too many posts for a grid."""

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
    is_placed = role.kind == "post" and bool(role.own_levels and role.rank)
    crowded = len(handbook.posts) > MOST_POSTS
    has_grid = is_placed and not crowded
    return PositionView(
        role=role,
        grid=post_grid(handbook) if has_grid else None,
        stands=() if has_grid or role.kind != "post" else _stands(handbook, role),
        crowded=crowded,
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


def _stands(handbook: Handbook, role: Role) -> tuple[str, ...]:
    rank = handbook.rank(role.rank).name if role.rank else ""
    return tuple(filter(None, (handbook.tier_of(role), rank)))


def _grounds(handbook: Handbook, post: Role, committee: str) -> tuple[Ground, ...]:
    """The post's duties in or for the committee."""
    return tuple(
        Ground(handbook.clause(duty.clause), relation.quote, relation.reading)
        for duty in handbook.duties_of(post)
        for relation in duty.relations
        if relation.to == committee
    )
