"""Posts beside their peers: what is the same, what is near, what stands alone; and never too many of them."""

from __future__ import annotations

from dataclasses import replace

from macros.core.handbook import Handbook
from macros.features.compare import feature as macros
from macros.features.compare.pages import pages
from macros.features.compare.twins import MOST_COMPARED, compare, neighbours
from macros.features.compare.view import compare_view
from tests.drawing import drawn


def crowded(handbook: Handbook, times: int) -> Handbook:
    """The same handbook with every post and its duties `times` over."""
    roles, duties = list(handbook.roles), list(handbook.duties)
    for number in range(1, times):
        for post in handbook.posts:
            copy = post.model_copy(update={"id": f"{post.id}-{number}"})
            roles.append(copy)
            duties += [
                duty.model_copy(update={"role": copy.id, "id": f"{duty.id}--{copy.id}"})
                for duty in handbook.duties_of(post)
            ]
    return replace(handbook, roles=tuple(roles), duties=tuple(duties))


def test_every_duty_is_used_once_or_stands_alone(handbook: Handbook) -> None:
    """Both heads inspect; the county's hears reports and rescues, the township's studies."""
    one = compare(handbook, handbook.role("county-head"), handbook.role("township-head"))
    assert [(pair.own.clause.id, pair.other.clause.id) for pair in one.near] == [("art-3-2", "art-4-2")]
    assert one.same == ()
    (themed,) = one.themed
    assert (themed.own.clause.id, themed.other.clause.id) == ("art-3-1", "art-4-1"), "both meet"
    assert [theme.id for theme in themed.themes] == ["meetings"]
    own = [pair.own.clause.id for pair in one.pairs] + [line.clause.id for line in one.only_own]
    other = [pair.other.clause.id for pair in one.pairs] + [line.clause.id for line in one.only_other]
    assert sorted(own) == ["art-3-1", "art-3-2", "art-3-3", "art-3-p1"]
    assert sorted(other) == ["art-4-1", "art-4-2"]
    first = next(line for line in one.only_own if line.clause.id == "art-3-p1")
    assert first.words == "担任县消防安全委员会主任", "only the words of a duty are compared"


def test_the_page_offers_each_rank_at_its_levels(handbook: Handbook) -> None:
    view = compare_view(handbook)
    (presets,) = [[[role.id for role in preset.roles] for preset in found] for _, found in view.presets]
    assert presets == [["county-head", "township-head"]]
    offered = {role.id: article for _, roles in view.groups for role, article in roles}
    assert offered == {"county-head": "第三条", "township-head": "第四条", "township-unit": ""}


def test_a_crowded_rank_is_not_compared_beforehand(handbook: Handbook) -> None:
    """300 posts of one rank: as many pages, for none of which two texts are compared."""
    crowd = crowded(handbook, 150)
    assert len(crowd.posts) == 300 > MOST_COMPARED
    assert all(neighbours(crowd, post) == () for post in crowd.posts)
    assert all(presets == () for _, presets in compare_view(crowd).presets)
    page = "roles/county-head.html"
    shown = drawn(macros.neighbours, crowd, page, "county-head")
    assert "同类岗位较多" in shown
    assert "../compare.html?a=county-head" in shown
    assert "请在上面选择" in drawn(macros.compare, crowd, page)


def test_a_post_without_peers_says_so(handbook: Handbook) -> None:
    roles = tuple(role for role in handbook.roles if role.kind != "post" or role.id == "county-head")
    lone = replace(handbook, roles=roles, duties=handbook.duties_of(roles[0]), parts={})
    assert "没有其他层级的同类岗位" in drawn(macros.neighbours, lone, "roles/county-head.html", "county-head")


def test_without_ranks_nothing_is_prebuilt(tiers: Handbook) -> None:
    view = compare_view(tiers)
    assert view.presets == ()
    assert [*pages(tiers)] == []
    groups = [(name, [role.id for role, _ in roles]) for name, roles in view.groups]
    assert groups[:3] == [("市级、区级", ["chief"]), ("乡镇级", ["keeper"]), ("未列层级", ["deputy"])]
