"""The page of a document of any form: every clause verbatim at its id, all lines in order, contents that lead there."""

from __future__ import annotations

from dataclasses import replace

import pytest
from lxml import html

from macros.core.addresses import Links
from macros.core.feature import Partial
from macros.core.handbook import Handbook
from macros.core.outline import outline
from macros.features import FEATURES
from macros.features.regulation.feature import articles, document_foot, document_head, whereabouts
from macros.features.regulation.pages import MANY, pages
from macros.site.render import addresses, render
from tests.core.forms import CODE, OUTLINE, RULES, TEXTS, regulation


def holding(sample: Handbook, written: str) -> Handbook:
    """A handbook of the document and nothing else."""
    return replace(sample, regulation=regulation(written), roles=(), duties=(), themes=())


def drawn(handbook: Handbook, *partials: Partial) -> html.HtmlElement:
    links = Links(handbook, "regulation.html", addresses(FEATURES))
    return html.fragments_fromstring("".join(f"<div>{render(each, links)}</div>" for each in partials))


def text(element: html.HtmlElement) -> str:
    return "".join(element.text_content().split())


@pytest.mark.parametrize("written", TEXTS)
def test_every_clause_stands_verbatim_at_its_id(sample: Handbook, written: str) -> None:
    handbook = holding(sample, written)
    parts = [articles(handbook, each.id) for each in outline(handbook.regulation).walk() if each.articles]
    found: dict[str, str] = {}
    for root in drawn(handbook, *parts):
        for ours in root.xpath(".//details"):
            ours.drop_tree()
        for element in root.xpath(".//*[@id]"):
            assert element.get("id") not in found
            found[element.get("id")] = text(element)
    for clause in handbook.clauses.values():
        if clause.kind == "article":
            assert found[clause.id].startswith(clause.label)
        else:
            assert found[clause.id] == "".join(clause.words.split()), clause.id


@pytest.mark.parametrize("written", TEXTS)
def test_the_page_holds_the_document_in_its_order(sample: Handbook, written: str) -> None:
    handbook = holding(sample, written)
    whole = outline(handbook.regulation)
    said = text(drawn(handbook, document_head(handbook))[0])
    for section in whole.walk():
        said += "".join(section.title.split())
        if section.articles:
            [root] = drawn(handbook, articles(handbook, section.id))
            for ours in root.xpath(".//details"):
                ours.drop_tree()
            said += text(root)
    said += text(drawn(handbook, document_foot(handbook))[0])
    assert said == "".join(TEXTS[written].split())


def test_contents_lead_to_headings_and_articles(sample: Handbook) -> None:
    for written, nested in ((CODE, 6), (RULES, 1), (OUTLINE, 1)):
        handbook = holding(sample, written)
        [root] = drawn(handbook, whereabouts(handbook))
        leads = [href.lstrip("#") for href in root.xpath(".//nav//a/@href")]
        sections = [each for each in outline(handbook.regulation).walk() if each.heading]
        assert set(leads) == {each.id for each in (*sections, *handbook.articles)}
        assert len(root.xpath(".//nav//ul")) >= nested and not root.xpath(".//nav//details")


def test_contents_of_many_articles_show_headings_first(sample: Handbook) -> None:
    """More than can be seen at once: folded below their headings; without headings, a list all the same."""
    short = holding(sample, CODE)
    last = short.regulation.articles[-1].model_copy(update={"headings": ()})
    more = tuple(last.model_copy(update={"number": number}) for number in range(5, MANY + 2))
    long = replace(
        short,
        regulation=short.regulation.model_copy(update={"articles": (*short.regulation.articles, *more)}),
    )
    [root] = drawn(long, whereabouts(long))
    assert root.xpath(".//nav//details[.//a[@href='#art-40']]/summary/text()") == ["第四条至第四十一条"]
    [page], [few] = pages(long), pages(short)
    assert page.contents == {} and few.contents["part-2-chapter-1"] == [("art-4", "第四条")]
    bare = tuple(article.model_copy(update={"headings": ()}) for article in long.regulation.articles)
    [page] = pages(replace(long, regulation=long.regulation.model_copy(update={"articles": bare})))
    assert len(page.contents[""]) == MANY + 1
