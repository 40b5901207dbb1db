"""The slides of each deck as a file."""

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from macros.core.download import Download, Listing
from macros.core.handbook import Handbook
from macros.core.phrases import bare
from macros.features.slides.deck import Deck
from macros.features.slides.decks import decks, session_decks
from macros.features.slides.pptx import deck_file
from macros.features.training.downloads import slides_files
from macros.features.training.model import TRAINING_YML


def deck_download(handbook: Handbook, deck: Deck) -> Download:
    write = partial(deck_file, handbook, deck)
    note = "用WPS或者PowerPoint放映、修改，备注里有讲稿"
    return Download(f"{deck.id}.pptx", "PPT课件", note, f"{bare(deck.title)}课件", write)


def listings(handbook: Handbook) -> Iterator[Listing]:
    """One row per deck; a session that is never mixed has a file for each of its audiences too."""
    files = {deck.id: [deck_download(handbook, deck)] for deck in decks(handbook)}
    sessions = handbook.part(TRAINING_YML).sessions
    for session, deck in zip(sessions, session_decks(handbook), strict=True):
        for audience, file in slides_files(handbook, session):
            write = partial(deck_file, handbook, deck, audience.posts)
            title = f"{bare(deck.title)}课件（{audience.name}）"
            files[deck.id].append(replace(file, write=write, title=title))
    yield Listing("slides", "内容", tuple((deck.title, tuple(files[deck.id])) for deck in decks(handbook)))
