"""What the generators share: points by post, and ranked distractors."""

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
"""Lengths that differ by fewer characters count as equal."""

FOREIGN_PENALTY = 8
"""Penalty, in uses, for a distractor that gives itself away."""

T = TypeVar("T")

MOST_CANDIDATES = 240
"""Maximum number of roles or points considered as distractors, so that time grows linearly with the posts."""

NO_LENGTH = "　" * 20
"""A typical length, where there is no option yet to compare with."""


@dataclass(frozen=True)
class BankMaterial:
    """Shared inputs of the question generators: points by post, and ranked distractors."""

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
        """Post id -> the points of its own article."""
        book = self.handbook
        articles = {book.clause(post.clause).article: post.id for post in book.posts}
        found: dict[str, list[Point]] = {post.id: [] for post in book.posts}
        for point in self.points:
            if post := articles.get(book.clause(point.clause).article):
                found[post].append(point)
        return {id: tuple(points) for id, points in found.items()}

    def post_points(self) -> Iterator[tuple[Role, Point]]:
        """Yield (post, point of its article) in text order."""
        for post in self.handbook.posts:
            for point in self.own[post.id]:
                yield post, point

    @cached_property
    def _objections(self) -> dict[tuple[str, str], bool]:
        return {}

    def free(self, role: Role, words: str) -> bool:
        """Tell whether the words demonstrably do not bind the role."""
        key = (role.id, words)
        if key not in self._objections:
            self._objections[key] = self.truth.objection(role, words) is None
        return self._objections[key]

    @cached_property
    def _uses(self) -> Counter[tuple[str, str] | str]:
        return Counter()

    def use(self, words: Iterable[str], *roles: Role) -> None:
        """Count the words as distractors of a question about the roles."""
        for each in words:
            self._uses.update((each, *((role.id, each) for role in roles)))

    def used(self, words: str, *roles: Role) -> int:
        """Return how often the words were a distractor; questions about the same roles count three times."""
        return self._uses[words] + sum(2 * self._uses[role.id, words] for role in roles)

    def strangers(self, role: Role, id: str, near: str, taken: Iterable[str] = ()) -> list[str]:
        """Return distractors for a question about the role, least used first, no two of one subject matter.

        Frequently used ones would soon be recognised as wrong.
        """
        found = self._free_points(role, id, near)
        found.sort(key=lambda words: self.used(words, role) + FOREIGN_PENALTY * self.foreign(role, words))
        return self.apart(found, taken)

    def likely(self, role: Role, id: str, asked: Counter[str]) -> list[str]:
        """Return points that do not bind the role, as answers: those that give themselves away last, least asked first."""
        found = self._free_points(role, id, NO_LENGTH)
        found.sort(key=lambda words: (self.foreign(role, words), asked[words]))
        return self.apart(found)

    def _free_points(self, role: Role, id: str, near: str) -> list[str]:
        points = sample(self.points, id)
        return closest(dict.fromkeys(one.quote for one in points if self.free(role, one.quote)), id, near)

    def foreign(self, role: Role, words: str) -> bool:
        """Tell whether the words give themselves away: they name a level or field that the role's article does not."""
        own = self.handbook.clause(self.handbook.clause(role.clause).parent or role.clause).words
        return bool(self.truth.similarity.scopes(words) - self.truth.similarity.scopes(own))

    def apart(self, words: Iterable[str], taken: Iterable[str] = ()) -> list[str]:
        """Keep those that share no subject matter with `taken` or earlier ones."""
        kept: list[str] = []
        used = {matter for each in taken for matter in self.truth.similarity.matters(each)}
        for each in words:
            matters = self.truth.similarity.matters(each)
            if matters and not matters & used:
                kept.append(each)
                used |= matters
        return kept


def sample(values: Sequence[T], id: str) -> list[T]:
    """Return all values if they are few, else a run of neighbours chosen by a hash of `id`."""
    if len(values) <= MOST_CANDIDATES:
        return list(values)
    start = seed_of(id) % len(values)
    return [values[(start + step) % len(values)] for step in range(MOST_CANDIDATES)]


def closest(words: Iterable[str], id: str, near: str) -> list[str]:
    """Sort phrases by closeness in length to `near`, then by a hash, so that a new point changes few questions."""
    return sorted(
        words, key=lambda each: (abs(len(each) - len(near)) // LENGTH_STEP, seed_of(f"{id}/{each}"), each)
    )
