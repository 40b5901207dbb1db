"""The guesser on invented questions: what shows is found, what does not show is not."""

from __future__ import annotations

import random

import pytest

from tools.guessing.items import Item, items
from tools.guessing.limits import excesses
from tools.guessing.play import BEST, LEARNER, VOTE, chances, play, result
from tools.guessing.strategies import Lists, Practice, Sight

LISTS = Lists(
    {"county": ("全县",), "town": ("本镇",)}, ("其他",), ("及时",), ("等待",), ("每年",), frozenset({"检查"})
)
SIGNS = "山水田林路桥河湖海江天地风云雨雪春夏秋冬东西南北"


def bank(make, count: int = 80, form: str = "single") -> tuple[Item, ...]:
    draw = random.Random(7)
    return tuple(make(f"{form}-{number}", draw) for number in range(count))


def words(draw: random.Random, length: int = 6) -> str:
    return "".join(draw.sample(SIGNS, length))


def plain(id: str, draw: random.Random) -> Item:
    place = draw.randrange(4)
    texts = tuple(words(draw) for _ in range(4))
    return Item(id, "duty", "single", "问", texts, tuple(i == place for i in range(4)))


def long(id: str, draw: random.Random) -> Item:
    one = plain(id, draw)
    texts = tuple(text + "甲乙丙" * right for text, right in zip(one.texts, one.right, strict=True))
    return Item(id, "duty", "single", "问", texts, one.right)


def repeated(id: str, draw: random.Random) -> Item:
    """Two phrases are wrong again and again."""
    place = draw.randrange(3)
    texts = ["风云雨雪", "春夏秋冬"]
    texts.insert(place, words(draw))
    return Item(id, "duty", "single", "问", tuple(texts), tuple(i == place for i in range(3)))


def judged(id: str, draw: random.Random) -> Item:
    right = draw.random() < 0.5
    return Item(id, "judge", "judge", "问全县", ("全县" if right else "本镇",), (right,))


def several(id: str, draw: random.Random) -> Item:
    """Two of four are right, and these are longer."""
    places = draw.sample(range(4), 2)
    return Item(
        id,
        "rule",
        "multiple",
        "问",
        tuple(words(draw, 8 if i in places else 5) for i in range(4)),
        tuple(i in places for i in range(4)),
    )


def excess(found: tuple[Item, ...], name: str) -> float:
    gains = play(found, Sight(LISTS, Practice(found)))
    return result(found, gains[name], chances(found)).excess


@pytest.mark.parametrize(
    ("make", "name", "gained"),
    [
        (long, "longest", 0.75),
        (long, "shortest", -0.25),
        (long, LEARNER, 0.75),
        (repeated, "least often wrong", 2 / 3),
        (judged, "level of the stem", 0.5),
        (judged, LEARNER, 0.5),
        (several, "longest", 1 - 1 / 6),
        (several, BEST, 1 - 1 / 6),
        (several, VOTE, 1 - 1 / 6),
        # of two drawn at random one pair in six is right; three or four hold a wrong one
        (several, "all", -(1 / 6) / 3),
    ],
)
def test_what_shows_is_found(make, name: str, gained: float) -> None:
    assert excess(bank(make), name) == pytest.approx(gained, abs=0.02)


def test_what_does_not_show_is_not_found() -> None:
    found = bank(plain, 200)
    assert list(excesses(found, play(found, Sight(LISTS, Practice(found))))) == []


def test_what_gets_too_far_is_named() -> None:
    found = bank(long)
    gains = play(found, Sight(LISTS, Practice(found)))
    named = set(excesses(found, gains))
    assert {
        "longest: +0.75, above +0.75",
        "longest, duty: +0.75, above +0.75",
        "learner: +0.75, above +0.75",
    } <= named
    assert list(excesses(found, {"longest": gains["longest"]}, {found[0].id: 3}, kinds=False)) == [
        "longest: +0.75, above +0.75"
    ]
    assert not list(excesses(found, {"shortest": gains["shortest"]}))


def test_the_same_figures_again() -> None:
    found = bank(plain, 20)
    sight = Sight(LISTS, Practice(found))
    assert play(found, sight) == play(found, sight)


def test_a_question_does_not_count_for_itself() -> None:
    found = bank(repeated, 3)
    practice = Practice(found)
    assert practice.wrong(found[0], "风云雨雪", "duty") == 2
    assert practice.right(found[0], found[0].texts[found[0].right.index(True)], "") == 0


def test_what_is_read_from_the_published_data() -> None:
    options = [{"text": "甲", "right": True}, {"text": "乙", "right": False}]
    verdicts = [{"text": "正确", "right": False}, {"text": "错误", "right": True}]
    questions = [
        {"id": "a", "kind": "rule", "stem": "问", "options": options},
        {"id": "b", "kind": "judge", "stem": "条文写明“丙”。", "options": verdicts},
        {"id": "c", "kind": "gap", "form": "fill", "stem": "问", "options": []},
        {"id": "d", "kind": "rule", "form": "correction", "stem": "丁", "options": [], "wrong": "丁"},
    ]
    one, two, three = items({"questions": questions})
    assert (one.form, one.texts, one.right) == ("single", ("甲", "乙"), (True, False))
    assert (two.form, two.texts, two.right) == ("judge", ("丙",), (False,))
    assert (three.form, three.texts, three.right) == ("correction", ("丁",), (False,))
