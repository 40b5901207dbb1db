"""How a theme runs: arrows only where a clause says so, and a picture in which nothing meets anything."""

from __future__ import annotations

import pytest

from macros.core.handbook import Handbook
from macros.diagram.lettering import NAME, PAD, lines
from macros.features.themes.path import path_view
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
