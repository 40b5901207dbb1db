"""A role's page where the document knows tiers, powers, and duties written elsewhere."""

from __future__ import annotations

from macros.core.duty_view import POWERS, duty_view, referring
from macros.core.handbook import Handbook
from macros.features.roles.pages import pages
from macros.features.roles.position import position_view
from macros.features.roles.view import duty_count, other_duties, people, post_cards, post_grid


def test_duties_taken_over_stand_under_the_words_that_say_so(tiers: Handbook) -> None:
    role = tiers.role("district-government")
    ((heading, views),) = other_duties(tiers, role)
    assert heading == "依第五条“除履行第四条规定的职责外”"
    assert [view.words for view in views] == [
        "组织编制湖泊保护规划；",
        "每季度公布水质状况；",
        "法律、法规规定的其他职责。",
    ]
    assert duty_count(tiers, role) == 4


def test_a_duty_by_reference_names_the_words_that_refer(tiers: Handbook) -> None:
    views = [duty_view(tiers, duty) for duty in tiers.duties if duty.clause == "art-6-2"]
    assert [referring(view) for view in views] == ["", "依第六条第二款“前款第（二）项规定的职责”"]


def test_powers_have_a_heading_of_their_own(tiers: Handbook) -> None:
    found = {page.source: page.markdown for page in pages(tiers)}
    assert f"## {POWERS}".replace("“", "“") in found["roles/chief.md"]
    assert POWERS not in found["roles/deputy.md"]


def test_posts_stand_under_their_levels_each_once(tiers: Handbook, flat: Handbook) -> None:
    cards = [(title, [(card.post.id, card.items) for card in found]) for title, found in post_cards(tiers)]
    assert cards == [
        ("市级、区级", [("chief", 1)]),
        ("乡镇级", [("keeper", 1)]),
        ("未列层级", [("deputy", 1)]),
    ]
    assert [title for title, _ in post_cards(flat)] == [""]
    assert [title for title, _ in people(flat)] == ["岗位"]


def test_no_grid_without_ranks(tiers: Handbook) -> None:
    assert post_grid(tiers).rows == ()
    view = position_view(tiers, tiers.role("chief"))
    assert (view.grid, view.stands) == (None, ("市级、区级",))
    assert position_view(tiers, tiers.role("deputy")).empty
