"""The handbooks that stand together in one site, as one of them sees them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from macros.core.handbook import Handbook


@dataclass(frozen=True, eq=False)
class Volume:
    """One of them, itself included."""

    handbook: Handbook
    address: str
    """Of its first folder, from that of the handbook that looks: "" its own, `../` the first's, `../x/` another's."""

    all: Sequence[Handbook] = field(repr=False)
    """Those of the site, in its order."""

    @cached_property
    def seen(self) -> Handbook:
        """The handbook, knowing those that it stands with."""
        return together(self.all, self.handbook)

    @property
    def title(self) -> str:
        return self.handbook.regulation.title

    @property
    def is_own(self) -> bool:
        return not self.address

    def to(self, address: str) -> str:
        """Return an address of its site from the root of the one that looks."""
        return self.address + address


def together(handbooks: Sequence[Handbook], own: Handbook) -> Handbook:
    """Return `own`, knowing the handbooks that it stands with; the first of them has the site's root.

    A handbook that stands alone knows of none.
    """
    if len(handbooks) < 2:
        return own
    up = "" if own is handbooks[0] else "../"
    return replace(own, volumes=tuple(_volumes(handbooks, own, up)))


def _volumes(handbooks: Sequence[Handbook], own: Handbook, up: str) -> Iterator[Volume]:
    for place, each in enumerate(handbooks):
        below = f"{each.id}/" if place else ""
        yield Volume(each, "" if each is own else up + below, handbooks)
