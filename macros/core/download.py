"""A file that the site offers: its name, and what is said of it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Download:
    name: str
    """File name below `downloads/`: it stands on printed sheets and other sites, so it never changes."""

    kind: str
    """What a person takes it for: Word简表."""

    note: str
    """What one does with it, in a few words."""

    at_root: bool = False
    """Whether it stands beside the home page instead."""

    folder: str = ""
    """In which folder of a pack it stands; empty: in none."""

    @property
    def packed(self) -> str:
        """Its name in a pack, which a person unpacks and looks through: by what it is."""
        name = f"{self.kind}.{self.name.rpartition('.')[2]}"
        return f"{self.folder}/{name}" if self.folder else name
