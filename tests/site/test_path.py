"""The themes' pictures as built: links throughout, the same in words, and each role's place."""

from __future__ import annotations

from lxml import html

from macros.core.handbook import Handbook
from macros.features.themes.path import path_view


def text(element: html.HtmlElement) -> str:
    return "".join(element.text_content().split())


def test_the_picture_links_and_the_words_say_the_same(handbook: Handbook, page) -> None:
    for theme in handbook.themes:
        root = page(f"themes/{theme.id}.html")
        view = path_view(handbook, theme)
        (picture,) = root.xpath("//svg[@class='hb-path__picture']")
        assert len(picture.xpath(".//a[@class='hb-path__name']")) == len(view.nodes)
        labels = picture.xpath(".//a[@class='hb-path__ref']/@aria-label")
        held = [duty for node in view.nodes for duty in node.duties]
        named = [label.partition(" ")[2] for label in labels]  # the picture's short reference comes first
        assert sorted(named) == sorted(f"{duty.clause.label}：{duty.duty.title}" for duty in held)
        (words,) = root.xpath("//*[@class='hb-path__words']")
        assert [q.text for q in words.xpath(".//q")] == [
            ground.quote
            for node in view.nodes
            for arrow in view.arrows_from(node)
            for ground in arrow.grounds
        ]
        said = text(words)
        for node in view.nodes:
            assert node.name in said
        assert len(picture.xpath(".//polygon")) == len(view.arrows) == len(words.xpath(".//b"))
        assert not picture.xpath(".//@style")


def test_a_post_stands_once_in_its_table(handbook: Handbook, page) -> None:
    for post in handbook.posts:
        (table,) = page(f"roles/{post.id}.html").xpath("//table[contains(@class, 'hb-place__table')]")
        (here,) = table.xpath(".//td[@aria-current='true']")
        assert text(here) == f"本岗位{post.short}"
        assert len(table.xpath(".//td/a")) == len(handbook.posts) - 1
