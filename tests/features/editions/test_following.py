"""Which passage became which: by its words, and by the order where words leave it open."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from macros.core.handbook import Handbook
from macros.features.editions.changes import changes
from macros.features.editions.following import follow
from macros.features.editions.text import Text
from tests.conftest import DRAINAGE, TIERS, loaded

SPARE = (
    "县政府主要负责人每年听取一次燃气安全工作汇报，研究解决管网改造资金。",
    "乡镇应当在汛期前完成堤坝巡查，建立险工险段台账并按月更新。",
    "学校每学期组织一次地震应急疏散演练，演练情况报教育部门备案。",
)
"""Passages of no edition."""


def words(handbook: Handbook) -> list[str]:
    return [clause.words for clause in Text(handbook.regulation).passages]


@pytest.fixture(params=[TIERS, DRAINAGE], ids=lambda folder: folder.name)
def whole(request: pytest.FixtureRequest) -> Handbook:
    folder: Path = request.param
    return loaded(folder)


def test_a_text_beside_itself_stays_as_it_is(whole: Handbook) -> None:
    text = Text(whole.regulation)
    assert {change.kind for change in changes(text, text, {})} == {"same"}


def test_renumbering_alone_shows_moves_only(whole: Handbook) -> None:
    """The articles in another order, each numbered anew."""
    order = list(whole.regulation.articles)
    random.Random(7).shuffle(order)
    anew = [
        article.model_copy(update={"number": number, "suffix": None, "headings": ()})
        for number, article in enumerate(order, 1)
    ]
    later = whole.regulation.model_copy(update={"articles": tuple(anew)})
    found = changes(Text(whole.regulation), Text(later), {})
    assert {change.kind for change in found} <= {"same", "moved"}
    assert len(found) == len(words(whole))
    assert any(change.reordered for change in found)


def test_what_is_put_before_others_moves_none_of_them(whole: Handbook) -> None:
    text = words(whole)
    assert follow(text, [SPARE[0], *text]) == [(i, i + 1) for i in range(len(text))]


def test_repeated_words_are_told_apart_by_their_order() -> None:
    rest = "法律、法规规定的其他职责。"
    old = [SPARE[0], rest, SPARE[1], rest]
    assert follow(old, [SPARE[2], *old]) == [(0, 1), (1, 2), (2, 3), (3, 4)]
    assert follow(old, [SPARE[1], rest, SPARE[0], rest]) == [(0, 2), (1, 3), (2, 0), (3, 1)]
    assert follow(old, [*old, rest]) == [(0, 0), (1, 1), (2, 2), (3, 3)]


def test_other_words_on_the_same_matter_are_no_rewording() -> None:
    assert follow([SPARE[0]], [SPARE[1]]) == []
    assert follow(["定期研究消防安全工作。"], ["组织开展消防宣传教育。"]) == []


def test_a_list_split_in_four_and_joined_again() -> None:
    parts = ["组织编制堤坝巡查计划，", "储备防汛物资和器材，", "开展避险转移演练，", "每月上报险工险段情况。"]
    assert follow(["".join(parts)], parts) == [(0, 0), (0, 1), (0, 2), (0, 3)]
    assert follow(parts, ["".join(parts)]) == [(0, 0), (1, 0), (2, 0), (3, 0)]


def test_a_twin_of_what_stayed_is_no_part_of_it() -> None:
    """What is added in much the same words as a passage that is still whole was not split off it."""
    held = "依法组织开展消防安全检查，及时协调解决突出问题。"
    assert follow([held], [held, "依法组织开展消防安全检查。"]) == [(0, 0)]


def test_what_is_known_goes_before_what_is_alike() -> None:
    old, new = [SPARE[0], SPARE[1]], [SPARE[1], SPARE[0]]
    assert follow(old, new, {0: [0], 1: []}) == [(0, 0)]


def _edited(text: list[str], random: random.Random) -> tuple[list[str], set[tuple[int, int]], str]:
    """A later text, what became what, and which kinds of edits were made."""
    later: list[tuple[str, list[int]]] = []
    made = set()
    for i, each in enumerate(text):
        kind = random.choice(["keep", "keep", "drop", "split", "merge", "reword", "add"])
        halves = each.split("，", 1) if len(each) > 24 and "，" in each[8:-8] else []
        if kind == "drop":
            pass
        elif kind == "split" and len(halves) == 2 and min(map(len, halves)) > 8:
            later += [(halves[0] + "。", [i]), (halves[1], [i])]
        elif kind == "merge" and later and later[-1][1] == [i - 1] and min(len(each), len(later[-1][0])) > 12:
            later[-1] = (later[-1][0] + each, [i - 1, i])
        elif kind == "reword" and len(each) > 16:
            at = random.randrange(len(each) - 4)
            later.append((each[:at] + "并且认真" + each[at + 2 :], [i]))
        else:
            later.append((each, [i]))
            if kind == "add":
                later.append((random.choice(SPARE) + str(i), []))
        made.add(kind)
    if random.random() < 0.3:
        random.shuffle(later)
    return (
        [words for words, _ in later],
        {(i, j) for j, (_, those) in enumerate(later) for i in those},
        " ".join(sorted(made)),
    )


def test_nearly_all_of_many_edits_are_followed(whole: Handbook) -> None:
    """Passages that stand once, dropped, split, merged, reworded and put in between by chance."""
    text = list(dict.fromkeys(words(whole)))
    right = guessed = true = 0
    kinds = ""
    for seed in range(20):
        later, links, made = _edited(text, random.Random(seed))
        kinds += made
        found = set(follow(text, later))
        right, guessed, true = right + len(found & links), guessed + len(found), true + len(links)
    assert "split" in kinds and "merge" in kinds
    assert right / guessed >= 0.97, (right, guessed)
    assert right / true >= 0.97, (right, true)


def test_work_grows_with_the_text(monkeypatch: pytest.MonkeyPatch) -> None:
    """Counted in comparisons of two passages: of twice the text no more than about twice as many."""
    from macros.features.editions import following

    counted = 0
    likeness = following._likeness

    def count(*args: object) -> object:
        nonlocal counted
        counted += 1
        return likeness(*args)  # type: ignore[arg-type]

    monkeypatch.setattr(following, "_likeness", count)
    figures = []
    for size in (200, 400, 800):
        old = [f"第{i}区负责人组织开展消防安全检查，处理{i * i}号隐患。" for i in range(size)]
        new = [f"第{i}区主要负责人组织开展消防安全检查，处理{i * i}号隐患。" for i in range(size)]
        counted = 0
        found = follow(old, new)
        figures.append(counted)
        assert found == [(i, i) for i in range(size)]
    assert figures[2] < 2.6 * figures[1] < 2.6 * 2.6 * figures[0]
