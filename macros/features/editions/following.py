"""Which passages of a text became which of another: by their words, in order where words alone leave it open.

Passages are compared by character bigrams, the rarer the heavier. Candidates come from an inverted index over the rarer
bigrams of each passage, so that time grows with the text and not with its square.
"""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from fractions import Fraction

from macros.features.compare.alignment import Weights, pairs, weights

SAME = 45
"""Least likeness, in per cent, of two passages of which one became the other."""

BESIDE, NEARER = 2, Fraction(1, 8)
"""How near to its expected place a passage is believed to be at home, and how much likeness that is worth: posts have
lists of much the same words.
"""

PART = 60
"""Least share of a passage, in per cent, that stands in another of which it was or became a part."""

SHORTEST = 4
"""Least number of bigrams of such a part: a few characters stand anywhere."""

MOST_PLACES = 48
"""A bigram that stands in more passages than this proposes none."""

MOST_CANDIDATES = 12
"""How many proposed passages are looked at, most promising first."""

Link = tuple[int, int]
"""Index of an earlier passage, index of a later one."""


def follow(
    old: Sequence[str], new: Sequence[str], given: Mapping[int, Collection[int]] | None = None
) -> list[Link]:
    """Return which earlier passages became which later ones, sorted; one may become several, several one.

    What is linked to nothing was removed, or added.

    Args:
        given: earlier passages of which it is known what they became; nobody else becomes that.
    """
    known = given or {}
    follower = _Follower(old, new)
    follower.settle(known)
    follower.link_twins()
    follower.link_alike()
    follower.link_parts()
    return sorted(follower.links)


class _Follower:
    def __init__(self, old: Sequence[str], new: Sequence[str]) -> None:
        self.old, self.new = ["".join(each.split()) for each in old], ["".join(each.split()) for each in new]
        self.weights = weights(tuple(dict.fromkeys((*self.old, *self.new))))
        self.links: set[Link] = set()
        self.left, self.over = set(range(len(old))), set(range(len(new)))
        """The earlier and the later passages without a link."""

        self.settled: tuple[set[int], set[int]] = set(), set()
        """The earlier and the later passages of which all is known."""

    def link(self, links: Iterable[Link]) -> None:
        for i, j in links:
            self.links.add((i, j))
            self.left.discard(i)
            self.over.discard(j)

    def settle(self, known: Mapping[int, Collection[int]]) -> None:
        self.link((i, j) for i, those in known.items() for j in those)
        self.left.difference_update(known)
        self.settled = set(known), {j for those in known.values() for j in those}

    def link_twins(self) -> None:
        """Link passages of the same words; of several, those nearest to where they are expected."""
        here, there = _by_words(self.old, self.left), _by_words(self.new, self.over)
        several: list[tuple[list[int], list[int]]] = []
        for words, old in here.items():
            new = there.get(words, [])
            if len(old) == len(new) == 1:
                self.link([(old[0], new[0])])
            elif new:
                several.append((old, new))
        expected = _Expected(self.links)
        for old, new in several:
            near = sorted(
                (abs(j - expected.of(i)), i, j) for i in old for j in _around(new, expected.of(i), len(old))
            )
            self.link(_once((i, j) for _, i, j in near))

    def link_alike(self) -> None:
        """Link the passages that are most alike, each once; one at its expected place before one that is more alike."""
        index, expected = _Index(self.new, self.over, self.weights), _Expected(self.links)
        ranked = []
        for i in self.left:
            beside = range(expected.of(i) - 1, expected.of(i) + 2)
            for j in {*index.candidates(self.old[i]), *self.over.intersection(beside)}:
                share, away = _likeness(self.old[i], self.new[j], self.weights), abs(j - expected.of(i))
                if 100 * share >= SAME:
                    ranked.append((-share - (NEARER if away <= BESIDE else 0), away, i, j))
        self.link(_once((i, j) for *_, i, j in sorted(ranked)))

    def link_parts(self) -> None:
        """Link what is left to the passages that hold its words, as far as nothing else of theirs accounts for them."""
        closed, shut = self.settled
        sources = _Remains(self.old, self.links, self.new, self.weights, closed)
        for j in sorted(self.over):
            self.link((i, j) for i in sources.holding(self.new[j]))
        targets = _Remains(self.new, [(j, i) for i, j in self.links], self.old, self.weights, shut)
        for i in sorted(self.left):
            self.link((i, j) for j in targets.holding(self.old[i]))


