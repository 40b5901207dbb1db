"""Matching duties of two roles, and their differences."""

from dataclasses import dataclass

from macros.core.handbook import Handbook
from macros.core.regulation import Clause
from macros.core.roles import Role
from macros.features.compare.alignment import AlignedRun, differences, match, weights

MOST_COMPARED = 6
"""Above this many posts per rank, no comparisons are prebuilt, so that pages do not grow quadratically."""


@dataclass(frozen=True)
class ComparedDuty:
    """A duty to compare."""

    clause: Clause
    words: str
    """The words that the duty is about."""


@dataclass(frozen=True)
class Pair:
    """A duty of the role and its counterpart."""

    own: ComparedDuty
    other: ComparedDuty
    pieces: tuple[AlignedRun, ...]

    @property
    def identical(self) -> bool:
        return self.own.words == self.other.words


@dataclass(frozen=True)
class Charge:
    """The opening sentences about both roles, which do not count as duties."""

    own: tuple[Clause, ...]
    other: tuple[Clause, ...]
    pieces: tuple[AlignedRun, ...]
    """The differences of both roles' quotes, each joined by line ends."""

    @property
    def identical(self) -> bool:
        return not any(piece.differs for piece in self.pieces)


@dataclass(frozen=True)
class Neighbour:
    """Another role, duty by duty."""

    role: Role
    charge: Charge | None
    """None if either has no such quote."""

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
    """Return the other posts of a post's rank, in text order, cut off above `MOST_COMPARED`."""
    if role.rank is None:
        return ()
    found = handbook.posts_of_rank(role.rank)[: MOST_COMPARED + 2]
    return tuple(peer for peer in found if peer.id != role.id)


def neighbours(handbook: Handbook, role: Role) -> tuple[Neighbour, ...]:
    """Compare a post with its peers; empty if too many."""
    found = peers(handbook, role)
    return tuple(compare(handbook, role, peer) for peer in found) if len(found) <= MOST_COMPARED else ()


def compare(handbook: Handbook, role: Role, peer: Role) -> Neighbour:
    """Match the duties of two roles by their words, in text order."""
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
