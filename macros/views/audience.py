"""Who takes part in a session of study, and to which posts the words of a clause speak."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from macros.model import Clause, Handbook, Role

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
    """Return the posts to which a clause speaks.

    Of a post's own article it is that post; else the posts whom the clause binds or at whom its words are
    directed, a body standing for the level whose posts belong to it, chair it or lead its work. Every post where
    the clause names none, or all of them. An article as a whole speaks to whom its parts do.
    """
    own = [post.id for post in handbook.posts if handbook.clause(post.clause).article == clause.article]
    if own:
        return tuple(own)
    if clause.kind == "article":
        parts = handbook.regulation.articles[clause.article - 1].clauses()
        return union(posts_of(handbook, part) for part in parts if part.kind in ("paragraph", "item"))
    named = {
        id
        for duty in handbook.duties_on(clause)
        if duty.role
        for id in (duty.role, *duty.concerns, *(relation.to for relation in duty.relations))
        if id
    }
    found = {post for id in named for post in _standing(handbook, handbook.role(id))}
    every = tuple(post.id for post in handbook.posts)
    return () if len(found) == len(every) else tuple(post for post in every if post in found)


def union(several: Iterable[Posts]) -> Posts:
    """Whom several things concern together; every post where one of them concerns every post."""
    lists = list(several)
    return tuple(dict.fromkeys(post for posts in lists for post in posts)) if all(lists) else ()


def meets(posts: Posts, chosen: Collection[str]) -> bool:
    """Whether what speaks to `posts` is for a class of the chosen ones; a class of none chosen is mixed."""
    return not posts or not chosen or any(post in chosen for post in posts)


def _standing(handbook: Handbook, role: Role) -> Iterable[str]:
    if role.kind == "post":
        return (role.id,)
    if role.kind == "group":
        return (post.id for post in handbook.posts if post.id in role.members)
    levels = {post.level for post in handbook.posts if role.id in (post.unit, post.chairs, post.serves)}
    return (post.id for post in handbook.posts if post.level in levels)
