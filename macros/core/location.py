"""The location of a finding."""

from collections.abc import Iterable
from typing import NamedTuple, Protocol

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


class _OnClause(Protocol):
    @property
    def clause(self) -> str: ...
    def line(self, key: str = "") -> int: ...


def behind(file: str, entries: Iterable[_OnClause], clause: str, order: Iterable[str]) -> Location:
    """Where an entry on a clause is missing: the last entry on it or on one before it.

    Args:
        order: every clause id, in text order.
    """
    places = {id: place for place, id in enumerate(order)}
    lines = (entry.line() for entry in entries if places[entry.clause] <= places[clause])
    return Location(file, max(lines, default=1))
