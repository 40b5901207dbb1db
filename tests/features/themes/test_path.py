"""How a theme runs: arrows only where a clause says so, and a picture in which nothing meets anything."""

from __future__ import annotations

from itertools import combinations, pairwise

import pytest

from macros.core.handbook import Handbook
from macros.diagram.lettering import NAME, PAD, Area, lines
from macros.features.themes.path import PathView, path_view
from tests.conftest import DATA

THEMES = [
    line.removeprefix("- id: ").strip()
    for line in (DATA / "themes.yml").read_text(encoding="utf-8").splitlines()
    if line.startswith("- id: ")
]


def arrows(handbook: Handbook, theme: str) -> dict[tuple[str, str], list[str]]:
    view = path_view(handbook, handbook.theme(theme))
    return {(a.source.key, a.target.key): [g.clause.id for g in a.grounds] for a in view.arrows}


def test_the_committees_arrows_are_those_of_the_text(handbook: Handbook) -> None:
    """Read off articles 4, 5, 10, 11, 15 and 16 by hand."""
    assert arrows(handbook, "committee") == {
        ("district-head", "district-safety-deputy"): ["art-4-2", "art-5-3"],
        ("district-head", "district-committee"): ["art-4-p1", "art-4-2"],
        ("district-safety-deputy", "district-committee"): ["art-5-3"],
        ("township-head", "township-safety-deputy"): ["art-10-2", "art-11-3"],
        ("township-head", "township-committee"): ["art-10-p1", "art-10-2"],
        ("township-safety-deputy", "township-committee"): ["art-11-3"],
        ("district-committee", "department-unit"): ["art-15-p1-s2"],
        ("district-committee", "township-unit"): ["art-15-p1-s2"],
        ("township-committee", "district-committee"): ["art-16-p1-s2"],
    }


def test_what_the_text_leaves_open_has_no_arrow(handbook: Handbook) -> None:
    """No clause on rescue names another post or body; 有关单位 of 8(3) and 有关部门 of 5(6) name none of ours."""
    assert arrows(handbook, "emergency") == {}
    assert "department-safety-deputy" not in {one for one, _ in arrows(handbook, "inspection")}
    assert set(arrows(handbook, "accident-handling")) == {
        ("district-deputy", "department-unit"),
        ("supervision", "unit-leaders"),
        ("supervision", "township-department-leaders"),
    }


def test_an_arrow_keeps_the_limiter(handbook: Handbook) -> None:
    """What is done on commission is not shown as done of one's own."""
    for theme in THEMES:
        for arrow in path_view(handbook, handbook.theme(theme)).arrows:
            for ground in arrow.grounds:
                assert ground.quote in ground.clause.words
                if arrow.target.key.endswith("-committee") and ground.clause.id in ("art-5-3", "art-11-3"):
                    assert "委托" in ground.quote


def test_lanes_follow_the_levels(handbook: Handbook) -> None:
    view = path_view(handbook, handbook.theme("accident-handling"))
    assert [lane.name for lane in view.lanes] == [
        "区政府",
        "区政府工作部门",
        "乡镇政府、街道办事处",
        "区政府工作部门、乡镇政府、街道办事处共同",
        "其他机构和人员",
    ]
    assert [node.name for node in view.lanes[3].nodes] == ["部门、乡镇、街道领导成员"]
    assert [node.name for node in view.lanes[4].nodes] == ["监察部门", "条文未写明主体"]
    assert [(n.key, n.references) for n in view.lanes[0].nodes] == [
        ("district-safety-deputy", ("5(6)",)),
        ("district-deputy", ("6(5)",)),
    ]


def test_what_all_levels_share_stands_apart_from_what_two_share(handbook: Handbook) -> None:
    """14第三句 binds 领导干部 of every level; 13第一款 leaves 区政府 out."""
    lanes = path_view(handbook, handbook.theme("training")).lanes
    held = {lane.name: [node.key for node in lane.nodes] for lane in lanes}
    assert held["各级共同"] == ["leaders"]
    assert held["区政府工作部门、乡镇政府、街道办事处共同"] == ["unit-leaders"]


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("乡镇、街道安全生产委员会", ["乡镇、街道", "安全生产委员会"]),
        ("部门、乡镇、街道领导成员", ["部门、乡镇、街道", "领导成员"]),
        ("各乡镇政府、各街道办事处", ["各乡镇政府、", "各街道办事处"]),
    ],
)
def test_a_list_keeps_its_last_member(name: str, wanted: list[str]) -> None:
    assert lines((name,), 2 * PAD + 11 * NAME) == wanted


