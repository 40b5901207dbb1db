"""Drafted questions: ids that were never used, no question where nobody answers or nothing is asked."""

from __future__ import annotations

from dataclasses import replace

from macros.core.handbook import Handbook
from macros.features.checklist.drafts import check_entries


def test_each_duty_is_asked_for_in_its_words(sample: Handbook) -> None:
    asked = {entry["id"]: entry for entry in check_entries(sample)}
    assert asked["art-3-2-q2"]["question"] == "是否及时协调解决突出问题？"
    assert asked["art-5-p1-s2-q1"]["question"] == "是否每年12月底前向县政府提交消防安全工作报告？"
    assert asked["art-5-p1-s2-q1"]["quote"] == "各乡镇政府每年12月底前要向县政府提交消防安全工作报告"
    assert not any(id.startswith("art-5-p1-s3") for id in asked)  # it names no subject


def test_a_retired_id_is_not_used_again(sample: Handbook) -> None:
    wording = sample.wording.model_copy(update={"retired_checks": ("art-3-2-q1",)})
    ids = [entry["id"] for entry in check_entries(replace(sample, wording=wording))]
    assert [id for id in ids if id.startswith("art-3-2-")] == ["art-3-2-q2", "art-3-2-q3"]


def test_a_role_without_a_sheet_gets_no_question(sample: Handbook) -> None:
    roles = tuple(
        role.model_copy(update={"no_sheet": "不编写。"}) if role.id == "township-unit" else role
        for role in sample.roles
    )
    assert not any(entry["clause"] == "art-5-p1-s2" for entry in check_entries(replace(sample, roles=roles)))
