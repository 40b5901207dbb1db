"""A role's duties as data for the page of several posts, and who can be chosen there."""

from __future__ import annotations

from macros.core.handbook import Handbook
from macros.features.mine.view import duties_data
from macros.features.roles.view import people


def test_posts_stand_under_their_level_and_bodies_are_no_persons(handbook: Handbook) -> None:
    groups = {name: [role.id for role in roles] for name, roles in people(handbook)}
    assert groups["区政府"] == ["district-head", "district-safety-deputy", "district-deputy"]
    assert groups["其他"] == ["unit-leaders", "township-department-leaders", "leaders", "affiliated-heads"]
    assert sum(map(len, groups.values())) == 13


def test_a_post_has_its_own_duties_and_those_around_it(handbook: Handbook) -> None:
    """Articles 7, 13, 14, 16, 17 speak of a department's head; its opening words are a responsibility."""
    data = duties_data(handbook, handbook.role("department-head"))
    assert [duty["clause"] for duty in data["own"]] == [f"art-7-{n}" for n in range(1, 6)]
    assert [r["words"] for r in data["responsibilities"]] == [
        "本部门（本行业领域，下同）安全生产工作的第一责任人",
        "对本部门的安全生产工作全面负责",
    ]
    others = {group["heading"]: [duty["clause"] for duty in group["duties"]] for group in data["others"]}
    assert others == {
        "领导成员、领导干部共同承担的职责": ["art-13-p1", "art-14-p1-s3", "art-16-p1-s3"],
        "所在单位的职责": ["art-13-p2", "art-14-p1-s2"],
        "涉及本岗位的其他规定": ["art-16-p1-s3", "art-17-p1-s2", "art-17-p1-s2"],
    }
    for duty in data["own"]:
        whole = duty["before"] + duty["words"] + duty["after"]
        assert whole == handbook.clause(duty["clause"]).words


def test_who_holds_no_duty_gets_the_clause_that_names_it(handbook: Handbook) -> None:
    data = duties_data(handbook, handbook.role("affiliated-heads"))
    assert (data["own"], data["checklist"]) == ([], False)
    assert [mention["words"] for mention in data["mentions"]] == [
        "区政府各工作部门直属事业单位以及国有企业负责人安全生产“一岗双责”，参照本办法执行。"
    ]
