"""How a theme runs: arrows only where a clause says so, and a picture in which nothing meets anything."""

from __future__ import annotations

import pytest

from macros.core.handbook import Handbook
from macros.diagram.lettering import NAME, PAD, lines
from macros.features.themes.path import path_view
from macros.features.themes.view import theme_view
from tests.geometry import meets_nothing
from tools.made_up import enlarged


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


@pytest.fixture(scope="module")
def enlarged_sample(handbook: Handbook) -> Handbook:
    """More posts and themes, so that pictures grow crowded."""
    return enlarged(handbook, 24, 6)


def test_every_duty_of_the_theme_stands_in_the_picture(handbook: Handbook, enlarged_sample: Handbook) -> None:
    for book in (handbook, enlarged_sample):
        for theme in book.themes:
            view = path_view(book, theme)
            shown = sorted(duty.duty.id for node in view.nodes for duty in node.duties)
            assert shown == sorted(duty.id for duty in book.duties if theme.id in duty.themes)
            for node in view.nodes if view.picture else ():
                box = view.picture.boxes[node.key]
                assert "".join(word.text for word in box.name) == node.name
                assert tuple(word.text for word in box.references) == node.references


def test_nothing_meets_anything(handbook: Handbook, enlarged_sample: Handbook) -> None:
    drawn = [path_view(book, theme) for book in (handbook, enlarged_sample) for theme in book.themes]
    drawn = [view for view in drawn if view.picture]
    assert max(len(view.nodes) for view in drawn) > 8
    assert any(view.arrows for view in drawn)
    for view in drawn:
        meets_nothing(view)


def test_arrows_stand_only_where_a_clause_says_so(handbook: Handbook) -> None:
    """第五条: 各乡镇政府……要向县政府提交消防安全工作报告; no other clause names another of ours."""
    arrows = {
        (theme.id, arrow.source.key, arrow.target.key): [ground.clause.id for ground in arrow.grounds]
        for theme in handbook.themes
        for arrow in path_view(handbook, theme).arrows
    }
    assert arrows == {("reporting", "township-unit", "@county"): ["art-5-p1-s2"]}


def test_lanes_follow_the_levels(handbook: Handbook) -> None:
    view = path_view(handbook, handbook.theme("inspection"))
    assert [(lane.name, [node.name for node in lane.nodes]) for lane in view.lanes] == [
        ("县政府", ["县政府主要负责人"]),
        ("乡镇政府", ["各乡镇政府主要负责人"]),
        ("其他机构和人员", ["条文未写明主体"]),
    ]


def test_the_picture_is_the_same_each_time(handbook: Handbook) -> None:
    for theme in handbook.themes:
        assert path_view(handbook, theme) == path_view(handbook, theme)


def test_without_levels_all_stand_in_one_band(flat: Handbook) -> None:
    """Nothing is drawn for levels that are not there."""
    view = path_view(flat, flat.theme("leading"))
    assert [(lane.name, [node.key for node in lane.nodes]) for lane in view.lanes] == [
        ("岗位和机构", ["chief", "deputy"])
    ]
    assert view.picture and [heading for heading, _ in view.picture.lanes] == ["岗位和机构"]
    assert len(view.picture.arrows) == 1
    for area in (box.area for box in view.picture.boxes.values()):
        assert area.x >= 0 and area.x + area.width <= view.picture.width


def test_a_power_is_in_no_picture(tiers: Handbook) -> None:
    """第七条: 湖长可以组织志愿者巡湖."""
    view = path_view(tiers, tiers.theme("patrol"))
    assert {node.key: [duty.duty.id for duty in node.duties] for node in view.nodes} == {
        "keeper": ["art-3-p1-s4"],
        "district-government": ["art-5-p1"],
    }
    assert theme_view(tiers, tiers.theme("patrol")).count == 2


def test_a_theme_lists_its_holders_from_the_highest_level_down(tiers: Handbook, flat: Handbook) -> None:
    names = [name for name, _ in theme_view(tiers, tiers.theme("leading")).groups]
    assert names == ["市级、区级", "人员和机构"]
    assert [name for name, _ in theme_view(flat, flat.theme("leading")).groups] == ["岗位和机构"]
