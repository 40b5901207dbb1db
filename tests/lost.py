"""A document's data with an item missing or others in its place, for the checks that compare it with the document."""

from __future__ import annotations

from macros.core.article import Item
from macros.core.regulation import Regulation


def without_item(regulation: Regulation, number: int, place: int) -> Regulation:
    """The regulation without one item of the first paragraph of article `number` (from 0)."""
    items = regulation.articles[number].paragraphs[0].items
    return with_items(regulation, number, (*items[:place], *items[place + 1 :]))


def with_items(regulation: Regulation, number: int, items: tuple[Item, ...]) -> Regulation:
    """The regulation with other items in the first paragraph of article `number` (from 0)."""

    article = regulation.articles[number]
    first = article.paragraphs[0].model_copy(update={"items": items})
    mended = article.model_copy(update={"paragraphs": (first, *article.paragraphs[1:])})
    articles = (*regulation.articles[:number], mended, *regulation.articles[number + 1 :])
    return regulation.model_copy(update={"articles": articles})
