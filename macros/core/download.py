"""A file that the site offers: its name, its description and how it is written."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from macros.core.file_name import file_name


@dataclass(frozen=True)
class Download:
    name: str
    """File name below `downloads/`; never changes, since printed sheets and other sites refer to it."""

    kind: str
    """What it is: Word简表."""

    note: str
    """What it is for, in a few words."""

    title: str = ""
    """What it is, for somebody who sees its name alone: 某岗位自查表（详表）; none: listed by another feature."""

    write: Callable[[], bytes] | None = field(default=None, compare=False)
    """Returns its bytes; None: it is in docs/, is a pack, or is written by another feature."""

    pack: Pack | None = None
    """The contents of a zip."""

    quick: bool = False
    """Also written under `serve`, which skips all others."""

    weight: int = 0
    """Files of a row are sorted by weight."""

    at_root: bool = False
    """Written next to the home page instead."""

    folder: str = ""
    """Its folder in a pack, if any."""

    @property
    def saved(self) -> str:
        """The name under which a browser keeps it; `Downloads.saved` tells equal ones apart."""
        return file_name(self.title, self.name)

    @property
    def packed(self) -> str:
        """Its name in a pack, after its kind, for readers of the unpacked folder."""
        name = f"{self.kind}.{self.name.rpartition('.')[2]}"
        return f"{self.folder}/{name}" if self.folder else name


@dataclass(frozen=True)
class Member:
    """A file in a pack. A pack in a pack is unpacked into its folder."""

    name: str
    """Of the download whose bytes it has."""

    path: str
    """Its name in the pack."""


@dataclass(frozen=True)
class Pack:
    members: tuple[Member, ...]
    intro: tuple[str, ...] = ()
    """First lines of its list of files; none: no list."""


Rows = tuple[tuple[str, tuple[Download, ...]], ...]
"""(label, files)."""


@dataclass(frozen=True)
class Listing:
    """Files listed together; several features may add to one kind."""

    kind: str
    """As `download_list` names it."""

    heading: str
    """Of the first column."""

    rows: Rows

    titles: Mapping[str, str] = field(default_factory=dict)
    """Label of a row -> the title that it stands under, if any; rows of one title follow each other."""
