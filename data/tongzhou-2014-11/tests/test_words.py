"""The built pages hold the document's words, all of them, at the right ids. A build that succeeds with
an empty page is the known way for such sites to fail."""

from __future__ import annotations

import copy

from lxml import html

from macros.core.handbook import Handbook
from tests.conftest import DATA


def text(element: html.HtmlElement) -> str:
    return "".join(element.text_content().split())


def by_id(root: html.HtmlElement, id: str) -> html.HtmlElement:
    found = root.xpath("//*[@id=$id]", id=id)
    assert len(found) == 1, id
    return found[0]


def test_the_page_of_the_full_text_is_the_document(page) -> None:
    """Without our help, the page gives back source.txt, word for word, from masthead to copies."""
    article = copy.deepcopy(page("regulation.html").xpath("//article")[0])
    for ours in article.xpath(
        ".//h1 | .//*[contains(@class, 'hb-whereabouts')] | .//details | .//script | .//*[@class='hb-index'] | .//*[contains(@class, 'hb-feeds')] | .//button"
    ):
        ours.drop_tree()
    source = (DATA / "source.txt").read_text(encoding="utf-8")
    assert text(article) == "".join(source.split())


def test_nine_roles_show_their_duties_verbatim(handbook: Handbook, page) -> None:
    assert len(handbook.posts) == 9
    shown_items = 0
    for post in handbook.posts:
        root = page(f"roles/{post.id}.html")
        assert text(root.xpath("//h1")[0]) == post.term
        words = [
            text(quote) for quote in root.xpath("//*[@class='hb-role' or @class='hb-duties']/*/blockquote")
        ]
        held = handbook.duties_of(post)
        assert words == ["".join(handbook.clause(duty.clause).words.split()) for duty in held]
        shown_items += sum(handbook.clause(duty.clause).kind == "item" for duty in held)
        for responsibility in post.responsibilities:
            assert responsibility.quote in text(root.xpath("//*[@class='hb-role']")[0])
    assert shown_items == 52


def test_the_regulation_links_back(page) -> None:
    """An item leads to its post, themes and questions."""
    item = by_id(page("regulation.html"), "art-4-2").getparent()
    links = item.xpath(".//*[contains(@class, 'hb-feeds')]//a/@href")
    assert "roles/district-head.html" in links
    assert "themes/committee.html" in links
    assert "checklists/district-head.html#art-4-2-q1" in links
