"""One page per deck."""

from collections.abc import Iterator

from macros.core.handbook import Handbook
from macros.core.page import Page, call, heading, source_of
from macros.features.checklist.pages import without
from macros.features.slides.decks import decks


def deck_address(id: str) -> str:
    return f"training/slides/{id}.html"


def pages(handbook: Handbook) -> Iterator[Page]:
    for deck in decks(handbook):
        title = f"{deck.title}课件"
        yield Page(
            source_of(deck_address(deck.id)),
            title,
            f"{deck.title}的课件：条文照录原文，可以在浏览器里放映、打印讲义",
            heading(title, level=1) + call("slides", deck.id),
            label=deck.title,
            hide=["toc"],
        )
    for role in handbook.roles:
        if role.no_sheet:
            yield without(role, deck_address(role.id), "课件")
