"""Which items of two roles say the same, nearly the same, or have no counterpart; and where they differ."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from macros.model import Clause, Duty, Handbook, Role

NEAR = 0.5
"""Share of common characters from which two items are shown side by side."""

SHORT = 1
"""An equal run of so few characters between two differences is read as part of them."""


@dataclass(frozen=True)
class Segment:
    """A run of one side's words."""

    words: str
    differs: bool


@dataclass(frozen=True)
class Pair:
    """An item of the role beside its counterpart."""

    own: Clause
    other: Clause
    own_segments: tuple[Segment, ...]
    other_segments: tuple[Segment, ...]

    @property
    def identical(self) -> bool:
        return self.own.words == self.other.words


@dataclass(frozen=True)
class Neighbour:
    """Another role of the same rank, item by item."""

    role: Role
    pairs: tuple[Pair, ...]
    only_own: tuple[Clause, ...]
    only_other: tuple[Clause, ...]

    @property
    def same(self) -> tuple[Pair, ...]:
        return tuple(pair for pair in self.pairs if pair.identical)

    @property
    def near(self) -> tuple[Pair, ...]:
        return tuple(pair for pair in self.pairs if not pair.identical)


def neighbours(handbook: Handbook, role: Role) -> tuple[Neighbour, ...]:
    """Compare a post with the posts of its rank at the other levels; empty for other roles."""
    if role.rank is None:
        return ()
    peers = (peer for peer in handbook.posts if peer.rank == role.rank and peer.id != role.id)
    return tuple(compare(handbook, role, peer) for peer in peers)


def compare(handbook: Handbook, role: Role, peer: Role) -> Neighbour:
    """Match items by their words, best pair first, each used once; keep the order of the text."""
    own, other = _items(handbook, role), _items(handbook, peer)
    ranked = sorted(
        ((likeness(a.words, b.words), i, j) for i, a in enumerate(own) for j, b in enumerate(other)),
        key=lambda match: (-match[0], match[1], match[2]),
    )
    matched: dict[int, int] = {}
    for share, i, j in ranked:
        if share >= NEAR and i not in matched and j not in matched.values():
            matched[i] = j
    return Neighbour(
        role=peer,
        pairs=tuple(pair(own[i], other[matched[i]]) for i in sorted(matched)),
        only_own=tuple(clause for i, clause in enumerate(own) if i not in matched),
        only_other=tuple(clause for j, clause in enumerate(other) if j not in matched.values()),
    )


def likeness(one: str, two: str) -> float:
    """Share of characters in common runs, 0..1, the same in both directions."""
    first, second = sorted((one, two))
    return SequenceMatcher(None, first, second, autojunk=False).ratio()


def pair(own: Clause, other: Clause) -> Pair:
    """Cut both sides' words into what is common and what differs."""
    left: list[Segment] = []
    right: list[Segment] = []
    codes = SequenceMatcher(None, own.words, other.words, autojunk=False).get_opcodes()
    for place, (tag, i1, i2, j1, j2) in enumerate(codes):
        inner = 0 < place < len(codes) - 1
        differs = tag != "equal" or (inner and i2 - i1 <= SHORT)
        _append(left, own.words[i1:i2], differs)
        _append(right, other.words[j1:j2], differs)
    return Pair(own, other, tuple(left), tuple(right))


def _append(segments: list[Segment], words: str, differs: bool) -> None:
    if not words:
        return
    if segments and segments[-1].differs == differs:
        words = segments.pop().words + words
    segments.append(Segment(words, differs))


def _items(handbook: Handbook, role: Role) -> Sequence[Clause]:
    duties: tuple[Duty, ...] = handbook.duties_of(role)
    return [clause for duty in duties if (clause := handbook.clause(duty.clause)).kind == "item"]
