"""Who holds what: the look-ups that pages rest on."""

from __future__ import annotations

import dataclasses
from dataclasses import replace

import pytest

from macros.core.handbook import Handbook
from macros.core.roles import Role
from macros.features.checklist.model import checks_of


@pytest.fixture
def shared(handbook: Handbook) -> Handbook:
    """The handbook with a duty that both posts share as members of a group."""
    group = Role(
        id="heads",
        kind="group",
        term="主要负责人",
        clause="art-5-p1-s3",
        members=("county-head", "township-head"),
    )
    duties = tuple(
        duty.model_copy(update={"role": "heads", "no_subject": None})
        if duty.clause == "art-5-p1-s3"
        else duty
        for duty in handbook.duties
    )
    return replace(handbook, roles=(*handbook.roles, group), duties=duties)


def test_posts_hold_their_articles_items(handbook: Handbook) -> None:
    held = {role.id: [duty.clause for duty in handbook.duties_of(role)] for role in handbook.roles}
    assert held == {
        "county-head": ["art-3-p1", "art-3-1", "art-3-2", "art-3-3"],
        "township-head": ["art-4-1", "art-4-2"],
        "township-unit": ["art-5-p1-s2"],
    }
    assert [post.id for post in handbook.posts] == ["county-head", "township-head"]


def test_a_groups_duty_is_each_members(handbook: Handbook, shared: Handbook) -> None:
    for post in shared.posts:
        assert [duty.clause for duty in shared.collective_duties_of(post)] == ["art-5-p1-s3"]
        assert handbook.collective_duties_of(post) == ()
    assert shared.collective_duties_of(shared.role("township-unit")) == ()


def test_a_sentence_without_a_subject_says_so_and_asks_nothing(handbook: Handbook) -> None:
    (unnamed,) = [duty for duty in handbook.duties if duty.role is None]
    assert unnamed.clause == "art-5-p1-s3"
    assert "没有写明" in (unnamed.no_subject or "")
    assert checks_of(handbook, unnamed) == ()


def test_a_title_asks_one_question_or_leads_outside(handbook: Handbook) -> None:
    ambiguous, outside = handbook.titles
    assert ambiguous.ask and [choice.role for choice in ambiguous.choices] == ["township-head", None]
    assert outside.outside and outside.choices == () and outside.clauses == ("art-2-p1",)


def test_the_model_is_frozen(handbook: Handbook) -> None:
    with pytest.raises(dataclasses.FrozenInstanceError):
        handbook.id = "other"  # type: ignore[misc]
    with pytest.raises(ValueError, match="frozen"):
        handbook.roles[0].id = "other"
