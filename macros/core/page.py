"""A page that stands in no file: it is made from the data."""

from __future__ import annotations

from dataclasses import dataclass

FRONT = """---
title: "{title}"
description: "{description}"
hide: [{hide}]
---
"""


@dataclass(frozen=True)
class Page:
    source: str
    """Where its Markdown would stand below docs/: `roles/district-head.md`."""

    title: str
    """Its title in the navigation."""

    markdown: str


def front_matter(title: str, description: str, hide: str = "") -> str:
    """Return a page's front matter; `hide` names parts of the theme that it does without."""
    return FRONT.format(title=title, description=description, hide=hide)


def address_of(source: str) -> str:
    """Return the address of the page whose Markdown is `source`."""
    return source.removesuffix("md") + "html"


def source_of(address: str) -> str:
    """Return where the Markdown of the page at an address stands."""
    return address.removesuffix("html") + "md"
