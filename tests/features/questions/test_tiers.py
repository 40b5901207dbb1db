"""The bank where one paragraph names several posts, and where the text leaves open or merely allows."""

from __future__ import annotations

from macros.core.handbook import Handbook
from macros.features.questions.entailment.truth import Truth
from macros.features.questions.material import BankMaterial, same_level
from macros.features.questions.model import QUESTIONS_YML, Point
from macros.features.questions.rules import check_answers


def test_each_post_of_an_article_has_its_own_points(tiers: Handbook) -> None:
    own = BankMaterial(tiers).own
    assert {id: [point.quote for point in points] for id, points in own.items()} == {
        "chief": ["每年不少于两次听取工作汇报"],
        "deputy": ["协助总湖长工作"],
        "keeper": ["每周巡湖一次"],
    }


def test_what_is_open_or_allowed_is_no_point(tiers: Handbook) -> None:
    points = (
        Point(clause="art-4-3", quote="法律、法规规定的其他职责"),
        Point(clause="art-7-p1-s2", quote="组织志愿者巡湖"),
    )
    lists = tiers.part(QUESTIONS_YML).model_copy(update={"points": points})
    assert [said for _, said in check_answers(tiers.with_part(QUESTIONS_YML, lists))] == [
        "“法律、法规规定的其他职责”是兜底的一项（catch_all），不出题",
        "“组织志愿者巡湖”是“可以”的事项（power），不出题",
    ]


def test_a_power_binds_nobody_and_may_not_be_denied(tiers: Handbook) -> None:
    truth, keeper = Truth(tiers), tiers.role("keeper")
    assert truth.basis(keeper, "湖长可以组织志愿者巡湖") is None
    assert truth.objection(keeper, "组织志愿者巡湖") is not None


def test_duties_taken_over_bind(tiers: Handbook) -> None:
    bound = Truth(tiers).basis(tiers.role("district-government"), "组织编制湖泊保护规划")
    assert bound and bound.clause.id == "art-4-1"


def test_posts_of_one_level_or_both_of_none_are_alike() -> None:
    assert same_level(("city", "district"), ("district",))
    assert same_level((), ())
    assert not same_level((), ("city",))
