"""Similarity of two phrases by subject matter and character bigrams, ignoring level words and boilerplate."""

import re
from dataclasses import dataclass
from functools import cached_property, lru_cache

from macros.features.questions.model import QuestionsFile

NEAR_SHARE = 0.6
"""Coverage at which two phrases may say the same.

Parallel phrases of the text score 0.7 and more, unrelated ones less than 0.5. A false match only costs a
question, so the threshold is low.
"""

TWIN_SHARE = 0.75
"""Coverage at which two statements count as the same sentence, allowing for one missing word."""

KIN_FIRM = 0.25
"""Coverage at which two phrases of one subject matter are too near for one to be denied beside the other."""


@dataclass(frozen=True)
class Similarity:
    """Compares phrases with the word lists of one regulation; made by `similarity_by`."""

    lists: QuestionsFile

    def bare(self, words: str) -> str:
        """Return a phrase without level words, boilerplate and punctuation."""
        if words not in self._bare:
            self._bare[words] = re.sub(r"[^\w]+", "", self._dropped.sub("", words))
        return self._bare[words]

    def level_free(self, words: str) -> str:
        """Return a phrase without level words and punctuation."""
        return re.sub(r"[^\w]+", "", self._scopes.sub("", words))

    def scopes(self, words: str) -> frozenset[str]:
        """Return the words that name a level or field."""
        return frozenset(self._scopes.findall(words))

    def matters(self, words: str) -> frozenset[str]:
        """Return the subject matters of a phrase; of overlapping words, the longest wins."""
        if words not in self._matters:
            found = self._matter_words.findall(words)
            self._matters[words] = frozenset(self._matter_of[word] for word in found)
        return self._matters[words]

    def cover(self, part: str, whole: str) -> float:
        """Return the share (0..1) of the characters of bare `part` that lie in a bigram of bare `whole`.

        The order of bigrams does not count, so that a reordered list is still the same list.
        """
        if (part, whole) not in self._covers:
            self._covers[part, whole] = self._cover(part, whole)
        return self._covers[part, whole]

    def _cover(self, part: str, whole: str) -> float:
        one, two = self.bare(part), self._pairs(whole)
        met = [one[i : i + 2] in two for i in range(len(one) - 1)]
        covered = sum(here or before for here, before in zip([*met, False], [False, *met], strict=True))
        return covered / len(one) if one else 0.0

    def _pairs(self, words: str) -> frozenset[str]:
        if words not in self._known_pairs:
            bare = self.bare(words)
            self._known_pairs[words] = frozenset(bare[i : i + 2] for i in range(len(bare) - 1))
        return self._known_pairs[words]

    def alike(self, one: str, two: str) -> bool:
        """Tell whether two words are interchangeable in a sentence."""
        if self.level_free(one) == self.level_free(two):
            return True
        return self.grouped(one, two)

    def grouped(self, one: str, two: str) -> bool:
        """Tell whether two words share a group of `alike`, ignoring levels."""
        return any(one in group and two in group for group in self._groups)

    @cached_property
    def _bare(self) -> dict[str, str]:
        return {}

    @cached_property
    def _covers(self) -> dict[tuple[str, str], float]:
        return {}

    @cached_property
    def _known_pairs(self) -> dict[str, frozenset[str]]:
        return {}

    @cached_property
    def _matters(self) -> dict[str, frozenset[str]]:
        return {}

    @cached_property
    def _groups(self) -> tuple[frozenset[str], ...]:
        return tuple(frozenset(group.split("、")) for group in self.lists.alike)

    @cached_property
    def _matter_of(self) -> dict[str, str]:
        return {word: matter.name for matter in self.lists.matters for word in matter.words}

    @cached_property
    def _matter_words(self) -> re.Pattern[str]:
        return _any_of(tuple(self._matter_of))

    @cached_property
    def _scopes(self) -> re.Pattern[str]:
        return _any_of(self.lists.scopes)

    @cached_property
    def _dropped(self) -> re.Pattern[str]:
        return _any_of((*self.lists.scopes, *self.lists.fillers))


@lru_cache(maxsize=2)
def similarity_by(lists: QuestionsFile) -> Similarity:
    """Return what compares with these lists; it keeps what it has compared."""
    return Similarity(lists)


@lru_cache(maxsize=4096)
def segments(words: str) -> tuple[str, ...]:
    """Split words into statements: after ，；。."""
    return tuple(part for part in re.split("[，；。]", words) if part)


def _any_of(words: tuple[str, ...]) -> re.Pattern[str]:
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    return re.compile("|".join(map(re.escape, longest_first)) or r"(?!)")
