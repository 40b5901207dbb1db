"""All decks of the handbook."""

from macros.core.handbook import Handbook, UnknownId
from macros.features.checklist.view import all_checks_count, holders
from macros.features.slides.deck import Deck
from macros.features.slides.role_deck import role_deck
from macros.features.slides.session_deck import session_deck
from macros.features.training.model import TRAINING_YML
from macros.features.training.view import session_deck_id


def session_decks(handbook: Handbook) -> tuple[Deck, ...]:
    return handbook.once(_session_decks)


def role_decks(handbook: Handbook, kind: str) -> tuple[Deck, ...]:
    """The decks of the roles of a kind with questions."""
    return tuple(role_deck(handbook, role) for role in holders(handbook) if role.kind == kind)


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
