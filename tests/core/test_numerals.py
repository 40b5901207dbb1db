"""Numbers are read whole or not at all, alike in both languages."""

from __future__ import annotations

import json

import pytest

from macros.core.numerals import chinese_number, number_of
from tests.conftest import ROOT
from tests.sources import in_node

WRITTEN: list[tuple[str, int]] = json.loads((ROOT / "tests/data/numerals.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize(("written", "number"), WRITTEN)
def test_a_number_is_read(written: str, number: int) -> None:
    assert number_of(written) == number


def test_all_that_is_written_is_read() -> None:
    assert [number_of(chinese_number(number)) for number in range(1, 1000)] == list(range(1, 1000))


def test_the_browser_reads_the_same() -> None:
    texts = [written for written, _ in WRITTEN] + [chinese_number(number) for number in range(1, 1000)]
    read = in_node("({ numberOf }, texts) => texts.map(numberOf)", texts, file="features/search/numerals.js")
    assert read == [number_of(text) for text in texts]
