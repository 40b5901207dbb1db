"""Which duties of two roles say the same, nearly the same, or have no counterpart; and where they differ."""

from __future__ import annotations

from dataclasses import dataclass

from macros.core.handbook import Handbook
from macros.core.regulation import Clause
from macros.core.roles import Role
from macros.features.compare.alignment import AlignedRun, differences, match, weights

MOST_COMPARED = 6
"""So many posts of one rank are compared beforehand; past it, pages would grow with the square of the posts,
and only lead to the page that compares."""


@dataclass(frozen=True)
class ComparedDuty:
    """A duty as it is compared."""

    clause: Clause
    words: str
    """The words that the duty is about."""


@dataclass(frozen=True)
class Pair:
    """A duty of the role beside its counterpart."""

    own: ComparedDuty
    other: ComparedDuty
    pieces: tuple[AlignedRun, ...]

    @property
    def identical(self) -> bool:
        return self.own.words == self.other.words


@dataclass(frozen=True)
class Charge:
    """What the opening sentences put on both roles: no items, and not counted among them."""

    own: tuple[Clause, ...]
    other: tuple[Clause, ...]
    pieces: tuple[AlignedRun, ...]
    """Of each role's quotes as one text, a quote a line."""

    @property
    def identical(self) -> bool:
        return not any(piece.differs for piece in self.pieces)


@dataclass(frozen=True)
class Neighbour:
    """Another role, duty by duty."""

    role: Role
    charge: Charge | None
    """None where the data quotes nothing of the kind for one of the two."""

    pairs: tuple[Pair, ...]
    only_own: tuple[ComparedDuty, ...]
    only_other: tuple[ComparedDuty, ...]

    @property
    def same(self) -> tuple[Pair, ...]:
        return tuple(pair for pair in self.pairs if pair.identical)

    @property
    def near(self) -> tuple[Pair, ...]:
        return tuple(pair for pair in self.pairs if not pair.identical)


def peers(handbook: Handbook, role: Role) -> tuple[Role, ...]:
    """The other posts of a post's rank, in the order of the text; none for other roles.

    Where they are too many to be compared, as many as tell so.
    """
    if role.rank is None:
        return ()
    found = handbook.posts_of_rank(role.rank)[: MOST_COMPARED + 2]
    return tuple(peer for peer in found if peer.id != role.id)


def neighbours(handbook: Handbook, role: Role) -> tuple[Neighbour, ...]:
    """Compare a post with its peers; empty where there are too many."""
    found = peers(handbook, role)
    return tuple(compare(handbook, role, peer) for peer in found) if len(found) <= MOST_COMPARED else ()


def compare(handbook: Handbook, role: Role, peer: Role) -> Neighbour:
    """Match the duties of two roles by their words; the order is that of the text."""
    own, other = _lines(handbook, role), _lines(handbook, peer)
    matched = match([one.words for one in own], [two.words for two in other], weights(handbook.duty_words))
    taken = {i for i, _ in matched}, {j for _, j in matched}
    return Neighbour(
        role=peer,
        charge=_charge(handbook, role, peer),
        pairs=tuple(Pair(own[i], other[j], differences(own[i].words, other[j].words)) for i, j in matched),
        only_own=tuple(line for i, line in enumerate(own) if i not in taken[0]),
        only_other=tuple(line for j, line in enumerate(other) if j not in taken[1]),
    )


def _charge(handbook: Handbook, role: Role, peer: Role) -> Charge | None:
    if not (role.responsibilities and peer.responsibilities):
        return None
    own, other = ("\n".join(each.quote for each in one.responsibilities) for one in (role, peer))
    clauses = (dict.fromkeys(each.clause for each in one.responsibilities) for one in (role, peer))
    first, second = (tuple(handbook.clause(id) for id in found) for found in clauses)
    return Charge(first, second, differences(own, other))


def _lines(handbook: Handbook, role: Role) -> list[ComparedDuty]:
    return [
        ComparedDuty(handbook.clause(duty.clause), handbook.words_of(duty))
        for duty in handbook.duties_of(role)
    ]
