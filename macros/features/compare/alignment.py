"""Alignment of two posts' texts: matching pairs, and differences within a pair.

`alignment.js` does the same for pairs that a reader chooses; both are tested with `tests/data/alignment.json`.
Integer arithmetic and fixed tie-breaking give the same result in both languages, and in either order of texts.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from itertools import pairwise

IGNORED = " 　，。、；：？！“”‘’（）《》〈〉【】〔〕—…·,.;:?!\"'()[]<>-"
"""Characters ignored by similarity."""

LEAST_SIMILARITY = 28
"""Minimum similarity of a match, in per cent; below, texts share little more than boilerplate."""

RUN = 1
"""Cost of a common run, in characters, so that a single common character between differences is marked too."""

RULES: dict[str, str | int] = {"ignored": IGNORED, "near": LEAST_SIMILARITY, "run": RUN}
"""The parameters, which the page passes to the script."""


@dataclass(frozen=True)
class AlignedRun:
    """A run of both texts: common, or what each has instead (one may be empty)."""

    own: str
    other: str

    @property
    def differs(self) -> bool:
        return self.own != self.other


@dataclass(frozen=True)
class Weights:
    """Weights of character bigrams: the rarer in the whole book, the higher."""

    count: int
    frequencies: dict[str, int]
    """Bigram -> the number of texts that contain it."""

    def of(self, pair: str) -> int:
        return max(1, (self.count // self.frequencies.get(pair, 1)).bit_length())


@lru_cache(maxsize=4)
def weights(texts: tuple[str, ...]) -> Weights:
    """Return the weights of the bigrams of all texts; duplicate texts count once."""
    distinct = dict.fromkeys(texts)
    return Weights(len(distinct), Counter(pair for text in distinct for pair in pairs(text)))


@lru_cache(maxsize=4096)
def pairs(text: str) -> Counter[str]:
    """Count the bigrams of a text; a single character counts as one."""
    kept = [character for character in text if character not in IGNORED]
    return Counter(kept if len(kept) == 1 else map("".join, pairwise(kept)))


def similarity(one: str, two: str, weights: Weights) -> tuple[int, int]:
    """Return the similarity as a fraction: the weight of the common bigrams, and of all."""
    first, second = pairs(one), pairs(two)
    total = sum(number * weights.of(pair) for each in (first, second) for pair, number in each.items())
    common = sum(min(number, second[pair]) * weights.of(pair) for pair, number in first.items())
    return 2 * common, total


def match(own: Sequence[str], other: Sequence[str], weights: Weights) -> list[tuple[int, int]]:
    """Match two lists of texts greedily, most similar first, each once, none below the threshold.

    Ties are broken by earlier, then by closer indexes. Pairs are in the order of `own`.
    """
    ranked = []
    for i, one in enumerate(own):
        for j, two in enumerate(other):
            common, total = similarity(one, two, weights)
            if total and 100 * common >= LEAST_SIMILARITY * total:
                ranked.append((-Fraction(common, total), i + j, abs(i - j), i, j))
    return _once(ranked)


Themed = tuple[str, Sequence[str]]
"""A text and its themes."""


def match_themes(own: Sequence[Themed], other: Sequence[Themed], weights: Weights) -> list[tuple[int, int]]:
    """Match what `match` left by theme: greedily, the largest share of common themes first, each once, none without.

    Ties are broken by similarity, then as in `match`.
    """
    ranked = []
    for i, (one, mine) in enumerate(own):
        for j, (two, theirs) in enumerate(other):
            if shared := len({*mine} & {*theirs}):
                common, total = similarity(one, two, weights)
                alike = -Fraction(2 * shared, len(mine) + len(theirs)), -Fraction(common, total or 1)
                ranked.append((*alike, i + j, abs(i - j), i, j))
    return _once(ranked)


def _once(ranked: Iterable[tuple[Fraction | int, ...]]) -> list[tuple[int, int]]:
    """Take pairs in order, each of their two last values, the indexes, once."""
    matched: dict[int, int] = {}
    for *_, i, j in sorted(ranked):
        if i not in matched and j not in matched.values():
            matched[int(i)] = int(j)
    return sorted(matched.items())


def differences(own: str, other: str) -> tuple[AlignedRun, ...]:
    """Split two texts into common and differing runs, in order; joined, they restore both.

    Common prefix and suffix are common. Between, runs maximise common characters minus their cost, so that
    few long runs win over many short ones.
    """
    if other < own:
        return tuple(AlignedRun(piece.other, piece.own) for piece in differences(other, own))
    head = _common(own, other)
    rest = min(len(own), len(other)) - head
    tail = _common(own[len(own) - rest :][::-1], other[len(other) - rest :][::-1])
    steps = [(own[:head], own[:head])]
    steps += _steps(own[head : len(own) - tail], other[head : len(other) - tail])
    steps.append((own[len(own) - tail :],) * 2)
    return _joined(steps)


def _common(one: str, two: str) -> int:
    """Length of the common prefix."""
    return next(
        (n for n, (a, b) in enumerate(zip(one, two, strict=False)) if a != b), min(len(one), len(two))
    )


def _steps(own: str, other: str) -> list[tuple[str, str]]:
    """Walk through both texts, one character per step: of both if common, else of one."""
    apart, within = _values(own, other)
    steps = []
    i = j = 0
    inside = False
    while i < len(own) or j < len(other):
        left = apart[i + 1][j] if i < len(own) else -1
        right = apart[i][j + 1] if j < len(other) else -1
        both = -1
        if i < len(own) and j < len(other) and own[i] == other[j]:
            both = within[i + 1][j + 1] + 1 - (0 if inside else RUN)
        skip = max(left, right)
        inside = both > skip or (inside and both == skip)
        first = own[i] if inside or left == skip else ""
        second = other[j] if inside or not first else ""
        steps.append((first, second))
        i, j = i + len(first), j + len(second)
    return steps


def _values(own: str, other: str) -> tuple[list[list[int]], list[list[int]]]:
    """The best gain from each pair of offsets on: outside, and inside, a common run."""
    width = len(other)
    apart = [[0] * (width + 1) for _ in range(len(own) + 1)]
    within = [[0] * (width + 1) for _ in range(len(own) + 1)]
    for i in range(len(own) - 1, -1, -1):
        below, after, row, inner = apart[i + 1], within[i + 1], apart[i], within[i]
        for j in range(width - 1, -1, -1):
            skip = max(below[j], row[j + 1])
            both = after[j + 1] + 1 if own[i] == other[j] else 0
            row[j] = max(skip, both - RUN)
            inner[j] = max(skip, both)
    return apart, within


def _joined(steps: Iterable[tuple[str, str]]) -> tuple[AlignedRun, ...]:
    """Join adjacent steps of the same kind."""
    found: list[tuple[bool, str, str]] = []
    for own, other in steps:
        if not own and not other:
            continue
        differs = own != other
        if found and found[-1][0] == differs:
            _, first, second = found.pop()
            own, other = first + own, second + other
        found.append((differs, own, other))
    return tuple(AlignedRun(own, other) for _, own, other in found)
