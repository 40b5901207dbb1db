"""Which of two posts' texts go together, and where two texts differ.

`overrides/lib/alignment.js` does the same for the pairs that a reader chooses; `tests/data/alignment.json`
holds the two together. Only whole numbers are computed with and every tie is decided, so that both give the
same result, and the same one whichever text comes first.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from itertools import pairwise

IGNORED = " 　，。、；：？！“”‘’（）《》〈〉【】〔〕—…·,.;:?!\"'()[]<>-"
"""Characters that do not count for likeness."""

LEAST_SIMILARITY = 28
"""Per cent of likeness from which two texts are set side by side; below it, texts of one field share little
more than its set phrases."""

RUN = 1
"""What a run of common characters costs, in characters: one that stands alone between two differences gains
nothing, and is marked with them."""

RULES: dict[str, str | int] = {"ignored": IGNORED, "near": LEAST_SIMILARITY, "run": RUN}
"""What both languages go by; the page hands it to the script."""


@dataclass(frozen=True)
class AlignedRun:
    """A run of both texts: common to both, or what each has in its place (one of them may be empty)."""

    own: str
    other: str

    @property
    def differs(self) -> bool:
        return self.own != self.other


@dataclass(frozen=True)
class Weights:
    """How much a pair of neighbouring characters says: the rarer in the whole book, the more."""

    count: int
    frequencies: dict[str, int]
    """Pair -> the number of texts that hold it."""

    def of(self, pair: str) -> int:
        return max(1, (self.count // self.frequencies.get(pair, 1)).bit_length())


@lru_cache(maxsize=4)
def weights(texts: tuple[str, ...]) -> Weights:
    """Weigh the pairs of all texts of a book; a text that stands there twice counts once."""
    distinct = dict.fromkeys(texts)
    return Weights(len(distinct), Counter(pair for text in distinct for pair in pairs(text)))


@lru_cache(maxsize=4096)
def pairs(text: str) -> Counter[str]:
    """Count the pairs of neighbouring characters; a character all alone stands for itself."""
    kept = [character for character in text if character not in IGNORED]
    return Counter(kept if len(kept) == 1 else map("".join, pairwise(kept)))


def similarity(one: str, two: str, weights: Weights) -> tuple[int, int]:
    """Return what two texts have in common, and all that they have: a fraction of at most 1; 0 of 0 for none."""
    first, second = pairs(one), pairs(two)
    total = sum(number * weights.of(pair) for each in (first, second) for pair, number in each.items())
    common = sum(min(number, second[pair]) * weights.of(pair) for pair, number in first.items())
    return 2 * common, total


def match(own: Sequence[str], other: Sequence[str], weights: Weights) -> list[tuple[int, int]]:
    """Match two lists of texts: the most alike first, each used once, none below the threshold.

    Of equally alike ones, those that stand nearer to the beginning go first, then those whose places are
    nearer to each other. The pairs come in the order of `own`.
    """
    ranked = []
    for i, one in enumerate(own):
        for j, two in enumerate(other):
            common, total = similarity(one, two, weights)
            if total and 100 * common >= LEAST_SIMILARITY * total:
                ranked.append((-Fraction(common, total), i + j, abs(i - j), i, j))
    matched: dict[int, int] = {}
    for *_, i, j in sorted(ranked):
        if i not in matched and j not in matched.values():
            matched[i] = j
    return sorted(matched.items())


def differences(own: str, other: str) -> tuple[AlignedRun, ...]:
    """Cut two texts into what is common and what differs, in order; joined, the pieces give both back.

    What they begin and end with alike is common. Between, the runs are chosen that keep the most common
    characters, each run at its cost, so that few long ones win over many short ones.
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
    """How many characters two texts begin with alike."""
    return next(
        (n for n, (a, b) in enumerate(zip(one, two, strict=False)) if a != b), min(len(one), len(two))
    )


def _steps(own: str, other: str) -> list[tuple[str, str]]:
    """Walk through both texts, a character a step: both when they are common, else one of them."""
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
    """What can still be gained from each two places on: outside a common run, and inside one."""
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
    """Join neighbouring steps of a kind."""
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
