"""Where a finding stands."""

from __future__ import annotations

from typing import NamedTuple

from macros.core.base import Entry


class Place(NamedTuple):
    """A file of the regulation's folder, and a line in it (0: none)."""

    file: str
    line: int


Finding = tuple[Place, str]
"""Where, and a Chinese sentence."""


def at(file: str, entry: Entry, key: str = "") -> Place:
    """The place of an entry, or of one of its values."""
    return Place(file, entry.line(key))
