"""Several regulations in one site: the page of all of them, what they cite of each other, one search over all."""

from collections.abc import Iterator, Sequence

from macros.core.feature import Feature, NavEntry, Partial, Prose, SiteScript
from macros.core.handbook import Handbook
from macros.core.page import Page, call, heading
from macros.features.volumes.view import layers, shown

SOURCE, TITLE = "regulations.md", "各部文件"


def pages(handbook: Handbook) -> Iterator[Page]:
    body = heading(TITLE, "volumes", level=1) + call("volume_cards")
    body += heading("检索各部文件", "search") + call("volume_search")
    body += heading("引用了哪些文件", "cites") + call("volume_cites")
    yield Page(SOURCE, TITLE, "本站收录的各部文件，一并检索", body, hide=("toc", "status"))


def volume_cards(handbook: Handbook) -> Partial:
    """A card for each document of the site."""
    return Partial("volume-cards", {"every": shown(handbook)})


def volume_search(handbook: Handbook) -> Partial:
    """One search over all of them."""
    return Partial("volume-search", {"volumes": handbook.volumes})


def volume_cites(handbook: Handbook) -> Partial:
    """Which documents each of them names, those that are named above those that name them."""
    return Partial("volume-cites", {"layers": layers(shown(handbook))})


def scripts(handbook: Handbook, prose: Sequence[Prose]) -> Iterator[SiteScript]:
    """A file by which another handbook of the site knows that this one is there."""
    yield SiteScript("volume.js", "volume", handbook.id)


FEATURE = Feature(
    name="volumes",
    present=lambda handbook: bool(handbook.volumes),
    pages=pages,
    nav=(NavEntry(SOURCE, 5, TITLE),),
    macros=(volume_cards, volume_search, volume_cites),
    scripts=scripts,
)
