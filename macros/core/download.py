"""A file that the site offers: its name, what is said of it, and how it is written."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Download:
    name: str
    """File name below `downloads/`: it stands on printed sheets and other sites, so it never changes."""

    kind: str
    """What a person takes it for: Word简表."""

    note: str
    """What one does with it, in a few words."""

    write: Callable[[], bytes] | None = field(default=None, compare=False)
    """Returns its bytes; None: it stands under docs/, is a pack, or another feature's declaration writes it."""

    pack: Pack | None = None
    """Of a zip: what it holds."""

    quick: bool = False
    """Whether it is written under `serve`, too, where all others are left out."""

    weight: int = 0
    """Files of a row stand in the order of their weights."""

    at_root: bool = False
    """Whether it stands beside the home page instead."""

    folder: str = ""
    """In which folder of a pack it stands; empty: in none."""

    @property
    def packed(self) -> str:
        """Its name in a pack, which a person unpacks and looks through: by what it is."""
        name = f"{self.kind}.{self.name.rpartition('.')[2]}"
        return f"{self.folder}/{name}" if self.folder else name


@dataclass(frozen=True)
class Member:
    """A file in a pack. A pack among the members is unpacked into its folder: one would have to unpack it twice."""

    name: str
    """Of the download whose bytes it has."""

    path: str
    """Its name in the pack."""

    label: str = ""
    """Its name where its pack is unpacked into another; empty: `path`."""


@dataclass(frozen=True)
class Pack:
    members: tuple[Member, ...]
    intro: tuple[str, ...] = ()
    """First lines of the list of files that it carries; none: it carries no list."""


Rows = tuple[tuple[str, tuple[Download, ...]], ...]
"""(whose files or of what, the files)."""


@dataclass(frozen=True)
class Listing:
    """Files that a page lists together; several features may add to one kind."""

    kind: str
    """As `download_list` names it."""

    heading: str
    """Of the first column."""

    rows: Rows
