"""The slides of each deck as a file."""

from collections.abc import Iterator
from functools import partial

from macros.core.download import Download, Listing
from macros.core.handbook import Handbook
from macros.features.slides.deck import Deck
from macros.features.slides.decks import decks
from macros.features.slides.pptx import deck_file


def deck_download(handbook: Handbook, deck: Deck) -> Download:
    write = partial(deck_file, handbook, deck)
    return Download(f"{deck.id}.pptx", "PPT课件", "用WPS或者PowerPoint放映、修改，备注里有讲稿", write)


def listings(handbook: Handbook) -> Iterator[Listing]:
    """One row per deck."""
    rows = tuple((deck.title, (deck_download(handbook, deck),)) for deck in decks(handbook))
    yield Listing("slides", "内容", rows)
