"""The vectors that both languages meet: written by hand from the document, `[own→other]` where two texts differ."""

from __future__ import annotations

import json
import random
import re
from typing import Any

from macros.core.handbook import Handbook
from tests.conftest import ROOT

VECTORS: dict[str, list[dict[str, Any]]] = json.loads(
    (ROOT / "tests" / "data" / "alignment.json").read_text(encoding="utf-8")
)
DIFFERENCE = re.compile(r"\[([^→\]]*)→([^\]]*)\]|([^\[]+)")


def pieces(text: str) -> list[tuple[str, str]]:
    """Read a vector: the pieces as [own, other], common ones twice."""
    return [(both, both) if both else (own, other) for own, other, both in DIFFERENCE.findall(text)]


def sides(text: str) -> tuple[str, str]:
    """The two texts of a vector."""
    found = pieces(text)
    return "".join(own for own, _ in found), "".join(other for _, other in found)


def mutated(handbook: Handbook, number: int, seed: int) -> list[tuple[str, str]]:
    """Return clauses beside others, and beside themselves with words lost, moved, doubled or put in."""
    chance = random.Random(seed)
    texts = list(handbook.duty_words)
    found = []
    for _ in range(number):
        own = other = chance.choice(texts)
        if chance.random() < 0.3:
            other = chance.choice(texts)
        for _ in range(chance.randint(0, 6)):
            start = chance.randrange(len(other) + 1)
            end = min(len(other), start + chance.randint(0, 9))
            span = other[start:end]
            put = chance.choice(("", span * 2, "安全生产", "𠮷𠀀", "，", "其他", span[::-1]))
            other = other[:start] + put + other[end:]
            if chance.random() < 0.3:
                place = chance.randrange(len(other) + 1)
                other = other[:place] + span + other[place:]
        found.append((own, other))
    return found
