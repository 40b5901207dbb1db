"""Headings and articles are numbered consecutively, lists as documents number them, and clause ids are unique."""

from collections.abc import Iterator

from macros.core.article import lists_below
from macros.core.location import Finding, at
from macros.core.marks import RANKS, Rank, heading_mark
from macros.core.regulation import Regulation

FILE = "regulation.yml"


def check_lists(regulation: Regulation) -> Iterator[Finding]:
    """Yield lists that no document numbers so: too deep, or longer than their numbers go."""
    for article in regulation.articles:
        for paragraph, depth in lists_below(article.paragraphs):
            try:
                regulation.mark(paragraph, depth, len(paragraph.items))
            except ValueError:
                yield (
                    at(FILE, paragraph, "items"),
                    f"{regulation.label(article)}这里的各项没法编号：分得太深，或者项数太多",
                )


def check_numbering(regulation: Regulation) -> Iterator[Finding]:
    """Yield headings and articles out of order, and clauses that would have one id."""
    yield from _headings(regulation)
    before: tuple[tuple[int, int], ...] = ((0, 0),)  # as written, and as it should have been written
    for article in regulation.articles:
        number = (article.number, article.suffix or 0)
        following = [each for place in before for each in ((place[0] + 1, 0), (place[0], place[1] + 1))]
        expected = following[-2]
        if number not in following or number[0] < 1:
            shown = f"{article.number}条之{article.suffix}" if article.suffix else str(article.number)
            yield at(FILE, article, "number"), f"这里应是第{expected[0]}条，现写作{shown}"
        before = (number, expected) if number not in following else (number,)
    yield from _ids(regulation)


def _headings(regulation: Regulation) -> Iterator[Finding]:
    """Numbers go on from the last heading of the rank; below a higher heading they may begin anew."""
    ranks = list(RANKS)
    last: dict[Rank, tuple[int, ...]] = {}  # as written, and as it should have been written
    anew: set[Rank] = set(ranks)
    for article in regulation.articles:
        for heading in article.headings:
            following = [number + 1 for number in last.get(heading.rank, (0,))]
            allowed = {*following, 1} if heading.rank in anew else set(following)
            last[heading.rank] = (heading.number,)
            if heading.number not in allowed:
                yield (
                    at(FILE, heading, "number"),
                    f"这里应是{heading_mark(heading.rank, following[-1])}，现写作{heading.label}",
                )
                last[heading.rank] = (heading.number, following[-1])
            anew.discard(heading.rank)
            anew |= set(ranks[ranks.index(heading.rank) + 1 :])


def _ids(regulation: Regulation) -> Iterator[Finding]:
    seen: dict[str, str] = {}
    for article in regulation.articles:
        for clause in regulation.clauses_of(article):
            if clause.id in seen:
                yield (
                    at(FILE, article, "number"),
                    f"{clause.label}和{seen[clause.id]}的id都会是“{clause.id}”",
                )
                return
            seen[clause.id] = clause.label
