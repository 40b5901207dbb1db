"""Articles are numbered consecutively, and clause ids are unique."""

from collections.abc import Iterator

from macros.core.location import Finding, at
from macros.core.regulation import Article, Regulation

FILE = "regulation.yml"


def check_numbering(regulation: Regulation) -> Iterator[Finding]:
    """Yield articles out of order, and duplicate clause ids within an article."""
    for expected, article in enumerate(regulation.articles, 1):
        if article.number != expected:
            yield at(FILE, article, "number"), f"这里应是第{expected}条，现写作{article.number}"
        yield from _clause_ids(article)


def _clause_ids(article: Article) -> Iterator[Finding]:
    """Items are numbered per paragraph, but their ids contain only the article."""
    seen: set[str] = set()
    for clause in article.clauses():
        if clause.id in seen:
            yield (
                at(FILE, article, "number"),
                f"{clause.label}有两处，id都会是“{clause.id}”：一条里只有一款可以分项",
            )
            return
        seen.add(clause.id)
