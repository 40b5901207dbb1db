"""What the generators share: points by post, and the points of others that surely do not stand under its name."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from types import MappingProxyType
from typing import TypeVar

from macros.core.handbook import Handbook
from macros.core.regulation import Clause
from macros.core.roles import Role
from macros.features.questions.draw import seed_of
from macros.features.questions.entailment.truth import Truth
from macros.features.questions.model import QUESTIONS_YML, Point

LENGTH_STEP = 10
"""Lengths that differ by fewer characters count as equal."""

MOST_WRONG = 4
"""Maximum number of times that a phrase is a wrong option in one kind: it would soon be known by sight."""

MOST_CANDIDATES = 240
"""Maximum number of roles or points considered as distractors, so that time grows linearly with the posts."""

MOST_HOLDERS = 3
"""Maximum number of posts named as holders of one phrase."""

T = TypeVar("T")


@dataclass(frozen=True)
class BankMaterial:
    """Shared inputs of the question generators."""

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
        """Post id -> the points of its own article; where that names several posts, those that bind it."""
        book = self.handbook
        found: dict[str, list[Point]] = {post.id: [] for post in book.posts}
        for point in self.points:
            posts = book.posts_in(book.clause(point.clause).article)
            for post in posts:
                if len(posts) == 1 or self._binds(post, point):
                    found[post.id].append(point)
        return {id: tuple(points) for id, points in found.items()}

    def _binds(self, post: Role, point: Point) -> bool:
        bound = self.truth.bases(post, point.quote)
        return any(each.clause.id == point.clause for each in bound)

    def fewest_first(self) -> list[Role]:
        """The posts, those with the fewest points first: they have the least choice."""
        return sorted(self.handbook.posts, key=lambda post: len(self.own[post.id]))

    @cached_property
    def holders(self) -> dict[str, tuple[tuple[Role, Point], ...]]:
        """Phrase -> the posts whose article has it as a point, in text order."""
        found: defaultdict[str, list[tuple[Role, Point]]] = defaultdict(list)
        for post in self.handbook.posts:
            for point in self.own[post.id]:
                found[point.quote].append((post, point))
        return {words: tuple(pairs) for words, pairs in found.items()}

    @cached_property
    def duties(self) -> dict[str, tuple[Point, ...]]:
        """Post id -> its points that say what to do, and name neither what it is responsible for nor a kind of post."""
        ranks = [rank.name for rank in self.handbook.ranks]
        said = {one.quote for post in self.handbook.posts for one in post.responsibilities}
        return {
            id: tuple(p for p in points if p.quote not in said and not any(rank in p.quote for rank in ranks))
            for id, points in self.own.items()
        }

    @cached_property
    def _phrases(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(point.quote for points in self.duties.values() for point in points))

    def strange(self, post: Role, firm: bool) -> tuple[str, ...]:
        """Return the phrases of others that surely do not stand under the post's name and do not show it by a level.

        `firm`: that they do not stand there is the answer.
        """
        key = (post.id, firm)
        if key not in self._strange:
            self._strange[key] = tuple(
                words
                for words in sample(self._phrases, post.id)
                if not self.foreign(post, words) and self.free(post, words, firm)
            )
        return self._strange[key]

    @cached_property
    def asked(self) -> dict[str, tuple[Point, ...]]:
        """Post id -> its duties that may be asked: those that are fit as wrong options for others too.

        What only ever stands as a right option would be known by sight.
        """
        fit = Counter(words for post in self.handbook.posts for words in self.strange(post, False))
        return {
            id: tuple(point for point in points if fit[point.quote]) for id, points in self.duties.items()
        }

    def free(self, role: Role, words: str, firm: bool = False) -> bool:
        """Tell whether neither the words nor near ones stand under the role's name."""
        key = (role.id, words, firm)
        if key not in self._free:
            self._free[key] = self.truth.twin(role, words, firm) is None
        return self._free[key]

    def foreign(self, role: Role, words: str) -> bool:
        """Tell whether the words give themselves away: they name a level or field that the role's article does not."""
        own = self.handbook.clause(self.handbook.clause(role.clause).parent or role.clause).words
        return bool(self.truth.similarity.scopes(words) - self.truth.similarity.scopes(own))

    def scoped(self, words: str) -> bool:
        """Tell whether the words name a level or field."""
        return bool(self.truth.similarity.scopes(words))

    def wrong(
        self,
        kind: str,
        id: str,
        right: str,
        phrases: Iterable[str],
        levels: Collection[str],
        answers: Mapping[str, int] = MappingProxyType({}),
    ) -> list[str]:
        """Return three wrong options beside `right`, fewer if there are none, and count them.

        Like it in naming a level or not; of posts of one of the levels first; of its length; of different subject matters;
        none too often in its kind, no three together twice. How often is told by a hash too, and by how often a
        phrase is the right option (`answers`): were all wrong alike often, the one that is so least in the other
        questions would be wrong in this one.
        """
        used = self._used[kind]
        found = sorted(
            (words for words in dict.fromkeys(phrases) if used[words] < MOST_WRONG),
            key=lambda words: (
                self.scoped(words) != self.scoped(right),
                used[words] + 2 * answers.get(words, 0) > seed_of(words) % MOST_WRONG,
                not any(same_level(post.own_levels, levels) for post, _ in self.holders[words]),
                abs(len(words) - len(right)) // LENGTH_STEP,
                seed_of(f"{id}/{words}"),
            ),
        )
        for start in range(len(found)):
            three = self.apart([*found[start:], *found[:start]], [right])[:3]
            if len(three) == 3 and self.fresh(three):
                used.update(three)
                return three
        return []

    def fresh(self, three: Iterable[Role | str]) -> bool:
        """Tell whether these wrong options have not stood together yet, and remember them."""
        found = frozenset(each if isinstance(each, str) else each.id for each in three)
        new = found not in self._triples
        self._triples.add(found)
        return new

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

    def deny(self, post: Role, words: str) -> None:
        """Remember that a question says that the words do not stand under the post's name: no other says it again."""
        self._denied.add((post.id, words))

    def denied(self, post: Role, words: str) -> bool:
        """Tell whether a question has said so."""
        return (post.id, words) in self._denied

    def place(self, words: str, start: str = "这项") -> str:
        """Say where the words stand and whose they are: 这项写在第四条第（二）项，归各乡镇政府主要负责人。"""
        pairs = self.holders[words][:MOST_HOLDERS]
        clauses = "、".join(dict.fromkeys(self.clause(point).label for _, point in pairs))
        return f"{start}写在{clauses}，归{'和'.join(dict.fromkeys(post.term for post, _ in pairs))}。"

    @cached_property
    def _strange(self) -> dict[tuple[str, bool], tuple[str, ...]]:
        return {}

    @cached_property
    def _free(self) -> dict[tuple[str, str, bool], bool]:
        return {}

    @cached_property
    def _used(self) -> defaultdict[str, Counter[str]]:
        """Kind -> how often each phrase is a wrong option, those by hand to begin with."""
        used: defaultdict[str, Counter[str]] = defaultdict(Counter)
        for ruled in self.handbook.part(QUESTIONS_YML).ruled:
            used[ruled.kind].update(wrong.text for wrong in ruled.wrong)
        return used

    @cached_property
    def _triples(self) -> set[frozenset[str]]:
        return set()

    @cached_property
    def _denied(self) -> set[tuple[str, str]]:
        return set()


def same_level(ones: Collection[str], others: Collection[str]) -> bool:
    """Tell whether two posts have a level in common, or none have any."""
    return not set(ones).isdisjoint(others) or not (ones or others)


def sample(values: Sequence[T], id: str) -> list[T]:
    """Return all values if they are few, else a run of neighbours chosen by a hash of `id`."""
    if len(values) <= MOST_CANDIDATES:
        return list(values)
    start = seed_of(id) % len(values)
    return [values[(start + step) % len(values)] for step in range(MOST_CANDIDATES)]


def mixed(values: Iterable[T], id: str) -> list[T]:
    """Return the values in an order that a hash decides, so that a new one changes few questions."""
    return sorted(values, key=lambda value: seed_of(f"{id}/{value}"))
