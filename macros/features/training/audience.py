"""Audiences of a training session, and the posts that a clause concerns."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from itertools import chain

from macros.core.handbook import Handbook
from macros.core.regulation import Clause
from macros.features.training.concern import posts_concerned
from macros.features.training.model import Session

Posts = tuple[str, ...]
"""Ids of posts in the order of the text; empty: every post."""


@dataclass(frozen=True)
class Audience:
    """A class of one level or one rank, with prebuilt papers."""

    id: str
    name: str
    posts: Posts


def audiences(handbook: Handbook, session: Session) -> tuple[Audience, ...]:
    """The levels, then the ranks for which a session is held; those without posts are left out."""
    levels = {level.id: level.name for level in handbook.levels}
    ranks = {rank.id: f"{rank.name}（各层级）" if handbook.levels else rank.name for rank in handbook.ranks}
    found = (
        *(
            Audience(id, levels[id], tuple(post.id for post in handbook.posts_at(id)))
            for id in session.levels
        ),
        *(
            Audience(id, ranks[id], tuple(post.id for post in handbook.posts_of_rank(id)))
            for id in session.ranks
        ),
    )
    return tuple(audience for audience in found if audience.posts)


def posts_of(handbook: Handbook, clause: Clause) -> Posts:
    """Return the posts that a clause concerns; see `posts_concerned`."""
    return posts_concerned(handbook)[clause.id]


def union(several: Iterable[Posts]) -> Posts:
    """The union of posts; every post if one of them is every post."""
    lists = list(several)
    return tuple(dict.fromkeys(chain.from_iterable(lists))) if all(lists) else ()


def meets(posts: Posts, chosen: Collection[str]) -> bool:
    """Tell whether what concerns `posts` is for a class of `chosen` ones; none chosen: mixed."""
    return not posts or not chosen or not set(chosen).isdisjoint(posts)
