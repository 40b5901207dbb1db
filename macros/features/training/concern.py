"""Which posts each clause applies to, found once for the whole handbook."""

from collections.abc import Iterable

from macros.core.handbook import Handbook
from macros.core.regulation import Clause
from macros.core.roles import Role
from macros.core.ties import group


def posts_concerned(handbook: Handbook) -> dict[str, tuple[str, ...]]:
    """Return clause id -> ids of the posts that it applies to, in the order of the text; empty: every post."""
    return handbook.once(_posts_concerned)


def _posts_concerned(handbook: Handbook) -> dict[str, tuple[str, ...]]:
    """Compute `posts_concerned`.

    A post's own article concerns that post; other clauses concern the posts that they bind or are directed at
    (of a body: the posts that belong to, chair or serve it), or every post if they name none or all. An article
    concerns those whom its parts do.
    """
    own = group(handbook.posts, lambda post: handbook.clause(post.clause).article)
    by_level = group(handbook.posts, lambda post: post.level)
    order = handbook.post_order

    def standing(role: Role) -> Iterable[str]:
        if role.kind == "post":
            return (role.id,)
        if role.kind == "group":
            return (id for id in role.members if id in order)
        levels = {post.level for post in handbook.tied_to(role)}
        return (post.id for level in levels for post in by_level[level])

    def named(clause: Clause) -> set[str]:
        ids = {
            id
            for duty in handbook.duties_on(clause)
            for id in (duty.role, *duty.concerns, *(relation.to for relation in duty.relations))
            if id
        }
        return {post for id in ids for post in standing(handbook.role(id))}

    found: dict[str, tuple[str, ...]] = {}
    for id, clause in handbook.clauses.items():
        if clause.article in own:
            found[id] = tuple(post.id for post in own[clause.article])
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
