"""When two phrases may say the same: levels and set words put aside, by subject matter and by characters."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from macros.features.questions.model import QuestionsFile

NEAR_SHARE = 0.6
"""Share of a phrase's characters met in another from which both may say the same.

Twins of the text that differ by a level and a word share 0.7 and more of what is left after levels and
set words are put aside; phrases about different things share less than 0.5. A phrase that is wrongly
taken as near only costs a question, so the threshold lies near the lower end.
"""


@dataclass(frozen=True)
class Similarity:
    """Compares phrases by the word lists of one regulation."""

    lists: QuestionsFile

    def bare(self, words: str) -> str:
        """Return what tells a phrase from others: without levels, set words and punctuation."""
        if words not in self._bare:
            self._bare[words] = re.sub(r"[^\w]+", "", self._dropped.sub("", words))
        return self._bare[words]

    def level_free(self, words: str) -> str:
        """Return a phrase without the words that only say whose level is meant, and without punctuation."""
        return re.sub(r"[^\w]+", "", self._scopes.sub("", words))

    def scopes(self, words: str) -> frozenset[str]:
        """Return the words that say whose level or field is meant."""
        return frozenset(self._scopes.findall(words))

    def matters(self, words: str) -> frozenset[str]:
        """Return the names of the subject matters; the longest word wins where two overlap."""
        if words not in self._matters:
            found = self._matter_words.findall(words)
            self._matters[words] = frozenset(self._matter_of[word] for word in found)
        return self._matters[words]

    def cover(self, part: str, whole: str) -> float:
        """Return the share of characters of `part` that lie in a pair which `whole` holds too, 0..1.

        Levels and set words are put aside. The order of the pairs does not count, so that a list with
        its members turned round is still the same list.
        """
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
        """Tell whether two words could stand for each other in a sentence."""
        if self.level_free(one) == self.level_free(two):
            return True
        return self.grouped(one, two)

    def grouped(self, one: str, two: str) -> bool:
        """Tell whether two words stand in one group of `alike`, whatever they say of a level."""
        return any(one in group and two in group for group in self._groups)

    @cached_property
    def _bare(self) -> dict[str, str]:
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


def segments(words: str) -> list[str]:
    """Cut words where a new statement begins: after ，；。."""
    return [part for part in re.split("[，；。]", words) if part]


def _any_of(words: tuple[str, ...]) -> re.Pattern[str]:
    longest_first = sorted(words, key=lambda word: (-len(word), word))
    return re.compile("|".join(map(re.escape, longest_first)) or r"(?!)")
