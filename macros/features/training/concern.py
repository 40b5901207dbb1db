"""Which posts each clause applies to, found once for the whole handbook."""

from collections.abc import Iterable

from macros.core.handbook import Handbook
from macros.core.regulation import Clause
from macros.core.roles import Role


def posts_concerned(handbook: Handbook) -> dict[str, tuple[str, ...]]:
    """Return clause id -> ids of the posts that it applies to, in the order of the text; empty: every post."""
    return handbook.once(_posts_concerned)


def _posts_concerned(handbook: Handbook) -> dict[str, tuple[str, ...]]:
    """Compute `posts_concerned`.

    A post's own article concerns that post; where an article names several, each part concerns those whom it names,
    or all of them if it names none. Other clauses concern the posts that they bind or are directed at (of a body:
    the posts of the levels of those that belong to, chair or serve it), or every post if they name none or all. An
    article concerns those whom its parts do.
    """
    order = handbook.post_order

    def standing(role: Role) -> Iterable[str]:
        if role.kind == "post":
            return (role.id,)
        if role.kind == "group":
            return (id for id in role.members if id in order)
        tied = handbook.tied_to(role)
        levels = dict.fromkeys(level for post in tied for level in post.own_levels)
        near = (post for level in levels for post in handbook.posts_at(level))
        return (post.id for post in (*tied, *near))

    def named(clause: Clause) -> set[str]:
        duties = handbook.duties_on(clause)
        bound = [handbook.role(duty.role) for duty in duties if duty.role]
        others = (
            id for duty in duties for id in (*duty.concerns, *(each.to for each in duty.relations)) if id
        )
        heirs = (heir for role in bound for heir in handbook.heirs_of(role))
        return {post for role in (*bound, *heirs, *map(handbook.role, others)) for post in standing(role)}

    def among(posts: tuple[Role, ...], clause: Clause) -> set[str]:
        """The posts of an article that a part of it names; all of them if it, or a part of its own, names none."""
        parts = handbook.parts_of(clause)
        if parts:
            return {post for part in parts for post in among(posts, part)}
        own = {post.id for post in posts}
        here = own & (named(clause) | {post.id for post in posts if post.clause == clause.id})
        return here or own

    found: dict[str, tuple[str, ...]] = {}
    for id, clause in handbook.clauses.items():
        own = handbook.posts_in(clause.article)
        if own:
            several = len(own) > 1 and clause.kind != "article"
            bound = among(own, clause) if several else {post.id for post in own}
            found[id] = tuple(sorted(bound, key=order.__getitem__))
        elif clause.kind != "article":
            posts = named(clause)
            found[id] = () if len(posts) == len(order) else tuple(sorted(posts, key=order.__getitem__))
    for article in handbook.articles:
        if article.id not in found:
            parts = [found[part.id] for part in handbook.parts_of(article)]
            found[article.id] = (
                tuple(dict.fromkeys(post for posts in parts for post in posts)) if all(parts) else ()
            )
    return found
