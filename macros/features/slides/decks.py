"""All decks of the handbook."""

from collections.abc import Iterator

from macros.core.handbook import Handbook, UnknownId
from macros.core.tiers import listed
from macros.features.checklist.view import all_checks_count, holders
from macros.features.slides.deck import Deck
from macros.features.slides.role_deck import role_deck
from macros.features.slides.session_deck import session_deck
from macros.features.training.model import TRAINING_YML
from macros.features.training.view import session_deck_id


def session_decks(handbook: Handbook) -> tuple[Deck, ...]:
    return handbook.once(_session_decks)


def listed_decks(handbook: Handbook, kind: str) -> Iterator[tuple[str, tuple[Deck, ...]]]:
    """Yield the decks of the sessions (`session`), or of the roles of a kind under the titles of their levels."""
    if kind == "session":
        if found := session_decks(handbook):
            yield "", found
        return
    for title, roles in listed(handbook, kind, holders(handbook)):
        yield title, tuple(role_deck(handbook, role) for role in roles)


def decks(handbook: Handbook) -> tuple[Deck, ...]:
    """Every deck: of the sessions, then of the roles in data order."""
    return handbook.once(_decks)


def deck(handbook: Handbook, id: str) -> Deck:
    """Return a deck by its id.

    Raises:
        UnknownId: there is none.
    """
    for session in handbook.part(TRAINING_YML).sessions:
        if session_deck_id(session) == id:
            return session_deck(handbook, session)
    try:
        role = handbook.role(id)
    except UnknownId:
        role = None
    if role is None or not all_checks_count(handbook, role):
        raise UnknownId("课件", id, [deck.id for deck in decks(handbook)])
    return role_deck(handbook, role)


def _session_decks(handbook: Handbook) -> tuple[Deck, ...]:
    return tuple(session_deck(handbook, session) for session in handbook.part(TRAINING_YML).sessions)


def _decks(handbook: Handbook) -> tuple[Deck, ...]:
    return (*session_decks(handbook), *(role_deck(handbook, role) for role in holders(handbook)))
