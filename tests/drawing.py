"""Macros as pages of a handbook show them."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from lxml import html

from macros.core.feature import Macro, active
from macros.core.handbook import Handbook
from macros.core.page import address_of
from macros.features import FEATURES
from macros.site.downloads import Downloads
from macros.site.render import drawing

MACROS: dict[str, Macro] = {
    macro.__name__: macro for feature in FEATURES for macro in (*feature.macros, *feature.public)
}

HANDWRITTEN = (
    ("post_cards", ()),
    ("role_list", ("post", "body")),
    ("title_list", ()),
    ("checklist_list", ("post", "body")),
    ("deck_list", ("session", "post", "body")),
    ("calendar", ()),
    ("time_cards", ()),
    ("theme_list", ()),
    ("compare", ()),
    ("mine_page", ()),
    ("search_page", ()),
    ("matrix_tools", ()),
    ("matrix", ("role-theme", "theme-role", "role-article", "role-principle", "theme-level", "period-role")),
    ("pack", ()),
    ("exam", ()),
    ("practice", ()),
)
"""Macros that handwritten pages call, and with which arguments."""


def drawn(macro: Macro, handbook: Handbook, page: str, *arguments: object) -> str:
    """Return the HTML of a macro call on the page at an address."""
    on = active(FEATURES, handbook)
    off = tuple(each for each in FEATURES if each not in on)
    return drawing(macro, Downloads(on, handbook, off), lambda: page)(*arguments)


def generated(handbook: Handbook) -> Iterator[tuple[str, html.HtmlElement]]:
    """Yield (where, what is drawn) for each macro call of the pages that are made from data."""
    for feature in active(FEATURES, handbook):
        for page in feature.pages(handbook):
            for name, argument in re.findall(r"{{ (\w+)\((.*?)\) }}", page.markdown):
                given = [ast.literal_eval(argument)] if argument else []
                shown = drawn(MACROS[name], handbook, address_of(page.source), *given)
                yield f"{page.source}: {name}", parsed(shown)


def made(handbook: Handbook) -> Iterator[tuple[str, html.HtmlElement]]:
    """The same, and for each macro call of handwritten ones; the handbook has all features."""
    yield from generated(handbook)
    for name, arguments in HANDWRITTEN:
        for given in [[each] for each in arguments] or [[]]:
            yield f"{name}({given})", parsed(drawn(MACROS[name], handbook, "x.html", *given))


def parsed(shown: str) -> html.HtmlElement:
    """Return what a reader sees of a macro's HTML."""
    root = html.fromstring(f"<div>{shown}</div>")
    for each in root.xpath("//template | //script"):
        each.drop_tree()
    return root
