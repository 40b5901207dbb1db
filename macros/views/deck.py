"""A deck of slides: what the decks of roles and of sessions have in common."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from macros.model import Handbook
from macros.views.slide import Slide


@dataclass(frozen=True)
class Deck:
    id: str
    title: str
    document: str
    """Title and number of the document."""

    foot: str
    """What stands at the foot of every slide: number and status in short."""

    slides: tuple[Slide, ...]


def make_deck(handbook: Handbook, id: str, title: str, about: str, middle: Iterable[Slide]) -> Deck:
    """Put slides between a first one with the document's title and a last one with its status.

    Args:
        about: what the deck is, below its title; editorial.
    """
    regulation, edition = handbook.regulation, handbook.edition
    first = Slide("title", title, about, words=regulation.title, status=edition.status)
    last = Slide("end", "文件依据和效力", text=edition.status)
    number = regulation.document_number
    document = f"{number}《{regulation.title}》"
    return Deck(id, title, document, f"{number}　{edition.status_short}", (first, *middle, last))
