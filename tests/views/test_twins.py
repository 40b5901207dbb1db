"""Near-twin items stand side by side, and just what differs is marked."""

from __future__ import annotations

import pytest

from macros.model import Handbook
from macros.views.twins import Neighbour, compare, likeness, neighbours


def neighbour(handbook: Handbook, role: str, peer: str) -> Neighbour:
    return compare(handbook, handbook.role(role), handbook.role(peer))


@pytest.mark.parametrize(
    ("role", "peer", "first", "second", "items"),
    [
        ("district-head", "township-head", 4, 10, 7),
        ("district-safety-deputy", "township-safety-deputy", 5, 11, 7),
        ("district-deputy", "township-deputy", 6, 12, 5),
    ],
)
def test_known_twins_align_item_by_item(
    handbook: Handbook, role: str, peer: str, first: int, second: int, items: int
) -> None:
    pairs = neighbour(handbook, role, peer).pairs
    assert [(pair.own.id, pair.other.id) for pair in pairs] == [
        (f"art-{first}-{n}", f"art-{second}-{n}") for n in range(1, items + 1)
    ]


def test_identical_items_are_shown_so(handbook: Handbook) -> None:
    same = {(p.own.id, p.other.id) for p in neighbour(handbook, "district-head", "township-head").same}
    assert same == {("art-4-5", "art-10-5"), ("art-4-7", "art-10-7")}


@pytest.mark.parametrize(
    ("role", "peer", "item", "only_left", "only_right"),
    [
        ("district-head", "township-head", 1, "制定", ""),
        ("district-deputy", "township-deputy", 0, "突出", "重大"),
    ],
)
def test_the_differing_words_are_marked(
    handbook: Handbook, role: str, peer: str, item: int, only_left: str, only_right: str
) -> None:
    pair = neighbour(handbook, role, peer).pairs[item]
    left = [s.words for s in pair.own_segments if s.differs]
    right = [s.words for s in pair.other_segments if s.differs]
    assert any(only_left in words for words in left)
    assert any(only_right in words for words in right)


def test_segments_give_back_both_texts(handbook: Handbook) -> None:
    for role in handbook.posts:
        for other in neighbours(handbook, role):
            for pair in other.pairs:
                assert "".join(s.words for s in pair.own_segments) == pair.own.words
                assert "".join(s.words for s in pair.other_segments) == pair.other.words


def test_every_item_is_used_once_or_shown_alone(handbook: Handbook) -> None:
    one = neighbour(handbook, "department-head", "township-head")
    own = [pair.own.id for pair in one.pairs] + [clause.id for clause in one.only_own]
    other = [pair.other.id for pair in one.pairs] + [clause.id for clause in one.only_other]
    assert sorted(own) == [f"art-7-{n}" for n in range(1, 6)]
    assert sorted(other) == [f"art-10-{n}" for n in range(1, 8)]


def test_likeness_is_the_same_both_ways() -> None:
    assert likeness("甲乙丙", "乙丙丁") == likeness("乙丙丁", "甲乙丙")
    assert likeness("甲", "甲") == 1
    assert likeness("甲", "乙") == 0
