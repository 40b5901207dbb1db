"""The vectors of the comparison are this document's words, and pair the duties that a reader would pair."""

from __future__ import annotations

from typing import Any

import pytest

from macros.core.handbook import Handbook
from macros.features.compare.alignment import match, weights
from tests.alignment import VECTORS, sides


@pytest.mark.parametrize("vector", VECTORS["matches"], ids=lambda v: f"{v['own']}|{v['other']}")
def test_duties_are_matched(handbook: Handbook, vector: dict[str, Any]) -> None:
    own, other = (handbook.duties_of(handbook.role(vector[name])) for name in ("own", "other"))
    texts = [[handbook.words_of(duty) for duty in duties] for duties in (own, other)]
    weighed = weights(handbook.duty_words)
    found = [[own[i].clause, other[j].clause] for i, j in match(*texts, weighed)]
    assert found == vector["pairs"]
    assert sorted((j, i) for i, j in match(*texts, weighed)) == match(*reversed(texts), weighed)


def test_the_vectors_are_the_documents_words(handbook: Handbook) -> None:
    named = [vector for vector in VECTORS["differences"] if "own" in vector]
    assert len(named) > 20
    for vector in named:
        own, other = sides(vector["text"])
        assert own == handbook.clause(vector["own"]).words
        assert other == handbook.clause(vector["other"]).words
