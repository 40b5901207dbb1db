"""What a regulation alone says on a page: text is text, and a cited clause is a link."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from lxml import html

from macros.core.addresses import Links
from macros.core.handbook import Handbook
from macros.core.passages import KEY, Passage
from macros.features import FEATURES
from macros.features.regulation import passage as passages
from macros.features.regulation.feature import passage
from macros.site.render import addresses, render


def drawn(handbook: Handbook, *texts: str) -> html.HtmlElement:
    said = replace(handbook, passages={"about": Passage.model_validate({KEY: list(texts)})})
    links = Links(said, "about.html", addresses(FEATURES))
    return html.fragment_fromstring(render(passage(said, "about"), links), create_parent="div")


def test_text_is_text(sample: Handbook) -> None:
    text = "**{{ 1/0 }}** {% raw %} <b>[页](x.md)</b> # 题"
    assert [(each.tag, each.text_content()) for each in drawn(sample, text)] == [("p", text)]


def test_lists_and_clauses_stand_in_their_order(sample: Handbook) -> None:
    shown = drawn(sample, "先看：", "- 第六条。", "- 二。", "> 第三条第（三）项")
    assert [each.tag for each in shown] == ["p", "ul", "figure"]
    assert [each.text_content() for each in shown.xpath("ul/li")] == ["第六条。", "二。"]
    assert shown.xpath("ul//a/@href") == ["regulation.html#art-6"]
    assert shown.xpath("string(figure/blockquote)") == sample.clause("art-3-3").words


def test_only_a_citation_of_one_clause_leads_somewhere(sample: Handbook) -> None:
    assert drawn(sample, "见第三条至第五条。").xpath("count(.//a)") == 0


def test_a_regulation_may_have_none(sample: Handbook) -> None:
    assert not sample.passages
    links = Links(sample, "about.html", addresses(FEATURES))
    assert render(passage(sample, "about"), links) == ""


def test_a_page_that_is_no_utf_8_is_no_fault_of_the_passage(
    sample: Handbook, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is wrong with the page is said where pages are read."""
    monkeypatch.setattr(passages, "DOCS", tmp_path)
    (tmp_path / "about.md").write_bytes('# 试\n\n{{ passage("about") }}'.encode("gbk"))
    said = replace(sample, passages={"about": Passage.model_validate({KEY: ["一段话。"]})})
    assert list(passages.check_passages(said)) == []
