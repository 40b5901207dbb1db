"""What the generators share: the points with their holders, and the choice of wrong options."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from macros.core.handbook import Handbook
from macros.core.regulation import Clause
from macros.core.roles import Role
from macros.features.questions.draw import seed_of
from macros.features.questions.entailment.truth import Truth
from macros.features.questions.model import QUESTIONS_YML, Point

LENGTH_STEP = 8
"""Options whose lengths differ by less than this many characters count as equally long."""

FOREIGN_PENALTY = 8
"""So many more uses of other options are borne before one is taken that gives itself away."""

T = TypeVar("T")

MOST_CANDIDATES = 240
"""Among so many roles or points wrong options are looked for; among all of a large handbook, the time to make
the bank would grow with the square of the posts."""

NO_LENGTH = "　" * 20
"""Stands for an option of common length where there is none yet to be like."""


@dataclass(frozen=True)
class BankMaterial:
    """A handbook made ready for asking."""

    handbook: Handbook

    @cached_property
    def truth(self) -> Truth:
        return Truth(self.handbook)

    @property
    def points(self) -> tuple[Point, ...]:
        return self.handbook.part(QUESTIONS_YML).points

    def clause(self, point: Point) -> Clause:
        return self.handbook.clause(point.clause)

    @cached_property
    def own(self) -> dict[str, tuple[Point, ...]]:
        """Post -> the points of its own article."""
        book = self.handbook
        articles = {book.clause(post.clause).article: post.id for post in book.posts}
        found: dict[str, list[Point]] = {post.id: [] for post in book.posts}
        for point in self.points:
            if post := articles.get(book.clause(point.clause).article):
                found[post].append(point)
        return {id: tuple(points) for id, points in found.items()}

    def post_points(self) -> Iterator[tuple[Role, Point]]:
        """Yield each post with each point of its article, in the order of the text."""
        for post in self.handbook.posts:
            for point in self.own[post.id]:
                yield post, point

    @cached_property
    def _objections(self) -> dict[tuple[str, str], bool]:
        return {}

    def free(self, role: Role, words: str) -> bool:
        """Tell whether the words surely do not bind the role."""
        key = (role.id, words)
        if key not in self._objections:
            self._objections[key] = self.truth.objection(role, words) is None
        return self._objections[key]

    @cached_property
    def _uses(self) -> Counter[tuple[str, str] | str]:
        return Counter()

    def use(self, words: Iterable[str], *roles: Role) -> None:
        """Count the words as wrong options of a question about the roles."""
        for each in words:
            self._uses.update((each, *((role.id, each) for role in roles)))

    def used(self, words: str, *roles: Role) -> int:
        """Tell how often the words were a wrong option so far; of a question about the roles counts thrice."""
        return self._uses[words] + sum(2 * self._uses[role.id, words] for role in roles)

    def strangers(self, role: Role, id: str, near: str, taken: Iterable[str] = ()) -> list[str]:
        """Points that surely do not bind the role, the best wrong options first, no two of one matter.

        Those least used so far are the best, or a reader would soon know the wrong ones by sight.
        """
        found = self._free_points(role, id, near)
        found.sort(key=lambda words: self.used(words, role) + FOREIGN_PENALTY * self.foreign(role, words))
        return self.apart(found, taken)

    def likely(self, role: Role, id: str, asked: Counter[str]) -> list[str]:
        """Points that surely do not bind the role, for questions that are all about that; the least asked first.

        What gives itself away comes last, however little it is asked.
        """
        found = self._free_points(role, id, NO_LENGTH)
        found.sort(key=lambda words: (self.foreign(role, words), asked[words]))
        return self.apart(found)

    def _free_points(self, role: Role, id: str, near: str) -> list[str]:
        points = sample(self.points, id)
        return closest(dict.fromkeys(one.quote for one in points if self.free(role, one.quote)), id, near)

    def foreign(self, role: Role, words: str) -> bool:
        """Tell whether the words name a level or field that the role's own article never names.

        Such an option would give itself away.
        """
        own = self.handbook.clause(self.handbook.clause(role.clause).parent or role.clause).words
        return bool(self.truth.similarity.scopes(words) - self.truth.similarity.scopes(own))

    def apart(self, words: Iterable[str], taken: Iterable[str] = ()) -> list[str]:
        """Keep those that share no matter with what is kept or taken before them."""
        kept: list[str] = []
        used = {matter for each in taken for matter in self.truth.similarity.matters(each)}
        for each in words:
            matters = self.truth.similarity.matters(each)
            if matters and not matters & used:
                kept.append(each)
                used |= matters
        return kept


def sample(values: Sequence[T], id: str) -> list[T]:
    """All values where they are few, else a run of neighbours that hangs on `id` alone, in their order."""
    if len(values) <= MOST_CANDIDATES:
        return list(values)
    start = seed_of(id) % len(values)
    return [values[(start + step) % len(values)] for step in range(MOST_CANDIDATES)]


def closest(words: Iterable[str], id: str, near: str) -> list[str]:
    """Order phrases by how close their length is to `near`; equals by chance that hangs on `id` alone.

    A new point thus changes few questions that are already known.
    """
    return sorted(
        words, key=lambda each: (abs(len(each) - len(near)) // LENGTH_STEP, seed_of(f"{id}/{each}"), each)
    )
