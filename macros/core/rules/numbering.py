"""Articles are numbered through."""

from __future__ import annotations

from collections.abc import Iterator

from macros.core.regulation import Regulation
from macros.core.rules.location import Finding, at

FILE = "regulation.yml"


def check_numbering(regulation: Regulation) -> Iterator[Finding]:
    """Yield articles out of order."""
    for expected, article in enumerate(regulation.articles, 1):
        if article.number != expected:
            yield at(FILE, article, "number"), f"这里应是第{expected}条，现写作{article.number}"
