"""What can be chosen for practice."""

from __future__ import annotations

from macros.core.handbook import Handbook
from macros.features.practice.view import practice_view


def test_posts_groups_and_bodies_are_offered_in_their_groups(handbook: Handbook) -> None:
    view = practice_view(handbook)
    offered = {heading: [role.id for role in roles] for heading, roles in view.roles}
    assert offered["区政府"] == ["district-head", "district-safety-deputy", "district-deputy"]
    assert {"township-committee", "department-unit", "supervision"} <= set(offered["机构"])
    assert {"unit-leaders", "township-department-leaders"} <= set(offered["其他"])
    assert sum(len(roles) for heading, roles in view.roles if heading not in ("机构", "其他")) == 9


def test_every_theme_of_the_real_handbook_can_be_practised(handbook: Handbook) -> None:
    view = practice_view(handbook)
    assert view.themes == handbook.themes
    assert dict(view.kinds)["situation"] == "情形判断"
