"""A page generated from the data.

Its Markdown holds ids and macro calls. Text of the data reaches it through `verbatim` alone, or not at all:
title and description are values.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Page:
    source: str
    """Its virtual path below docs/: `roles/county-head.md`."""

    title: str
    description: str
    markdown: str

    label: str = ""
    """Its name in the navigation, if shorter than its title."""

    listed: bool = True
    """False: it stays at its address for those who come to it, but no navigation leads there."""

    contents: Mapping[str, Sequence[tuple[str, str]]] = field(default_factory=dict)
    """What its macros draw below a heading, for the table of contents: the heading's id -> (id, name) of each;
    '': above the first heading."""

    group: str = ""
    """Title of the group in which the navigation lists it, where its folder has several."""

    hide: Sequence[str] = ()
    """Parts of the page that it goes without: `toc`, `status`."""

    whole_status: bool = False
    """Whether the status line stands at its head in full, and not as a tag."""


def heading(text: str, id: str = "", level: int = 2) -> str:
    """Return a heading in Markdown that shows `text` as it is, whatever it holds.

    Args:
        id: its id on the page; the default is left to Markdown.
    """
    return f"\n{'#' * level} {verbatim(text)}{f' {{ #{id} }}' if id else ''}\n"


def verbatim(text: str) -> str:
    """Return Markdown that shows `text` on a line as it is, whatever it holds."""
    # Punctuation as entities means nothing to Jinja, Markdown or HTML.
    literal = re.sub(r"[!-/:-@\[-`{-~]", lambda found: f"&#{ord(found[0])};", text)
    return re.sub(r"[ \t\r\n]+", " ", literal)


def call(macro: str, argument: str | int = "") -> str:
    """Return the call of a macro with an id, a number or nothing.

    Raises:
        ValueError: the argument could end the call.
    """
    if not re.fullmatch(r"[a-z0-9-]*", str(argument)):
        raise ValueError(f"not an id: {argument!r}")
    given = f'"{argument}"' if isinstance(argument, str) and argument else str(argument)
    return f"\n{{{{ {macro}({given}) }}}}\n"


def address_of(source: str) -> str:
    """Return the address of the page whose Markdown is `source`."""
    return source.removesuffix("md") + "html"


def source_of(address: str) -> str:
    """Return the Markdown path of the page at an address."""
    return address.removesuffix("html") + "md"
