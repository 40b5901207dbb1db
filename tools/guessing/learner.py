"""A small learner: a conditional logit over what options look like, in plain Python and seeded."""

from __future__ import annotations

import math
import random
from collections import defaultdict
from collections.abc import Sequence

from tools.guessing.items import Item
from tools.guessing.strategies import Sight, few_levels, not_the_rest, own_level, pairs_of, shared_part, tone

EPOCHS, RATE, DECAY = 20, 0.3, 0.002

Features = dict[str, float]


class Learner:
    """Learns from practised questions which options tend to be right."""

    def __init__(self, sight: Sight, practised: Sequence[Item], seed: int) -> None:
        self._sight = sight
        self._weights: defaultdict[str, float] = defaultdict(float)
        cases = [(right, wrong) for item in practised for right, wrong in self._cases(item)]
        draw = random.Random(seed)
        for epoch in range(EPOCHS):
            draw.shuffle(cases)
            for right, wrong in cases:
                self._step(right, wrong, RATE / (1 + epoch))

    def score(self, item: Item, text: str) -> float:
        """How likely the option is right; of judged words above 0: they are."""
        return self._value(self._features(item, text))

    def _cases(self, item: Item) -> list[tuple[Features, list[Features]]]:
        """(a right option, the wrong ones); judged words against nothing."""
        seen = [self._features(item, text) for text in item.texts]
        if item.judged:
            return [(seen[0], [{}]) if item.right[0] else ({}, [seen[0]])]
        wrong = [each for each, right in zip(seen, item.right, strict=True) if not right]
        return [(each, wrong) for each, right in zip(seen, item.right, strict=True) if right]

    def _features(self, item: Item, text: str) -> Features:
        look = {f"pair {pair}": 0.3 for pair in pairs_of(text)}
        look |= {f"phrase {text}": 1.0, "always": 1.0 if item.judged else 0.0}
        lengths = [len(each) for each in item.texts]
        mean = sum(lengths) / len(lengths)
        look["length"] = (len(text) - mean) / mean if mean else 0.0
        look["level"] = own_level(self._sight, item, text) / 2
        look["levels"] = few_levels(self._sight, item, text) / 2
        look["rest"] = not_the_rest(self._sight, item, text)
        look["tone"] = tone(self._sight, item, text) / 2
        look["shared"] = shared_part(self._sight, item, text)
        return look | {f"{item.kind} {name}": value for name, value in look.items()}

    def _value(self, features: Features) -> float:
        return sum(self._weights[name] * value for name, value in features.items())

    def _step(self, right: Features, wrong: Sequence[Features], rate: float) -> None:
        options = [right, *wrong]
        values = [self._value(each) for each in options]
        top = max(values)
        powers = [math.exp(value - top) for value in values]
        for index, (features, power) in enumerate(zip(options, powers, strict=True)):
            miss = (index == 0) - power / sum(powers)
            for name, value in features.items():
                weight = self._weights[name]
                self._weights[name] = weight + rate * (miss * value - DECAY * weight)
