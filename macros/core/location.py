"""The location of a finding."""

from typing import NamedTuple

from macros.core.base import Entry


class Location(NamedTuple):
    """A file of the regulation's folder, and a line in it (0: none)."""

    file: str
    line: int


Finding = tuple[Location, str]
"""Where, and a Chinese sentence."""


def at(file: str, entry: Entry, key: str = "") -> Location:
    """The location of an entry, or of one of its values."""
    return Location(file, entry.line(key))