def _by_words(texts: Sequence[str], indexes: Iterable[int]) -> dict[str, list[int]]:
    found: dict[str, list[int]] = defaultdict(list)
    for index in sorted(indexes):
        found[texts[index]].append(index)
    return found


def _around(places: Sequence[int], place: int, most: int) -> Sequence[int]:
    """Those of sorted places that are nearest to one: `most`, but a dozen at the utmost, on either side."""
    at, reach = bisect_left(places, place), min(most, MOST_CANDIDATES)
    return places[max(0, at - reach) : at + reach]


def _once(links: Iterable[Link]) -> Iterator[Link]:
    """Yield links in order, each earlier and each later passage once."""
    old, new = set(), set()
    for i, j in links:
        if i not in old and j not in new:
            old.add(i)
            new.add(j)
            yield i, j


def _likeness(one: str, two: str, weights: Weights) -> Fraction:
    """The weight of the common bigrams as a share of all; 1 only for texts of the same bigrams."""
    first, second = pairs(one), pairs(two)
    total = _weight(first, weights) + _weight(second, weights)
    return Fraction(2 * _weight(first & second, weights), total) if total else Fraction(0)


def _weight(counted: Counter[str], weights: Weights) -> int:
    return sum(number * weights.of(pair) for pair, number in counted.items())


class _Expected:
    """Where an earlier passage would stand if nothing had been put between it and the nearest that was followed."""

    def __init__(self, links: Iterable[Link]) -> None:
        ordered = sorted(links)
        self.old, self.new = [i for i, _ in ordered], [j for _, j in ordered]

    def of(self, index: int) -> int:
        at = bisect_left(self.old, index)
        near = [each for each in (at - 1, at) if 0 <= each < len(self.old)]
        if not near:
            return index
        nearest = min(near, key=lambda each: abs(self.old[each] - index))
        return self.new[nearest] + index - self.old[nearest]


class _Index:
    """Rarer bigram -> the passages that hold it."""

    def __init__(self, texts: Sequence[str], indexes: Iterable[int], weights: Weights) -> None:
        self.weights = weights
        self.places: dict[str, list[int]] = defaultdict(list)
        for index in sorted(indexes):
            for pair in pairs(texts[index]):
                self.places[pair].append(index)

    def candidates(self, text: str) -> list[int]:
        """The passages that share most with a text."""
        found: Counter[int] = Counter()
        for pair in pairs(text):
            places = self.places.get(pair, ())
            if len(places) <= MOST_PLACES:
                for place in places:
                    found[place] += self.weights.of(pair)
        return [place for place, _ in sorted(found.items(), key=lambda each: (-each[1], each[0]))][
            :MOST_CANDIDATES
        ]


class _Remains:
    """What of each passage is not yet accounted for by those that it is linked to."""

    def __init__(
        self,
        texts: Sequence[str],
        links: Iterable[Link],
        others: Sequence[str],
        weights: Weights,
        closed: Collection[int],
    ) -> None:
        self.weights = weights
        self.left = [Counter[str]() if i in closed else Counter(pairs(text)) for i, text in enumerate(texts)]
        for index, other in links:
            self.left[index] -= pairs(others[other])
        self.index = _Index(texts, range(len(texts)), weights)

    def holding(self, text: str) -> list[int]:
        """The passage what remains of which holds most of a text, if it is enough; what it holds remains no longer."""
        wanted = pairs(text)
        if sum(wanted.values()) < SHORTEST:
            return []
        whole = _weight(wanted, self.weights)
        shares = [
            (-_weight(self.left[index] & wanted, self.weights), index)
            for index in self.index.candidates(text)
        ]
        if not shares or -100 * min(shares)[0] < PART * whole:
            return []
        index = min(shares)[1]
        self.left[index] -= wanted
        return [index]