def test_the_government_of_a_level_is_named_where_the_words_name_it(handbook: Handbook) -> None:
    """6(1) and 7(1) 提请区政府研究, 12(1) 提请本级政府研究."""
    assert arrows(handbook, "agenda-planning") == {
        ("district-deputy", "@district"): ["art-6-1"],
        ("department-head", "@district"): ["art-7-1"],
        ("township-deputy", "township-unit"): ["art-12-1"],
    }


@pytest.mark.parametrize("theme", THEMES)
def test_every_duty_of_the_theme_stands_in_the_picture(handbook: Handbook, theme: str) -> None:
    view = path_view(handbook, handbook.theme(theme))
    shown = sorted(duty.duty.id for node in view.nodes for duty in node.duties)
    assert shown == sorted(duty.id for duty in handbook.duties if theme in duty.themes)
    for node in view.nodes:
        box = view.picture.boxes[node.key]
        assert "".join(word.text for word in box.name) == node.name
        assert tuple(word.text for word in box.references) == node.references


@pytest.mark.parametrize("theme", THEMES)
def test_nothing_meets_anything(handbook: Handbook, theme: str) -> None:
    view = path_view(handbook, handbook.theme(theme))
    picture = view.picture
    boxes = {key: box.area for key, box in picture.boxes.items()}
    for one, other in combinations(boxes.values(), 2):
        assert not _overlap(one, other)
    for box in picture.boxes.values():
        assert all(14 * len(word.text) <= box.area.width - 2 * PAD for word in box.name)
        assert all(_within(word.area, box.area) for word in (*box.name, *box.references))
        for one, other in combinations([word.area for word in box.references], 2):
            assert not _overlap(one, other)
    pieces = _pieces(view)
    for number, area in pieces:
        assert _within(area, Area(0, 0, picture.width, picture.height)), number
        assert not any(_overlap(area, box) for box in boxes.values()), (theme, number)
    for (one, first), (other, second) in combinations(pieces, 2):
        if one != other:
            assert not _run_together(first, second), (theme, one, other)
    for number, arrow in enumerate(picture.arrows):
        x, y = arrow.label
        label = Area(x - 7, y - 7, 14, 14)
        assert not any(_overlap(label, box) for box in boxes.values())
        assert not any(_overlap(label, area) for other, area in pieces if other != number)
        assert arrow.head[0] in _edges(boxes[view.arrows[number].target.key], arrow.head[0])


def test_the_picture_is_the_same_each_time(handbook: Handbook) -> None:
    theme = handbook.theme("responsibility-system")
    assert path_view(handbook, theme) == path_view(handbook, theme)


def _pieces(view: PathView) -> list[tuple[int, Area]]:
    return [
        (number, Area(min(x, u), min(y, v), abs(x - u), abs(y - v)))
        for number, arrow in enumerate(view.picture.arrows)
        for (x, y), (u, v) in pairwise(arrow.points)
    ]


def _overlap(one: Area, other: Area) -> bool:
    """Whether they share more than an edge; a line has no width, so its inside counts."""
    return (
        one.x < other.x + other.width
        and other.x < one.x + one.width
        and one.y < other.y + other.height
        and other.y < one.y + one.height
    )


def _run_together(one: Area, other: Area) -> bool:
    """Whether two lines of different arrows lie on each other; crossing is no harm."""
    if (one.width == 0) != (other.width == 0):
        return False
    if one.width == 0:
        return one.x == other.x and one.y < other.y + other.height and other.y < one.y + one.height
    return one.y == other.y and one.x < other.x + other.width and other.x < one.x + one.width


def _within(area: Area, whole: Area) -> bool:
    return (
        whole.x <= area.x
        and whole.y <= area.y
        and area.x + area.width <= whole.x + whole.width
        and area.y + area.height <= whole.y + whole.height
    )


def _edges(area: Area, tip: tuple[int, int]) -> list[tuple[int, int]]:
    """The tip itself, where it lies on the area's edge."""
    x, y = tip
    on_side = x in (area.x, area.x + area.width) and area.y <= y <= area.y + area.height
    on_end = y in (area.y, area.y + area.height) and area.x <= x <= area.x + area.width
    return [tip] if on_side or on_end else []
