"""Whose papers ask a question: derived from posts, bodies and groups."""

from __future__ import annotations

from macros.core.handbook import Handbook
from macros.features.questions.audience import audience

from .invented import question


def test_a_post_is_asked_what_is_about_it(sample: Handbook) -> None:
    post = sample.posts[0]
    asked = audience(sample, question("q", roles=(post.id,), clauses=(post.clause,)))
    assert asked == (post.id,)


def test_what_is_about_a_body_is_asked_of_its_posts(handbook: Handbook) -> None:
    """A committee's of who chairs it and who serves it, a unit's of all its posts."""
    for body in (role for role in handbook.roles if role.kind == "body"):
        posts = {post.id for post in handbook.posts if body.id in (post.unit, post.chairs, post.serves)}
        if posts:
            asked = audience(handbook, question("q", roles=(body.id,), clauses=(body.clause,)))
            assert set(asked) == {body.id, *posts}


def test_what_is_about_no_post_is_asked_of_whom_its_clause_names_or_of_all(handbook: Handbook) -> None:
    groups = [role for role in handbook.roles if role.kind == "group" and role.named_in and role.members]
    posts = {post.id for post in handbook.posts}
    for group in groups:
        for clause in group.named_in:
            assert posts & set(group.members) <= set(audience(handbook, question("q", clauses=(clause,))))
    named = {clause for group in groups for clause in group.named_in}
    nobodys = next(id for id in handbook.clauses if id not in named)
    assert audience(handbook, question("q", clauses=(nobodys,))) == ()
