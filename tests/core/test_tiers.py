"""Roles of one level, of several and of none; whose duties are whose."""

from __future__ import annotations

from dataclasses import replace

from macros.core.coverage_report import gaps
from macros.core.handbook import Handbook
from macros.core.tiers import NO_TIER, Tiers, by_level, listed, tiers


def ids(found: Tiers) -> list[tuple[str, list[str]]]:
    return [(title, [role.id for role in roles]) for title, roles in found]


class TestTiers:
    def test_each_role_stands_once_from_the_highest_level_down(self, tiers: Handbook) -> None:
        assert ids(listed(tiers, "body", tiers.roles)) == [
            ("市级、区级、乡镇级", ["governments"]),
            ("市级、区级", ["water"]),
            ("区级", ["district-government"]),
            (NO_TIER, ["street"]),
        ]

    def test_posts_are_listed_as_they_come(self, tiers: Handbook) -> None:
        assert ids(listed(tiers, "post", tiers.roles)) == [("", ["chief", "deputy", "keeper"])]
        assert listed(tiers, "group", tiers.roles) == ()

    def test_without_levels_nothing_is_titled(self, flat: Handbook, handbook: Handbook) -> None:
        assert [title for title, _ in tiers(flat, flat.roles)] == [""]
        assert [title for title, _ in listed(handbook, "body", handbook.roles)] == [""]

    def test_whoever_chooses_a_level_chooses_all_of_its_posts(self, tiers: Handbook) -> None:
        found = [
            (level.id if level else None, [post.id for post in posts])
            for level, posts in by_level(tiers, tiers.posts)
        ]
        assert found == [
            ("city", ["chief"]),
            ("district", ["chief"]),
            ("township", ["keeper"]),
            (None, ["deputy"]),
        ]
        assert [post.id for post in tiers.posts_at("district")] == ["chief"]


def test_the_navigation_groups_bodies_by_level(tiers: Handbook, flat: Handbook) -> None:
    assert [tiers.group_of(role) for role in tiers.roles] == [
        "市级、区级",
        "其他岗位",
        "乡镇级",
        "市级、区级、乡镇级",
        "区级",
        "市级、区级",
        "单位和机构",
    ]
    assert {flat.group_of(role) for role in flat.roles} == {"岗位", "单位和机构"}


def test_a_role_stands_at_its_own_levels(tiers: Handbook) -> None:
    assert tiers.standings["chief"] == (["city", "district"], [])
    assert tiers.standings["water"] == (["city", "district"], [])
    assert tiers.standings["deputy"] == tiers.standings["street"] == ([], [])


def test_what_is_allowed_is_no_duty(tiers: Handbook) -> None:
    """第七条: 总湖长可以签发总湖长令."""
    chief = tiers.role("chief")
    assert [duty.id for duty in tiers.duties_of(chief)] == ["art-3-p1-s2"]
    assert [duty.id for duty in tiers.powers_of(chief)] == ["art-7-p1-s1"]


def test_a_role_takes_over_the_duties_of_the_clause_named(tiers: Handbook) -> None:
    """第五条: 除履行第四条规定的职责外."""
    ((inherited, duties),) = tiers.inherited_by(tiers.role("district-government"))
    assert (inherited.quote, inherited.source) == ("除履行第四条规定的职责外", "governments")
    assert [duty.id for duty in duties] == ["art-4-1", "art-4-2", "art-4-3"]
    assert [role.id for role in tiers.heirs_of(tiers.role("governments"))] == ["district-government"]


def test_an_odd_catch_all_is_told_to_the_editor(tiers: Handbook) -> None:
    """完成上级交办的工作 may be one, and may be not."""
    assert not any("catch_all" in line for line in gaps(tiers))
    odd = [
        duty.model_copy(update={"words": "完成上级交办的"}) for duty in tiers.duties if duty.id == "art-6-3"
    ]
    first = next(iter(gaps(replace(tiers, duties=tuple(odd)))))
    assert first == "请核对：职责art-6-3写了catch_all（兜底的一项），条文里没有“其他”：“完成上级交办的”"
