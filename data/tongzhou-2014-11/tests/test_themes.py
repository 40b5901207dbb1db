"""How a theme runs: arrows only where a clause says so, and a picture in which nothing meets anything."""

from __future__ import annotations

from lxml import html

from macros.core.handbook import Handbook
from macros.features.themes.path import path_view
from macros.features.themes.view import theme_view
from tests.geometry import meets_nothing


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
    for theme in handbook.themes:
        for arrow in path_view(handbook, theme).arrows:
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


def test_the_government_of_a_level_is_named_where_the_words_name_it(handbook: Handbook) -> None:
    """6(1) and 7(1) 提请区政府研究, 12(1) 提请本级政府研究."""
    assert arrows(handbook, "agenda-planning") == {
        ("district-deputy", "@district"): ["art-6-1"],
        ("department-head", "@district"): ["art-7-1"],
        ("township-deputy", "township-unit"): ["art-12-1"],
    }


def test_themes_show_holders_by_level(handbook: Handbook) -> None:
    view = theme_view(handbook, handbook.theme("accident-handling"))
    assert [name for name, _ in view.groups][-1] == "条文未写明主体"


def text(element: html.HtmlElement) -> str:
    return "".join(element.text_content().split())


def test_a_committee_names_its_chair_in_the_documents_words(page) -> None:
    place = text(page("roles/district-committee.html").xpath("//*[@class='hb-place']")[0])
    assert "担任本区安全生产委员会主任第四条" in place
    assert "受区政府主要负责人委托，负责本区安全生产委员会的日常领导工作第五条第（三）项" in place
    assert not page("roles/supervision.html").xpath("//*[@class='hb-place']")


def test_nothing_meets_anything_in_the_themes_pictures(handbook: Handbook) -> None:
    for theme in handbook.themes:
        view = path_view(handbook, theme)
        assert view.picture, theme.id
        shown = sorted(duty.duty.id for node in view.nodes for duty in node.duties)
        assert shown == sorted(duty.id for duty in handbook.duties if theme.id in duty.themes)
        meets_nothing(view)
