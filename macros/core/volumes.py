"""The handbooks that stand together in one site, as one of them sees them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Generic, Protocol, Self, TypeVar

from macros.core.regulation import Regulation


class Bound(Protocol):
    """What is asked of a handbook here."""

    @property
    def id(self) -> str: ...
    @property
    def regulation(self) -> Regulation: ...
    def among(self, handbooks: Sequence[Self]) -> Self: ...


B = TypeVar("B", bound=Bound)


@dataclass(frozen=True, eq=False)
class Volume(Generic[B]):
    """One of them, itself included."""

    handbook: B
    address: str
    """Of its first folder, from that of the handbook that looks: "" its own, `../` the first's, `../x/` another's."""

    all: Sequence[B] = field(repr=False)
    """Those of the site, in its order."""

    @cached_property
    def seen(self) -> B:
        """The handbook, knowing those that it stands with."""
        return self.handbook.among(self.all)

    @property
    def title(self) -> str:
        return self.handbook.regulation.title

    @property
    def is_own(self) -> bool:
        return not self.address

    def to(self, address: str) -> str:
        """Return an address of its site from the root of the one that looks."""
        return self.address + address


def volumes(handbooks: Sequence[B], own: B) -> Iterator[Volume[B]]:
    """Yield the handbooks of a site; the first has its root, the others stand in folders named after them."""
    up = "" if own is handbooks[0] else "../"
    for place, each in enumerate(handbooks):
        below = f"{each.id}/" if place else ""
        yield Volume(each, "" if each is own else up + below, handbooks)
