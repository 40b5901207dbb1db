"""Who takes part in a session of study, and to which posts the words of a clause speak."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from itertools import chain

from macros.core.handbook import Handbook
from macros.core.regulation import Clause
from macros.features.training.concern import posts_concerned

Posts = tuple[str, ...]
"""Ids of posts in the order of the text; empty: every post."""


@dataclass(frozen=True)
class Audience:
    """A class of one level or one post, for which papers are made beforehand."""

    id: str
    name: str
    posts: Posts


def audiences(handbook: Handbook) -> tuple[Audience, ...]:
    """Each level with its posts, then each post."""
    levels = (
        Audience(level.id, level.name, tuple(post.id for post in handbook.posts if post.level == level.id))
        for level in handbook.levels
    )
    posts = (Audience(post.id, post.short, (post.id,)) for post in handbook.posts)
    return (*(level for level in levels if level.posts), *posts)


def posts_of(handbook: Handbook, clause: Clause) -> Posts:
    """Return the posts to which a clause speaks; see `posts_concerned`."""
    return posts_concerned(handbook)[clause.id]


def union(several: Iterable[Posts]) -> Posts:
    """Whom several things concern together; every post where one of them concerns every post."""
    lists = list(several)
    return tuple(dict.fromkeys(chain.from_iterable(lists))) if all(lists) else ()


def meets(posts: Posts, chosen: Collection[str]) -> bool:
    """Whether what speaks to `posts` is for a class of the chosen ones; a class of none chosen is mixed."""
    return not posts or not chosen or not set(chosen).isdisjoint(posts)
