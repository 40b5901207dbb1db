"""The page that compares: which roles can be chosen, and which comparisons are offered ready-made."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations

from macros.core.handbook import Handbook
from macros.core.roles import Rank, Role
from macros.features.compare.alignment import RULES
from macros.features.compare.twins import MOST_COMPARED

THREE = 3
"""So many roles stand side by side at the most."""


@dataclass(frozen=True)
class Preset:
    """A comparison that is offered."""

    roles: tuple[Role, ...]
    levels: tuple[str, ...]
    """What tells the roles apart, in their order."""


@dataclass(frozen=True)
class CompareView:
    groups: tuple[tuple[str, tuple[tuple[Role, str], ...]], ...]
    """(heading, the roles to choose from): posts by level, then those of other kinds. A post comes with the label
    of its article, by which people also ask; what several articles name comes with an empty one."""

    presets: tuple[tuple[Rank, tuple[Preset, ...]], ...]
    """A rank at its levels: two by two, then three together; none where a rank has too many posts."""

    rules: dict[str, str | int]


def compare_view(handbook: Handbook) -> CompareView:
    """Only roles that hold duties of their own can be compared."""
    holders = [role for role in handbook.roles if handbook.duties_of(role)]
    groups = [
        *((level.name, [role for role in holders if role.level == level.id]) for level in handbook.levels),
        ("共同承担职责的人员", [role for role in holders if role.kind == "group"]),
        ("单位和机构", [role for role in holders if role.kind == "body"]),
    ]
    return CompareView(
        groups=tuple(
            (name, tuple((role, _article(handbook, role)) for role in roles))
            for name, roles in groups
            if roles
        ),
        presets=tuple((rank, _presets(handbook, rank)) for rank in handbook.ranks),
        rules=RULES,
    )


def _article(handbook: Handbook, role: Role) -> str:
    return handbook.clause(role.clause).label if role.kind == "post" else ""


def _presets(handbook: Handbook, rank: Rank) -> tuple[Preset, ...]:
    posts = [post for post in handbook.posts if post.rank == rank.id]
    if len(posts) > MOST_COMPARED + 1:
        return ()
    chosen = list(combinations(posts, 2))
    together = [tuple(posts)] if len(posts) == THREE else []
    return tuple(
        Preset(roles, tuple(handbook.level(role.level).name if role.level else role.short for role in roles))
        for roles in (*chosen, *together)
    )
