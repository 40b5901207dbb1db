"""The ready-made comparisons on the posts' pages."""

from __future__ import annotations

import pytest

from macros.core.handbook import Handbook
from macros.features.compare.twins import peers
from tests.site.test_words import text


def test_every_post_stands_beside_its_peers(handbook: Handbook, page) -> None:
    for post in handbook.posts:
        root = page(f"roles/{post.id}.html")
        for peer in peers(handbook, post):
            section = root.xpath("//h3[@id=$id]/..", id=f"with-{peer.id}")[0]
            link = f"../compare.html?a={post.id}&b={peer.id}"
            assert section.xpath(".//a[text()='并排查看']/@href") == [link]


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
    section = page(f"roles/{post}.html").xpath("//h3[@id=$id]/..", id=f"with-{peer}")[0]
    pair = next(
        pair
        for pair in section.xpath(".//*[@class='hb-pair']")
        if pair.xpath(".//a/@href")[0].endswith(f"#{clause}")
    )
    left, right = pair.xpath(".//*[@class='hb-doc']")
    assert left.xpath(".//mark/text()") == own
    assert right.xpath(".//mark/text()") == other
    assert text(left) == handbook.clause(clause).words


def test_no_page_says_that_a_post_has_no_such_duty(page, addresses: list[str]) -> None:
    """A comparison of words knows only that no like words were found."""
    for address in addresses:
        shown = text(page(address))
        assert not [
            claim for claim in ("没有此职责", "没有这项职责", "没有该职责", "缺少职责") if claim in shown
        ], address
