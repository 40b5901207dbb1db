"""Matching duties of two roles, and their differences."""

from dataclasses import dataclass

from macros.core.handbook import Handbook
from macros.core.regulation import Clause
from macros.core.roles import Role
from macros.core.themes import Theme
from macros.features.compare.alignment import AlignedRun, differences, match, match_themes, weights

MOST_COMPARED = 6
"""Above this many posts per rank, no comparisons are prebuilt, so that pages do not grow quadratically."""


@dataclass(frozen=True)
class ComparedDuty:
    """A duty to compare."""

    clause: Clause
    words: str
    """The words that the duty is about."""

    themes: tuple[str, ...]
    """Ids of its themes."""


@dataclass(frozen=True)
class Pair:
    """A duty of the role and its counterpart."""

    own: ComparedDuty
    other: ComparedDuty
    pieces: tuple[AlignedRun, ...]
    """Empty if only a theme pairs them."""

    themes: tuple[Theme, ...] = ()
    """The common themes, if these alone pair them."""

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
        return tuple(pair for pair in self.pairs if not pair.identical and not pair.themes)

    @property
    def themed(self) -> tuple[Pair, ...]:
        return tuple(pair for pair in self.pairs if pair.themes)


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
    """Match the duties of two roles by their words, then what is left by theme, in text order."""
    own, other = _lines(handbook, role), _lines(handbook, peer)
    weighed = weights(handbook.duty_words)
    matched = match([one.words for one in own], [two.words for two in other], weighed)
    pairs = [Pair(own[i], other[j], differences(own[i].words, other[j].words)) for i, j in matched]
    left = _without(own, [pair.own for pair in pairs])
    over = _without(other, [pair.other for pair in pairs])
    for i, j in match_themes(
        [(one.words, one.themes) for one in left], [(two.words, two.themes) for two in over], weighed
    ):
        shared = tuple(handbook.theme(id) for id in left[i].themes if id in over[j].themes)
        pairs.append(Pair(left[i], over[j], (), shared))
    return Neighbour(
        role=peer,
        charge=_charge(handbook, role, peer),
        pairs=tuple(pairs),
        only_own=tuple(_without(own, [pair.own for pair in pairs])),
        only_other=tuple(_without(other, [pair.other for pair in pairs])),
    )


def _without(lines: list[ComparedDuty], taken: list[ComparedDuty]) -> list[ComparedDuty]:
    return [line for line in lines if line not in taken]


def _charge(handbook: Handbook, role: Role, peer: Role) -> Charge | None:
    if not (role.responsibilities and peer.responsibilities):
        return None
    own, other = ("\n".join(each.quote for each in one.responsibilities) for one in (role, peer))
    clauses = (dict.fromkeys(each.clause for each in one.responsibilities) for one in (role, peer))
    first, second = (tuple(handbook.clause(id) for id in found) for found in clauses)
    return Charge(first, second, differences(own, other))


def _lines(handbook: Handbook, role: Role) -> list[ComparedDuty]:
    return [
        ComparedDuty(handbook.clause(duty.clause), handbook.words_of(duty), duty.themes)
        for duty in handbook.duties_of(role)
    ]
