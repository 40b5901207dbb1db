"""What a feature declares: everything that the rest of the program needs to know of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from macros.core.base import Entry
from macros.core.data_file import DataFile
from macros.core.download import Listing
from macros.core.handbook import Handbook
from macros.core.location import Finding
from macros.core.page import Page
from macros.core.rules import Rule


@dataclass(frozen=True)
class NavEntry:
    """A page, written or made, in the navigation."""

    source: str
    """Below docs/: `matrix.md`. The made pages of an `index.md`'s folder stand below it by themselves."""

    weight: int
    """Entries stand in the order of their weights."""

    title: str | None = None
    """None: the page's own."""

    section: str | None = None
    """Title of the entry below which it stands; None: at the top."""


@dataclass(frozen=True)
class Partial:
    """What a macro gives: a template and the values that it draws."""

    template: str
    """Name of a template in one of the features' folders, without `.html`."""

    values: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class SiteScript:
    """Data that scripts read: written as a classic script, since a browser refuses `fetch` from a folder."""

    address: str
    name: str
    """Under which name scripts find it."""

    value: Any
    """JSON-ready."""


@dataclass(frozen=True)
class Prose:
    """What a page written by hand says, for search."""

    address: str
    title: str
    description: str
    text: str


@dataclass(frozen=True)
class Command:
    """`python -m macros <name>`: something to list for the editor."""

    name: str
    help: str
    lines: Callable[[Handbook], Iterable[str]]


Macro = Callable[..., Partial]
"""Handbook, then what the page's author gives -> what is drawn; its name is the function's."""


def plain(value: Entry | Iterable[Entry]) -> Any:
    """An entry, or several, as JSON-ready values."""
    if isinstance(value, Entry):
        return value.model_dump(mode="json", by_alias=True)
    return [plain(entry) for entry in value]


def _nothing(*_: Any) -> Iterable[Any]:
    return ()


@dataclass(frozen=True)
class Feature:
    """One thing that a handbook offers. Its folders hold all of it."""

    name: str
    """Of its folders below `macros/features/`, `overrides/features/` and `tests/features/`."""

    file: DataFile[Any] | None = None
    """The data file that switches it on; None: always on."""

    rules: tuple[Rule, ...] = ()
    """Checked once ids and quotations are sound."""

    pages: Callable[[Handbook], Iterable[Page]] = _nothing
    nav: tuple[NavEntry, ...] = ()
    macros: tuple[Macro, ...] = ()
    public: tuple[Macro, ...] = ()
    """Macros that are documented for authors of pages."""

    addresses: Mapping[str, Callable[..., str]] = field(default_factory=dict)
    """Name -> address on the site; a template writes `links.<name>(...)`."""

    downloads: Callable[[Handbook], Iterable[Listing]] = _nothing
    scripts: Callable[[Handbook, Sequence[Prose]], Iterable[SiteScript]] = _nothing
    """What its scripts read; the prose is that of the pages written by hand."""

    export: Callable[[Handbook, dict[str, Any]], None] | None = None
    """Adds its data to `handbook.json`, whose core is already there."""

    site_rules: Callable[[Handbook, Callable[[str], bool]], Iterator[Finding]] | None = None
    """Checked on the built site, given a function that tells whether an address exists."""

    header: str = ""
    """The template that it adds to the head of every page."""

    commands: tuple[Command, ...] = ()
    count: Callable[[Handbook], str] | None = None
    """How much its file holds, in words, for the editor: 176道自查题."""

    bundle: str = "reading"
    """The script and style bundle of the pages that its components stand on."""
