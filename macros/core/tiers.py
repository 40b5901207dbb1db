"""Roles in lists: under the levels that they belong to."""

from collections.abc import Iterable

from macros.core.handbook import Handbook
from macros.core.roles import Level, Role
from macros.core.ties import group

Tiers = tuple[tuple[str, tuple[Role, ...]], ...]
"""Roles of a list under titles; a title may be ""."""

NO_TIER = "未列层级"
"""The title of roles of no level in a list of roles that have some."""


def tiers(handbook: Handbook, roles: Iterable[Role]) -> Tiers:
    """Group roles by the levels that they themselves belong to: (title, roles), without empty ones.

    From the highest level down, those of several levels before those of their highest alone; then those of none,
    whose title is "" where no role of the list has any.
    """
    found = group(roles, handbook.tier_of)
    places = {level.id: place for place, level in enumerate(handbook.levels)}

    def rank(title: str) -> tuple[int, int]:
        levels = found[title][0].own_levels
        return min(places[level] for level in levels), -len(levels)

    order = sorted(filter(None, found), key=rank)
    rest = ((NO_TIER if order else "", found[""]),) if "" in found else ()
    return (*((title, found[title]) for title in order), *rest)


def listed(handbook: Handbook, kind: str, roles: Iterable[Role]) -> Tiers:
    """Those of a kind (`RoleKind`), for a list: posts as they come, since their names say their levels, others by `tiers`."""
    found = tuple(role for role in roles if role.kind == kind)
    if kind == "post":
        return (("", found),) if found else ()
    return tiers(handbook, found)


def by_level(handbook: Handbook, posts: Iterable[Role]) -> tuple[tuple[Level | None, tuple[Role, ...]], ...]:
    """Return each level with its posts, then None with those of no level, without empty ones.

    A post of several levels is at each, so that whoever chooses a level chooses all of its posts.
    """
    every = tuple(posts)
    found: list[tuple[Level | None, tuple[Role, ...]]] = [
        (level, tuple(post for post in every if level.id in post.own_levels)) for level in handbook.levels
    ]
    found.append((None, tuple(post for post in every if not post.own_levels)))
    return tuple((level, held) for level, held in found if held)
