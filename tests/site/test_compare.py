"""The ready-made comparisons on the posts' pages."""

from __future__ import annotations

from macros.core.handbook import Handbook
from macros.features.compare.twins import peers
from tests.site.test_words import text


def test_every_post_stands_beside_its_peers(handbook: Handbook, page) -> None:
    for post in handbook.posts:
        root = page(f"compare/{post.id}.html")
        for peer in peers(handbook, post):
            section = root.xpath("//h2[@id=$id]/..", id=f"with-{peer.id}")[0]
            link = f"../compare.html?a={post.id}&b={peer.id}"
            assert section.xpath(".//a[text()='并排查看']/@href") == [link]


def test_no_page_says_that_a_post_has_no_such_duty(page, addresses: list[str]) -> None:
    """A comparison of words knows only that no like words were found."""
    for address in addresses:
        shown = text(page(address))
        assert not [
            claim for claim in ("没有此职责", "没有这项职责", "没有该职责", "缺少职责") if claim in shown
        ], address
