"""Summaries of posts' articles: slides for a class of mixed posts."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from macros.core.handbook import Handbook
from macros.core.regulation import Clause
from macros.core.roles import Role
from macros.features.slides.slide import Slide, SlidePoint, point_slides

FEW = "各岗位的条款"


def overview_slides(handbook: Handbook, clauses: Iterable[Clause]) -> Iterator[Slide]:
    """Yield slides only for a mixed class.

    An article with several clauses gets its own slides: its post's responsibility, verbatim, and the titles of
    its items. Single clauses share a list.
    """
    posts = {handbook.clause(post.clause).article: post for post in handbook.posts}
    articles: dict[str, list[Clause]] = {}
    for clause in clauses:
        articles.setdefault(clause.article, []).append(clause)
    single: list[SlidePoint] = []
    for id, parts in articles.items():
        if len(parts) == 1:
            single += _points(handbook, posts[id], parts, "")
            continue
        heading = handbook.clause(id).label
        points = _points(handbook, posts[id], parts, heading)
        for slide in point_slides(heading, points, posts[id].short):
            yield replace(slide, when="mixed")
    for slide in point_slides(FEW, single):
        yield replace(slide, when="mixed")


def _points(handbook: Handbook, post: Role, clauses: Iterable[Clause], article: str) -> Iterator[SlidePoint]:
    """One point per clause, cited without its article."""
    for clause in clauses:
        quotes = [each.quote for each in post.responsibilities if each.clause == clause.id]
        if quotes:
            yield from (SlidePoint(quote, clause.label) for quote in quotes)
        else:
            titles = "；".join(duty.title for duty in handbook.duties_on(clause))
            yield SlidePoint(f"{clause.label.removeprefix(article)}　{titles}")
