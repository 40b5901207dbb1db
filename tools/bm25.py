"""Plain BM25 over the characters and pairs of characters of texts: the least that a search has to beat."""

from __future__ import annotations

import math
from collections import Counter, defaultdict

from macros.features.search.text import plain

SATURATION = 1.2
BY_LENGTH = 0.75


class BM25:
    """Texts by name, ranked for queries."""

    def __init__(self, texts: dict[str, str]) -> None:
        self.names = list(texts)
        self.lengths: list[int] = []
        self.postings: dict[str, list[tuple[int, int]]] = defaultdict(list)
        for number, text in enumerate(texts.values()):
            counts = Counter(_grams(text))
            self.lengths.append(sum(counts.values()))
            for gram, count in counts.items():
                self.postings[gram].append((number, count))

    def find(self, query: str) -> list[str]:
        """Return the names of all texts that share a gram with the query, best first."""
        average = sum(self.lengths) / len(self.lengths)
        scores: dict[int, float] = defaultdict(float)
        for gram in set(_grams(query)):
            holders = self.postings.get(gram, [])
            rarity = math.log(1 + (len(self.names) - len(holders) + 0.5) / (len(holders) + 0.5))
            for number, count in holders:
                norm = SATURATION * (1 - BY_LENGTH + BY_LENGTH * self.lengths[number] / average)
                scores[number] += rarity * count * (SATURATION + 1) / (count + norm)
        return [self.names[number] for number in sorted(scores, key=lambda each: -scores[each])]


def _grams(text: str) -> list[str]:
    words = plain(text)
    return [*words, *(words[at : at + 2] for at in range(len(words) - 1))]
