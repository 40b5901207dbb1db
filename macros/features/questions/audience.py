"""Whose papers may ask a question."""

from macros.core.handbook import Handbook
from macros.features.questions.entailment.question import Question


def audience(handbook: Handbook, question: Question) -> tuple[str, ...]:
    """Return the roles that a question is for, in data order; (): everybody.

    Those that it is about, and the posts of the bodies among them. Where these are no posts, the members of the
    groups that its clause names; where there are none either, everybody.
    """
    roles = _posts_too(handbook, set(question.roles))
    if not _has_post(handbook, roles):
        clause = question.clauses[0]
        roles |= {role.id for role in handbook.roles if role.kind == "group" and clause in role.named_in}
        roles = _posts_too(handbook, roles)
    return tuple(role.id for role in handbook.roles if role.id in roles) if _has_post(handbook, roles) else ()


def _posts_too(handbook: Handbook, ids: set[str]) -> set[str]:
    """With the members of groups, and the posts that belong to, chair or serve bodies."""
    found = set(ids)
    for role in map(handbook.role, ids):
        found |= set(role.members) | {post.id for post in handbook.tied_to(role)}
    return found


def _has_post(handbook: Handbook, ids: set[str]) -> bool:
    return any(post.id in ids for post in handbook.posts)
