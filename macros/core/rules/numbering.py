"""Articles are numbered through, and no two clauses have one id."""

from __future__ import annotations

from collections.abc import Iterator

from macros.core.location import Finding, at
from macros.core.regulation import Article, Regulation

FILE = "regulation.yml"


def check_numbering(regulation: Regulation) -> Iterator[Finding]:
    """Yield articles out of order, and articles two of whose clauses would have the same id.

    Ids of different articles begin with their numbers, so that they differ where the numbers do.
    """
    for expected, article in enumerate(regulation.articles, 1):
        if article.number != expected:
            yield at(FILE, article, "number"), f"这里应是第{expected}条，现写作{article.number}"
        yield from _clause_ids(article)


def _clause_ids(article: Article) -> Iterator[Finding]:
    """Items are counted from 1 in each paragraph but called after their article, not after the paragraph."""
    seen: set[str] = set()
    for clause in article.clauses():
        if clause.id in seen:
            yield (
                at(FILE, article, "number"),
                f"{clause.label}有两处，id都会是“{clause.id}”：一条里只有一款可以分项",
            )
            return
        seen.add(clause.id)
