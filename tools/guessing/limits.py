"""How far above chance somebody may get who knows nothing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from tools.guessing.items import Item
from tools.guessing.play import MIXTURES, Gains, chances, result

ENOUGH = 40
"""A kind with fewer questions says too little."""

MANY = 100
"""Of fewer different questions, some strategy is lucky by more than its limit: their 95 % bound is held."""

MOST, MOST_MIXED = 0.10, 0.15


def limit(name: str) -> float:
    """Return how far above chance a strategy, or a mixture of them, may get."""
    return MOST_MIXED if name in MIXTURES else MOST


def excesses(
    found: Iterable[Item],
    gains: Mapping[str, Gains],
    drawn: Mapping[str, int] | None = None,
    kinds: bool = True,
) -> Iterator[str]:
    """Yield each strategy that gets too far: over `MANY` questions by estimate, over fewer by the 95 % bound.

    `drawn` says how often each question was drawn into papers; None: each counts once.
    """
    asked = [item for item in found if drawn is None or drawn.get(item.id)]
    by_chance = chances(asked)
    by_kind = Counter(item.kind for item in asked)
    for name, gain in gains.items():
        of_all = result(asked, gain, by_chance, drawn)
        if (of_all.excess if len(asked) >= MANY else of_all.bound) > limit(name):
            yield f"{name}: {of_all.excess:+.2f}, above {of_all.bound:+.2f}"
        for kind in (kind for kind, count in by_kind.items() if kinds and count >= ENOUGH):
            one = result((item for item in asked if item.kind == kind), gain, by_chance, drawn)
            if one.bound > limit(name):
                yield f"{name}, {kind}: {one.excess:+.2f}, above {one.bound:+.2f}"
