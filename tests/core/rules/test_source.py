"""The word-for-word check fails on one changed character, wherever it stands."""

from __future__ import annotations

import pytest

from macros.core.handbook import Handbook
from macros.core.rules.source import check_source
from tests.conftest import SAMPLE
from tests.lost import without_item


@pytest.fixture(scope="module")
def source() -> str:
    return (SAMPLE / "source.txt").read_text(encoding="utf-8")


def test_the_data_equals_the_document(handbook: Handbook, source: str) -> None:
    assert list(check_source(handbook.regulation, source)) == []


def test_white_space_may_differ(handbook: Handbook, source: str) -> None:
    loose = source.replace("\n", "\n\n").replace("  ", "　 ")
    assert list(check_source(handbook.regulation, loose)) == []


def test_every_changed_or_lost_character_is_caught(handbook: Handbook, source: str) -> None:
    for place, character in enumerate(source):
        if not character.isspace():
            other = "乙" if character == "甲" else "甲"
            for instead in (other, ""):
                found = list(
                    check_source(handbook.regulation, source[:place] + instead + source[place + 1 :])
                )
                assert len(found) >= 1, (place, character, instead)


def test_every_lost_item_is_named(handbook: Handbook, source: str) -> None:
    """Drop each item from the data in turn: a finding names its article's item or what follows it."""
    lost = 0
    for number, article in enumerate(handbook.regulation.articles):
        for place, item in enumerate(article.paragraphs[0].items):
            found = list(check_source(without_item(handbook.regulation, number, place), source))
            assert found and item.text[:8] in found[0][1], (article.label, place, found)
            lost += 1
    assert lost == 5
