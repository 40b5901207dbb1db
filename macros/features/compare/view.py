"""The comparison page: roles to choose, and prebuilt comparisons."""

from dataclasses import dataclass
from itertools import combinations

from macros.core.handbook import POSTS, Handbook
from macros.core.roles import Rank, Role
from macros.core.tiers import tiers
from macros.features.compare.alignment import RULES
from macros.features.compare.twins import MOST_COMPARED

THREE = 3
"""Maximum number of roles in a comparison."""


@dataclass(frozen=True)
class Preset:
    """A prebuilt comparison."""

    roles: tuple[Role, ...]
    levels: tuple[str, ...]
    """The levels of each role, or its name."""


@dataclass(frozen=True)
class CompareView:
    groups: tuple[tuple[str, tuple[tuple[Role, str], ...]], ...]
    """(heading, [(role, label of its article, or "")]): posts by level, then other kinds."""

    presets: tuple[tuple[Rank, tuple[Preset, ...]], ...]
    """The posts of a rank with several, in pairs, then three together; none if there are too many."""

    rules: dict[str, str | int]

    example: str
    """Titles to type, that people often look for; empty if the data names none."""


def compare_view(handbook: Handbook) -> CompareView:
    """Return the roles with duties of their own, and the presets."""
    holders = [role for role in handbook.roles if handbook.duties_of(role)]
    posts = (role for role in holders if role.kind == "post")
    groups = [
        *((title or POSTS, posts) for title, posts in tiers(handbook, posts)),
        ("共同承担职责的人员", tuple(role for role in holders if role.kind == "group")),
        (handbook.kinds.body, tuple(role for role in holders if role.kind == "body")),
    ]
    return CompareView(
        groups=tuple(
            (name, tuple((role, _article(handbook, role)) for role in roles))
            for name, roles in groups
            if roles
        ),
        presets=tuple(
            (rank, _presets(handbook, rank))
            for rank in handbook.ranks
            if len(handbook.posts_of_rank(rank.id)) > 1
        ),
        rules=RULES,
        example="、".join(each.title for each in handbook.frequent[:2]),
    )


def _article(handbook: Handbook, role: Role) -> str:
    return handbook.clause(role.clause).label if role.kind == "post" else ""


def _presets(handbook: Handbook, rank: Rank) -> tuple[Preset, ...]:
    posts = handbook.posts_of_rank(rank.id)
    if len(posts) > MOST_COMPARED + 1:
        return ()
    chosen = list(combinations(posts, 2))
    together = [posts] if len(posts) == THREE else []
    return tuple(
        Preset(roles, tuple(handbook.tier_of(role) or role.short for role in roles))
        for roles in (*chosen, *together)
    )
