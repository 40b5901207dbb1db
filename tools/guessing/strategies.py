"""What somebody goes by who has not read the document: each strategy scores an option, the highest is chosen."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from tools.guessing.items import Item


@dataclass(frozen=True)
class Lists:
    """Words that a guesser looks for, and the character pairs of a text of the kind."""

    levels: Mapping[str, tuple[str, ...]]
    """Level -> words that name it."""

    rest: tuple[str, ...]
    """What titles hold that are never the answer."""

    tone: tuple[str, ...]
    """Words that a regulation likes."""

    careless: tuple[str, ...]
    """Words of conduct that nobody would own to."""

    times: tuple[str, ...]
    pairs: frozenset[str]

    @classmethod
    def read(cls, entries: Mapping[str, Any], text: str) -> Lists:
        """Take `guess.yml` and the document."""
        levels = {name: tuple(words) for name, words in entries["levels"].items()}
        rest, tone, careless, times = (tuple(entries[key]) for key in ("rest", "tone", "careless", "times"))
        return cls(levels, rest, tone, careless, times, frozenset(pairs_of("".join(text.split()))))

    def named(self, words: str) -> Counter[str]:
        """Level -> how often it is named; of overlapping words the longest counts."""
        of = {word: name for name, group in self.levels.items() for word in group}
        longest_first = sorted(of, key=lambda word: (-len(word), word))
        found = re.findall("|".join(map(re.escape, longest_first)), words) if of else []
        return Counter(of[word] for word in found)


class Practice:
    """How often each phrase was right and wrong in the bank; a question does not count for itself."""

    def __init__(self, bank: Iterable[Item]) -> None:
        self._right: Counter[tuple[str, str]] = Counter()
        self._wrong: Counter[tuple[str, str]] = Counter()
        for item in bank:
            for text, right in zip(item.texts, item.right, strict=True):
                (self._right if right else self._wrong).update([(item.kind, text), ("", text)])

    def wrong(self, item: Item, text: str, kind: str) -> int:
        return self._wrong[kind, text] - self._own(item, text, kind, False)

    def right(self, item: Item, text: str, kind: str) -> int:
        return self._right[kind, text] - self._own(item, text, kind, True)

    def _own(self, item: Item, text: str, kind: str, right: bool) -> int:
        return int(kind in ("", item.kind) and (text, right) in zip(item.texts, item.right, strict=True))


@dataclass(frozen=True)
class Sight:
    """All that a strategy may look at."""

    lists: Lists
    practice: Practice


Strategy = Callable[[Sight, Item, str], float]


def own_level(sight: Sight, item: Item, text: str) -> float:
    """Prefer the level that the stem names, avoid others."""
    asked, found = sight.lists.named(item.stem), sight.lists.named(text)
    return sum(n if level in asked else -n for level, n in found.items())


def no_foreign_level(sight: Sight, item: Item, text: str) -> float:
    asked = sight.lists.named(item.stem)
    return -sum(n for level, n in sight.lists.named(text).items() if level not in asked)


def few_levels(sight: Sight, item: Item, text: str) -> float:
    return -float(sight.lists.named(text).total())


def not_the_rest(sight: Sight, item: Item, text: str) -> float:
    return -float(_count(text, sight.lists.rest))


def level_and_rest(sight: Sight, item: Item, text: str) -> float:
    return own_level(sight, item, text) + 2 * not_the_rest(sight, item, text)


def least_wrong(sight: Sight, item: Item, text: str) -> float:
    return -float(sight.practice.wrong(item, text, item.kind))


def most_wrong(sight: Sight, item: Item, text: str) -> float:
    return -least_wrong(sight, item, text)


def least_wrong_anywhere(sight: Sight, item: Item, text: str) -> float:
    return -float(sight.practice.wrong(item, text, ""))


def most_wrong_anywhere(sight: Sight, item: Item, text: str) -> float:
    return -least_wrong_anywhere(sight, item, text)


def most_right(sight: Sight, item: Item, text: str) -> float:
    right, wrong = sight.practice.right(item, text, ""), sight.practice.wrong(item, text, "")
    return (right + 0.25) / (right + wrong + 1)


def tone(sight: Sight, item: Item, text: str) -> float:
    return float(_count(text, sight.lists.tone) - 2 * _count(text, sight.lists.careless))


def no_times(sight: Sight, item: Item, text: str) -> float:
    return -float(_count(text, sight.lists.times))


def text_pairs(sight: Sight, item: Item, text: str) -> float:
    """The share of its character pairs that a text of the kind has."""
    found = pairs_of(text)
    return sum(pair in sight.lists.pairs for pair in found) / len(found) if found else 0.0


def longest(sight: Sight, item: Item, text: str) -> float:
    return float(len(text))


def shortest(sight: Sight, item: Item, text: str) -> float:
    return -float(len(text))


def shared(sight: Sight, item: Item, text: str) -> float:
    """Characters that the stem has too."""
    return float(sum(sign in item.stem for sign in text))


def shared_part(sight: Sight, item: Item, text: str) -> float:
    return shared(sight, item, text) / max(len(text), 1)


def like_the_others(sight: Sight, item: Item, text: str) -> float:
    """Pairs of characters that the other options have too: a wrong option is often made from the right one."""
    others = {pair for other in item.texts if other != text for pair in pairs_of(other)}
    found = pairs_of(text)
    return sum(pair in others for pair in found) / len(found) if found else 0.0


STRATEGIES: dict[str, Strategy] = {
    "level of the stem": own_level,
    "no foreign level": no_foreign_level,
    "fewest level words": few_levels,
    "not 其他": not_the_rest,
    "level, not 其他": level_and_rest,
    "least often wrong": least_wrong,
    "most often wrong": most_wrong,
    "least often wrong, all kinds": least_wrong_anywhere,
    "most often wrong, all kinds": most_wrong_anywhere,
    "most often right": most_right,
    "tone": tone,
    "no times": no_times,
    "character pairs of the text": text_pairs,
    "longest": longest,
    "shortest": shortest,
    "shared with the stem": shared,
    "share of its own length": shared_part,
    "like the other options": like_the_others,
}


def pairs_of(words: str) -> list[str]:
    """The character pairs of words, marks left out."""
    plain = re.sub(r"\W", "", words)
    return [plain[i : i + 2] for i in range(len(plain) - 1)]


def _count(text: str, words: Sequence[str]) -> int:
    return sum(text.count(word) for word in words)
