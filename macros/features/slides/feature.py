"""Slides of roles and sessions."""

from typing import get_args

from macros.core.addresses import role_page
from macros.core.feature import Feature, NavEntry, Partial, Task
from macros.core.handbook import Handbook
from macros.core.roles import RoleKind
from macros.features.slides import decks
from macros.features.slides.deck import LEGEND
from macros.features.slides.downloads import deck_download, listings
from macros.features.slides.pages import deck_address, pages
from macros.features.slides.setting import pieces
from macros.features.training.audience import audiences
from macros.features.training.model import TRAINING_YML
from macros.features.training.pages import session_address
from macros.features.training.view import session_deck_id

DECK_KINDS = ("session", *get_args(RoleKind))


def slides(handbook: Handbook, id: str) -> Partial:
    """课件: the slides of deck `id`, to read, to show and to print."""
    deck = decks.deck(handbook, id)
    sessions = handbook.part(TRAINING_YML).sessions
    homes = {role.id: ("岗位职责", role_page(role.id)) for role in handbook.roles} | {
        session_deck_id(session): (session.plan, session_address(session)) for session in sessions
    }
    own = [session for session in sessions if session_deck_id(session) == id]
    return Partial(
        "slides",
        {
            "deck": deck,
            "legend": LEGEND,
            "pieces": pieces,
            "file": deck_download(handbook, deck),
            "home": homes[id],
            "session": own[0] if own else None,
            "audiences": audiences(handbook, own[0]) if own else (),
        },
    )


def deck_list(handbook: Handbook, kind: str) -> Partial | None:
    """The decks of the sessions (`session`) or of the roles of a kind by level, each with its file, if there are any."""
    if kind not in DECK_KINDS:
        raise LookupError(f"没有“{kind}”类的课件，可用的有：{'、'.join(DECK_KINDS)}")
    tiers = [
        (title, [(deck, deck_download(handbook, deck)) for deck in found])
        for title, found in decks.listed_decks(handbook, kind)
    ]
    return Partial("deck-list", {"tiers": tiers}) if tiers else None


FEATURE = Feature(
    name="slides",
    present=lambda handbook: bool(decks.decks(handbook)),
    pages=pages,
    nav=(NavEntry("training/slides/index.md", 20, "课件", section="学习培训"),),
    macros=(slides, deck_list),
    addresses={"deck": deck_address},
    downloads=listings,
    download_kinds=("slides",),
    bundle="training",
    tasks=(Task("teacher", 20, "放映课件", "training/slides/index.html"),),
)
