"""The chance is mulberry32 and FNV-1a, as the shared vectors say; the browser is held to the same file."""

from __future__ import annotations

import json
from collections import Counter

from macros.features.questions.draw import Draw, seed_of
from tests.conftest import ROOT

VECTORS = json.loads((ROOT / "tests" / "data" / "draw.json").read_text(encoding="utf-8"))


def test_shared_vectors() -> None:
    for seed, numbers in VECTORS["numbers"].items():
        draw = Draw(int(seed))
        assert [draw.next() for _ in numbers] == numbers
    for text, seed in VECTORS["seeds"].items():
        assert seed_of(text) == seed
    for case in VECTORS["shuffles"]:
        assert Draw(case["seed"]).shuffled(list(range(case["count"]))) == case["order"]


def test_known_values_from_elsewhere() -> None:
    """FNV-1a's published test vectors for 32 bits; the empty text gives the offset basis."""
    assert (seed_of(""), seed_of("a"), seed_of("foobar")) == (0x811C9DC5, 0xE40C292C, 0xBF9CF968)


def test_shuffling_keeps_all_and_favours_none() -> None:
    firsts = Counter(Draw(seed).shuffled("ABCD")[0] for seed in range(4000))
    assert set(firsts) == set("ABCD")
    assert all(900 < count < 1100 for count in firsts.values())
