"""A role's duties as data for the page of several posts, and who can be chosen there."""

from __future__ import annotations

from macros.core.handbook import Handbook
from macros.features.mine.view import duties_data, people
from tests.conftest import SAMPLE, loaded


def test_places_follow_the_text(handbook: Handbook) -> None:
    data = duties_data(handbook, handbook.role("township-head"))
    places = [duty["place"] for duty in data["own"]]
    assert places == sorted(places)


def test_another_regulation_has_its_own_people() -> None:
    assert [[role.id for role in roles] for _, roles in people(loaded(SAMPLE))] == [
        ["county-head"],
        ["township-head"],
    ]
