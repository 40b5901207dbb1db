"""What can be chosen for practice."""

from __future__ import annotations

from macros.core.handbook import Handbook
from macros.features import load_handbook
from macros.features.practice.view import ENOUGH, INTERVALS, practice_view
from tests.conftest import SAMPLE


def test_posts_groups_and_bodies_are_offered_in_their_groups(handbook: Handbook) -> None:
    view = practice_view(handbook)
    offered = {heading: [role.id for role in roles] for heading, roles in view.roles}
    assert offered["区政府"] == ["district-head", "district-safety-deputy", "district-deputy"]
    assert {"township-committee", "department-unit", "supervision"} <= set(offered["机构"])
    assert {"unit-leaders", "township-department-leaders"} <= set(offered["其他"])
    assert sum(len(roles) for heading, roles in view.roles if heading not in ("机构", "其他")) == 9


def test_only_what_holds_something_is_offered() -> None:
    """The sample's heading or role without a question or duty would lead to an empty choice."""
    handbook = load_handbook(SAMPLE)
    view = practice_view(handbook)
    assert all(roles for _, roles in view.roles)
    assert set(view.themes) <= set(handbook.themes)
    assert view.kinds
    assert view.count > 0


def test_every_theme_of_the_real_handbook_can_be_practised(handbook: Handbook) -> None:
    view = practice_view(handbook)
    assert view.themes == handbook.themes
    assert dict(view.kinds)["situation"] == "情形判断"


def test_intervals_grow_and_two_right_answers_are_enough() -> None:
    assert INTERVALS == (1, 2, 4, 7, 15)
    assert ENOUGH == 2
