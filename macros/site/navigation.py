"""The navigation: entries of the features, and the few pages of no feature."""

from collections.abc import Iterable
from typing import Any

from macros.core.feature import Feature, NavEntry
from macros.core.page import Page
from macros.site.theme import literal

OWN = (
    NavEntry("index.md", 0, "首页"),
    NavEntry("downloads/index.md", 130, "下载"),
    NavEntry("about.md", 160, "关于"),
)


def navigation(features: Iterable[Feature], made: list[Page], limit: int) -> list[Any]:
    """Return MkDocs' `nav`.

    Args:
        limit: maximum number of generated pages listed. Every page contains the whole navigation, so beyond this
            only the sections' index pages list them.
    """
    declared = [*OWN, *(entry for feature in features for entry in feature.nav)]
    entries = sorted(declared, key=lambda entry: entry.weight)
    return [
        _item(
            entry, [one for one in entries if one.section == entry.title], made if len(made) <= limit else []
        )
        for entry in entries
        if not entry.section
    ]


def _item(entry: NavEntry, below: list[NavEntry], made: list[Page]) -> Any:
    """A single page, or an index page with the generated pages of its folder and its child entries."""
    folder = entry.source.removesuffix("index.md").removesuffix("/")
    is_section = entry.source != "index.md" and entry.source.endswith("/index.md")
    children: list[Any] = [
        {literal(page.label or page.title): page.source}
        for page in made
        if is_section and page.listed and page.source.rpartition("/")[0] == folder
    ]
    children += [{one.title: one.source} if one.title else one.source for one in below]
    return {entry.title: [entry.source, *children] if children or is_section else entry.source}


def sources(nav: Any) -> list[str]:
    """The pages that a `nav` names."""
    if isinstance(nav, str):
        return [nav]
    below = nav.values() if isinstance(nav, dict) else nav
    return [source for each in below for source in sources(each)]
