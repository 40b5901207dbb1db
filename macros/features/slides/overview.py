"""Summaries of posts' articles: slides for a class of mixed posts."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from macros.core.handbook import Handbook
from macros.core.regulation import Clause
from macros.core.roles import Role
from macros.features.slides.slide import Cell, Grid, Slide, SlidePoint, point_slides

BURDEN, FEW, GRID = "所负责任", "各岗位的条款", "层级和岗位"

MOST = 4
"""Levels or ranks in a picture."""


def overview_slides(handbook: Handbook, clauses: Iterable[Clause]) -> Iterator[Slide]:
    """Yield slides only for a mixed class.

    First the responsibilities of all posts, verbatim, in one table; then for each article with several clauses
    the titles of its items. Single clauses share a table.
    """
    articles: dict[str, list[Clause]] = {}
    for clause in clauses:
        articles.setdefault(clause.article, []).append(clause)
    own = [(handbook.posts_in(number), parts) for number, parts in articles.items()]
    burdens = [burden for posts, parts in own for post in posts if (burden := _burden(handbook, post, parts))]
    slides = [*point_slides(BURDEN, burdens, form="posts")]
    single = []
    for posts, parts in own:
        items = [point for clause in parts for point in _items(handbook, posts, clause)]
        if len(parts) == 1:
            single += items
        else:
            names = "、".join(post.short for post in posts)
            slides += point_slides(article_of(handbook, parts[0]), items, names, form="rows")
    for slide in (*slides, *point_slides(FEW, single, form="rows")):
        yield replace(slide, when="mixed")


def article_of(handbook: Handbook, clause: Clause) -> str:
    """The reference of a clause's article."""
    return handbook.article_of(clause).label


def titles(handbook: Handbook, clause: Clause) -> str:
    """The short titles of what a clause asks."""
    return "；".join(dict.fromkeys(duty.title for duty in handbook.duties_on(clause)))


def _burden(handbook: Handbook, post: Role, clauses: Iterable[Clause]) -> SlidePoint | None:
    """A post's responsibilities, a line each."""
    ids = {clause.id for clause in clauses}
    quotes = [each.quote for each in post.responsibilities if each.clause in ids]
    label = article_of(handbook, handbook.clause(post.clause))
    return SlidePoint("\n".join(quotes), label, label=post.short) if quotes else None


def _items(handbook: Handbook, posts: Iterable[Role], clause: Clause) -> Iterator[SlidePoint]:
    """The titles of a clause, unless it states responsibilities."""
    if all(each.clause != clause.id for post in posts for each in post.responsibilities):
        label = clause.label.removeprefix(article_of(handbook, clause)) or clause.label
        yield SlidePoint(titles(handbook, clause), label=label)


def grid_slide(handbook: Handbook, clauses: Iterable[Clause]) -> Iterator[Slide]:
    """Yield a picture of posts by level and rank, those of the clauses lit, if these are of several levels."""
    articles = {clause.article for clause in clauses}
    lit = {post.id for post in handbook.posts if handbook.clause(post.clause).article in articles}
    levels = {level for post in handbook.posts if post.id in lit for level in post.own_levels}
    if len(levels) < 2 or len(handbook.levels) > MOST or not 0 < len(handbook.ranks) <= MOST:
        return
    rows = tuple(
        (
            level.name,
            tuple(
                tuple(
                    Cell(handbook.clause(post.clause).label, post.familiar, post.id in lit)
                    for post in handbook.posts
                    if post.rank == rank.id and level.id in post.own_levels
                )
                for rank in handbook.ranks
            ),
        )
        for level in handbook.levels
        if handbook.posts_at(level.id)
    )
    yield Slide("grid", GRID, grid=Grid(tuple(rank.name for rank in handbook.ranks), rows))
