"""A document's data with an item missing or others in its place, for the checks that compare it with the document."""

from __future__ import annotations

from macros.core.regulation import Article, Regulation


def without_item(regulation: Regulation, number: int, place: int) -> Regulation:
    """The regulation without one item of the first paragraph of article `number` (from 0)."""
    items = regulation.articles[number].paragraphs[0].items
    return with_items(regulation, number, (*items[:place], *items[place + 1 :]))


def with_items(regulation: Regulation, number: int, items: tuple[str, ...]) -> Regulation:
    """The regulation with other items in the first paragraph of article `number` (from 0)."""

    def mend(article: Article) -> Article:
        first = article.paragraphs[0]
        return article.model_copy(
            update={"paragraphs": (first.model_copy(update={"items": items}), *article.paragraphs[1:])}
        )

    target = regulation.articles[number]
    chapters = tuple(
        chapter.model_copy(
            update={"articles": tuple(mend(a) if a is target else a for a in chapter.articles)}
        )
        for chapter in regulation.chapters
    )
    return regulation.model_copy(update={"chapters": chapters})
