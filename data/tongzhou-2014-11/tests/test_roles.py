"""Where a role stands, in the document's words."""

from __future__ import annotations

from macros.core.duty_view import duty_views
from macros.core.handbook import Handbook
from macros.features import FEATURES
from macros.features.roles.position import Tie, position_view
from macros.features.roles.view import other_duties, post_grid
from macros.site.handbook_json import handbook_data


def quotes(ties: tuple[Tie, ...]) -> list[tuple[str, str, str]]:
    return [(tie.role.id, ground.clause.label, ground.quote) for tie in ties for ground in tie.grounds]


def test_a_post_has_its_committee_unit_and_groups(handbook: Handbook) -> None:
    view = position_view(handbook, handbook.role("township-safety-deputy"))
    assert quotes(view.committees) == [
        (
            "township-committee",
            "第十一条第（三）项",
            "受本乡镇政府、街道办事处主要负责人委托，负责本乡镇政府、街道办事处安全生产委员会的日常领导工作",
        )
    ]
    assert view.unit and view.unit.id == "township-unit"
    assert [(tie.role.id, [c.id for c in tie.clauses]) for tie in view.groups] == [
        ("unit-leaders", ["art-13-p1", "art-16-p1-s3"]),
        ("leaders", ["art-14-p1-s3"]),
    ]
    assert view.grid and [rank.id for rank, _ in view.grid.rows] == ["principal", "safety-deputy", "deputy"]


def test_a_head_chairs(handbook: Handbook) -> None:
    view = position_view(handbook, handbook.role("district-head"))
    assert quotes(view.committees)[0] == ("district-committee", "第四条", "担任本区安全生产委员会主任")
    assert view.unit is None


def test_bodies_and_groups_say_whom_they_hold(handbook: Handbook) -> None:
    committee = position_view(handbook, handbook.role("district-committee"))
    assert [tie.role.id for tie in committee.led_by] == ["district-head", "district-safety-deputy"]
    assert committee.grid is None
    unit = position_view(handbook, handbook.role("department-unit"))
    assert [post.id for post in unit.members] == [
        "department-head",
        "department-safety-deputy",
        "department-deputy",
    ]
    assert len(position_view(handbook, handbook.role("unit-leaders")).members) == 6
    assert position_view(handbook, handbook.role("supervision")).empty


def test_levels_come_from_posts_or_from_the_words(handbook: Handbook) -> None:
    levels = {role.id: [level.id for level in handbook.levels_of(role)] for role in handbook.roles}
    assert levels["district-committee"] == ["district"]
    assert levels["district-committee-office"] == ["district"]
    assert levels["township-department-leaders"] == ["township"]
    assert levels["unit-leaders"] == ["department", "township"]
    assert levels["supervision"] == []


def test_duties_that_several_bodies_share_are_shown_once(handbook: Handbook) -> None:
    views = duty_views(handbook, handbook.duties)
    shared = [view for view in views if view.clause.id == "art-13-p2"]
    assert [[role.id for role in view.holders] for view in shared] == [["department-unit", "township-unit"]]


def test_the_units_duties_are_not_the_posts(handbook: Handbook) -> None:
    groups = dict(other_duties(handbook, handbook.role("township-head")))
    assert [v.clause.id for v in groups["所在单位的职责"]] == ["art-13-p2", "art-14-p1-s2"]
    assert "所在单位的职责" not in dict(other_duties(handbook, handbook.role("district-head")))


def test_the_grid_has_one_post_a_cell(handbook: Handbook) -> None:
    grid = post_grid(handbook)
    assert [[len(cell) for cell in cells] for _, cells in grid.rows] == [[1, 1, 1]] * 3


def test_a_role_names_its_groups(handbook) -> None:
    roles = {role["id"]: role for role in handbook_data(FEATURES, handbook)["roles"]}
    assert roles["township-deputy"]["groups"] == ["unit-leaders", "leaders"]
    assert roles["district-head"]["groups"] == ["leaders"]
