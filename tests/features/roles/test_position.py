"""Where a role stands, in the document's words."""

from __future__ import annotations

from dataclasses import replace

from macros.core.duties import Relation
from macros.core.handbook import Handbook
from macros.core.roles import Role
from macros.features.roles.position import position_view


def test_a_post_stands_among_the_posts_and_in_its_unit(handbook: Handbook) -> None:
    view = position_view(handbook, handbook.role("township-head"))
    assert view.unit and view.unit.id == "township-unit"
    assert view.grid and [rank.id for rank, _ in view.grid.rows] == ["principal"]
    assert [[post.id for post in cell] for _, cells in view.grid.rows for cell in cells] == [
        ["county-head"],
        ["township-head"],
    ]
    assert position_view(handbook, handbook.role("county-head")).unit is None


def test_a_unit_says_whom_it_holds(handbook: Handbook) -> None:
    view = position_view(handbook, handbook.role("township-unit"))
    assert [post.id for post in view.members] == ["township-head"]
    assert view.grid is None


def test_a_head_chairs_in_the_documents_words(handbook: Handbook) -> None:
    """第三条: 担任县消防安全委员会主任."""
    quote = "担任县消防安全委员会主任"
    committee = Role(id="committee", kind="body", term="县消防安全委员会", clause="art-3-p1")
    chair = handbook.role("county-head").model_copy(update={"chairs": "committee"})
    duties = tuple(
        duty.model_copy(update={"relations": (Relation(to="committee", quote=quote),)})
        if duty.id == "art-3-p1"
        else duty
        for duty in handbook.duties
    )
    others = [role for role in handbook.roles if role.id != chair.id]
    book = replace(handbook, roles=(chair, *others, committee), duties=duties)
    (tie,) = position_view(book, chair).committees
    assert tie.role.id == "committee"
    assert [(ground.clause.id, ground.quote) for ground in tie.grounds] == [("art-3-p1", quote)]
    (led,) = position_view(book, committee).led_by
    assert led.role.id == "county-head"
