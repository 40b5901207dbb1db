"""A page generated from the data."""

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
    """Its virtual path below docs/: `roles/district-head.md`."""

    title: str
    """Its title in the navigation."""

    markdown: str


def front_matter(title: str, description: str, hide: str = "") -> str:
    """Return a page's front matter; `hide` names parts of the theme to omit."""
    return FRONT.format(title=title, description=description, hide=hide)


def address_of(source: str) -> str:
    """Return the address of the page whose Markdown is `source`."""
    return source.removesuffix("md") + "html"


def source_of(address: str) -> str:
    """Return the Markdown path of the page at an address."""
    return address.removesuffix("html") + "md"
