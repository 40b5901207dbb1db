"""What can be chosen for practice."""

from __future__ import annotations

from macros.features.practice.view import ENOUGH, INTERVALS, practice_view
from tests.conftest import SAMPLE, loaded


def test_only_what_holds_something_is_offered() -> None:
    """The sample's heading or role without a question or duty would lead to an empty choice."""
    handbook = loaded(SAMPLE)
    view = practice_view(handbook)
    assert all(roles for _, roles in view.roles)
    assert set(view.themes) <= set(handbook.themes)
    assert view.kinds
    assert view.count > 0


def test_intervals_grow_and_two_right_answers_are_enough() -> None:
    assert INTERVALS == (1, 2, 4, 7, 15)
    assert ENOUGH == 2
