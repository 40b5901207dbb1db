"""What the self-check asks: each thing that the text lists, in a question of its own, and of whom."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from macros.core.handbook import Handbook
from macros.features.checklist.downloads import listings
from macros.features.checklist.model import CHECKLIST_YML
from macros.features.checklist.sheet import sheet_view
from macros.features.checklist.view import checklist_view, holders
from macros.features.slides.decks import decks

ACTS = yaml.safe_load(Path(__file__).with_name("acts.yml").read_text(encoding="utf-8"))
"""Clause id -> the things that it lists, read from the text by hand."""


def words(handbook: Handbook, clause: str) -> list[str]:
    """The questions on a clause; of alternatives, the one that stands last."""
    found = [check.question for check in handbook.part(CHECKLIST_YML) if check.clause == clause]
    return [question.replace("主持召开或者委托分管负责人主持召开", "主持召开") for question in found]


def test_each_thing_that_the_text_lists_has_its_own_question(handbook: Handbook) -> None:
    assert set(ACTS) == {check.clause for check in handbook.part(CHECKLIST_YML)}
    for clause, acts in ACTS.items():
        asked = words(handbook, clause)
        assert [[act for act in acts if act in question] for question in asked] == [[act] for act in acts], (
            clause
        )


@pytest.mark.parametrize("clause", ["art-5-2", "art-6-2", "art-11-2", "art-12-2"])
def test_who_carries_out_is_not_decided_where_the_text_leaves_it_open(
    handbook: Handbook, clause: str
) -> None:
    """督促指导分管部门建立健全…，认真落实…，严格…: the commas may end what 督促指导 governs."""
    first, second, third = words(handbook, clause)
    assert "督促指导分管部门建立健全" in first
    assert second.startswith("是否认真落实") and third == "是否严格安全生产综合考核？"


@pytest.mark.parametrize("clause", ["art-6-5", "art-12-5"])
def test_nor_after_an_accident(handbook: Handbook, clause: str) -> None:
    *_, support, opinions = words(handbook, clause)
    assert "是否督促分管部门积极支持配合" in support
    assert opinions.endswith("是否认真落实调查处理意见？")


def test_the_limiter_before_all_stands_in_all(handbook: Handbook) -> None:
    """根据行业特点和风险程度 stands before plan, register and measures; the rule on limiters looks at quotes alone."""
    texts = [check.question for check in handbook.part(CHECKLIST_YML)]
    for what in ("动态安全监管工作计划", "台账", "安全防范措施"):
        (question,) = [text for text in texts if what in text]
        assert "根据行业特点和风险程度" in question
    for what in ("善后处理", "组织指挥救援", "应急救援工作"):
        assert all("按照有关规定及时" in text for text in texts if what in text), what


def test_there_is_no_half_way_where_the_text_leaves_none(handbook: Handbook) -> None:
    """One is chairman or not, a report is handed in or not; hearing reports each quarter can be done in part."""
    kinds = {check.id: check.answers for check in handbook.part(CHECKLIST_YML)}
    for id in ("art-4-p1-q1", "art-10-p1-q1", "art-5-3-q1", "art-16-p1-s2-q1", "art-16-p1-s3-q1"):
        assert kinds[id] == "yes-no", id
    for id in ("art-4-2-q2", "art-13-p2-q1", "art-8-3-q1"):
        assert kinds[id] == "graded", id


def test_a_unit_signs_as_a_unit(handbook: Handbook) -> None:
    for id in ("department-unit", "township-unit", "district-committee", "township-committee"):
        sheet = sheet_view(handbook, handbook.role(id))
        assert "姓名" not in sheet.blanks
        assert {"经办人", "单位负责人签字", "单位（盖章）"} < set(sheet.signatures)
    for id in ("district-head", "unit-leaders"):
        assert "本人签字" in sheet_view(handbook, handbook.role(id)).signatures


def test_who_holds_others_to_account_gets_no_sheet(handbook: Handbook) -> None:
    """第十七条: 监察部门要依法进行问责, which no safety office asks it to tick."""
    assert "supervision" not in {role.id for role in holders(handbook)}
    assert "supervision" not in {deck.id for deck in decks(handbook)}
    names = [file.name for listing in listings(handbook) for _, files in listing.rows for file in files]
    assert names and not [name for name in names if "supervision" in name]


def test_ids_that_were_once_given_are_asked_or_retired(handbook: Handbook) -> None:
    """Old questions are the first of each clause, so that a lost number is one that was taken away."""
    now = {check.id for check in handbook.part(CHECKLIST_YML)}
    retired = set(handbook.wording.retired_checks)
    assert not now & retired
    for clause in {id.rpartition("-q")[0] for id in now | retired}:
        numbers = sorted(
            int(id.rpartition("-q")[2]) for id in now | retired if id.rpartition("-q")[0] == clause
        )
        assert numbers == list(range(1, len(numbers) + 1)), clause


def test_a_posts_checklist_holds_its_groups_questions(handbook: Handbook) -> None:
    groups = dict(checklist_view(handbook, handbook.role("department-deputy")).groups)
    clauses = [view.clause.id for view in groups["领导成员、领导干部共同承担的职责"]]
    assert clauses == ["art-13-p1", "art-14-p1-s3", "art-16-p1-s3"]
    assert len(groups["本岗位职责"]) == 4
