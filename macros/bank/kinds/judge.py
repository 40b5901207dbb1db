"""True or false: these words bind this post."""

from __future__ import annotations

from collections.abc import Iterator

from macros.bank.draw import seed_of
from macros.bank.material import NO_LENGTH, Material
from macros.proof.curated import judged
from macros.proof.question import Question

EACH = 2
"""How many true and how many false statements are made of each post."""


def judge_questions(material: Material) -> Iterator[Question]:
    book = material.handbook
    used: set[str] = set()
    for post in book.posts:
        own = sorted(material.own[post.id], key=lambda point: seed_of(f"{post.id}/judge/{point.quote}"))
        clauses: dict[str, str] = {}
        for point in own:
            clauses.setdefault(point.clause, point.quote)
        for clause, words in list(clauses.items())[:EACH]:
            yield judged(book, f"{clause}-judge-{post.id}", book.clause(clause), post, words, True)
        fresh = [
            words for words in material.strangers(post, f"{post.id}/judge", NO_LENGTH) if words not in used
        ]
        for words in fresh[:EACH]:
            used.add(words)
            clause = next(point.clause for point in material.points if point.quote == words)
            yield judged(book, f"{clause}-judge-{post.id}", book.clause(clause), post, words, False)
