"""The headings of the document as a tree: 编, 章, 节, each with the articles below it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from macros.core.article import Article, Heading
from macros.core.marks import RANKS
from macros.core.regulation import Regulation


@dataclass
class Section:
    """A 编, 章 or 节, or (without a heading) the whole."""

    heading: Heading | None = None
    id: str = ""
    """`chapter-2`, `chapter-2-section-1`; where chapters begin anew in each 编, `part-1-chapter-2`. The whole: empty."""

    depth: int = -1
    """0: below no other heading; the whole: -1."""

    articles: list[Article] = field(default_factory=list)
    """Those before its first heading below."""

    below: list[Section] = field(default_factory=list)

    @property
    def label(self) -> str:
        """第二章, of the whole empty."""
        return self.heading.label if self.heading else ""

    @property
    def title(self) -> str:
        """第二章　职责."""
        return f"{self.heading.label}　{self.heading.title}" if self.heading else ""

    def walk(self) -> Iterator[Section]:
        """Yield it and all below, in the order of the text."""
        yield self
        for section in self.below:
            yield from section.walk()

    def held(self) -> list[Article]:
        """All articles in it."""
        return [article for section in self.walk() for article in section.articles]


def outline(regulation: Regulation) -> Section:
    """Return the whole document as a tree of its headings."""
    whole = Section()
    chapters = [
        each.number for article in regulation.articles for each in article.headings if each.rank == "chapter"
    ]
    anew = len(set(chapters)) < len(chapters)
    ranks = list(RANKS)
    path = [whole]
    for article in regulation.articles:
        for heading in article.headings:
            while path[-1].heading and ranks.index(path[-1].heading.rank) >= ranks.index(heading.rank):
                path.pop()
            above = path[-1]
            is_apart = heading.rank == "chapter" and not anew
            id = f"{heading.rank}-{heading.number}"
            section = Section(
                heading, id if is_apart or not above.id else f"{above.id}-{id}", above.depth + 1
            )
            above.below.append(section)
            path.append(section)
        path[-1].articles.append(article)
    return whole


def size(regulation: Regulation) -> str:
    """Say how long the document is: 4章20条; of an outline 5部分."""
    counted = [each.rank for article in regulation.articles for each in article.headings]
    parts = [
        f"{counted.count(rank)}{name}"
        for rank, name in RANKS.items()
        if rank in counted and rank != "section"
    ]
    unit = "条" if regulation.form == "articles" else "部分"
    return "".join([*parts, f"{len(regulation.articles)}{unit}"])
