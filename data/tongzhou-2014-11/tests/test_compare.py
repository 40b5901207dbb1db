"""Posts beside their peers: what is the same, what is near, what stands alone; and never too many of them."""

from __future__ import annotations

import pytest

from macros.core.handbook import Handbook
from macros.features.compare.twins import Neighbour, compare, neighbours
from macros.features.compare.view import compare_view
from tests.site.test_words import text


def neighbour(handbook: Handbook, role: str, peer: str) -> Neighbour:
    return compare(handbook, handbook.role(role), handbook.role(peer))


@pytest.mark.parametrize(
    ("role", "peer", "same"),
    [
        ("district-head", "township-head", ["art-4-5", "art-4-7"]),
        ("district-deputy", "township-deputy", ["art-6-5"]),
        ("township-safety-deputy", "township-deputy", ["art-11-2"]),
        ("district-head", "department-head", []),
    ],
)
def test_identical_items_are_shown_so(handbook: Handbook, role: str, peer: str, same: list[str]) -> None:
    assert [pair.own.clause.id for pair in neighbour(handbook, role, peer).same] == same


def test_every_duty_is_used_once_or_stands_alone(handbook: Handbook) -> None:
    one = neighbour(handbook, "department-head", "township-head")
    own = [pair.own.clause.id for pair in one.pairs] + [line.clause.id for line in one.only_own]
    other = [pair.other.clause.id for pair in one.pairs] + [line.clause.id for line in one.only_other]
    assert sorted(own) == [f"art-7-{n}" for n in range(1, 6)]
    assert sorted(other) == [*(f"art-10-{n}" for n in range(1, 8)), "art-10-p1"]
    assert ("art-7-2", "art-10-2") in [(pair.own.clause.id, pair.other.clause.id) for pair in one.themed]


def test_only_the_words_of_a_duty_are_compared(handbook: Handbook) -> None:
    first = neighbour(handbook, "district-head", "township-head").pairs[0]
    assert first.own.words == "担任本区安全生产委员会主任"
    assert first.other.words == "担任本乡镇政府、街道办事处安全生产委员会主任"


def test_what_the_posts_answer_for_stands_beside_each_other(handbook: Handbook) -> None:
    """5 and 11 differ in 行业 and in whose area; 6 and 12 say the same."""
    charge = neighbour(handbook, "district-safety-deputy", "township-safety-deputy").charge
    assert charge is not None
    assert [[clause.id for clause in side] for side in (charge.own, charge.other)] == [
        ["art-5-p1"],
        ["art-11-p1"],
    ]
    assert [(piece.own, piece.other) for piece in charge.pieces if piece.differs] == [
        ("行业", ""),
        ("区", "行政区域"),
    ]
    deputies = neighbour(handbook, "district-deputy", "township-deputy").charge
    assert deputies is not None
    assert deputies.identical


def test_bodies_and_groups_can_be_compared(handbook: Handbook) -> None:
    """Their sentence on the units' 制度 is one and the same."""
    units = neighbour(handbook, "department-unit", "township-unit")
    assert [pair.own.clause.id for pair in units.same] == ["art-13-p2", "art-14-p1-s2"]
    assert neighbours(handbook, handbook.role("department-unit")) == ()


def test_the_page_offers_each_rank_at_its_levels(handbook: Handbook) -> None:
    view = compare_view(handbook)
    assert [name for name, _ in view.groups][:3] == ["区政府", "区政府工作部门", "乡镇政府、街道办事处"]
    presets = {
        rank.id: [[role.id for role in preset.roles] for preset in found] for rank, found in view.presets
    }
    assert presets["deputy"] == [
        ["district-deputy", "department-deputy"],
        ["district-deputy", "township-deputy"],
        ["department-deputy", "township-deputy"],
        ["district-deputy", "department-deputy", "township-deputy"],
    ]
    offered = {role.id: article for _, roles in view.groups for role, article in roles}
    assert {"leaders", "supervision"} <= offered.keys()
    articles = {"district-head": "第四条", "township-head": "第十条", "leaders": ""}
    assert articles.items() <= offered.items()
    assert "district-committee-office" not in offered, "it holds no duty of its own"


@pytest.mark.parametrize(
    ("post", "peer", "clause", "own", "other"),
    [
        ("district-head", "township-head", "art-4-2", ["区", "全", "制定", "安全投入、"], ["本乡镇", "、街道办事处", "本辖", "、安全投入"]),
        ("township-head", "district-head", "art-10-4", ["监管", "齐配强", "工作"], ["依法", "执法", "备与工作要求相适应的"]),
        ("district-deputy", "township-deputy", "art-6-1", ["区", "突出"], ["本级", "重大"]),
        ("department-safety-deputy", "district-safety-deputy", "art-8-4", ["制定本部门"], ["完善区政府"]),
    ],
)  # fmt: skip
def test_what_differs_is_marked(
    page, post: str, peer: str, clause: str, own: list[str], other: list[str], handbook: Handbook
) -> None:
    section = page(f"compare/{post}.html").xpath("//h2[@id=$id]/..", id=f"with-{peer}")[0]
    pair = next(
        pair
        for pair in section.xpath(".//*[@class='hb-pair']")
        if pair.xpath(".//a/@href")[0].endswith(f"#{clause}")
    )
    left, right = pair.xpath(".//*[@class='hb-doc']")
    assert left.xpath(".//mark/text()") == own
    assert right.xpath(".//mark/text()") == other
    assert text(left) == handbook.clause(clause).words
