"""The documents around this one: those that the text cites are all there, and nobody can take them for its words."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from lxml import html

from macros.core.handbook import Handbook
from macros.features.around.model import DOCUMENTS_YML
from tests.sources import BUILT, in_node


@pytest.fixture(scope="module")
def around(site: Path) -> html.HtmlElement:
    return html.parse(str(site / "around.html"), parser=html.HTMLParser(encoding="utf-8")).getroot()


def test_every_document_that_the_text_cites_is_listed(handbook: Handbook) -> None:
    """What stands in 《》 in article 1, in its order."""
    cited = re.findall("《([^》]+)》", handbook.clause("art-1-p1").words)
    assert len(cited) == 5
    listed = [each.name for each in handbook.part(DOCUMENTS_YML) if each.relation == "cited"]
    assert listed == cited


def test_no_official_page_is_claimed_and_every_reading_names_its_page(handbook: Handbook) -> None:
    """Copies and kept pages alone were seen; what was not read has no words."""
    for document in handbook.part(DOCUMENTS_YML):
        assert all(reading.page != "official" for reading in document.reads), document.id
        assert all(reading.on == "2026-11-30" for reading in document.reads), document.id
        assert document.was_read or not document.says, document.id
    (named,) = [each for each in handbook.part(DOCUMENTS_YML) if not each.reads]
    assert named.number == "京发〔2011〕20号"
    assert (named.issuer, named.dates, named.note) == (None, (), None)


def test_kept_pages_are_of_official_sites(handbook: Handbook) -> None:
    for document in handbook.part(DOCUMENTS_YML):
        for reading in document.reads:
            host = re.split("[/:]+", reading.address)[1]
            assert (reading.page == "kept") == host.endswith(".gov.cn"), reading.address


def test_each_stands_outside_the_document(around: html.HtmlElement, handbook: Handbook) -> None:
    """With its label; no words of it in the document's typeface, and no link leaves the site."""
    sections = around.xpath("//section[@class='hb-around__document']")
    assert [each.get("id") for each in sections] == [
        document.id
        for relation in ("cited", "later", "bodies")
        for document in handbook.part(DOCUMENTS_YML)
        if document.relation == relation
    ]
    text = "\n".join(clause.words for clause in handbook.clauses.values())
    for section in sections:
        assert [each.text for each in section.xpath(".//h3/span")] == ["文件以外"]
        for words in section.xpath(".//*[contains(@class, 'hb-doc')]"):
            assert words.text_content() in text
        assert not section.xpath(".//*[contains(@class, 'hb-words')]")
    assert [each.get("href") for each in around.xpath("//main//a[contains(@href, '//')]")] == []
    note = around.xpath("//div[@class='hb-around-note']")[0].text_content()
    assert "不是本办法的内容" in note and "没有核实" in note


def test_a_clause_leads_to_them_below_its_words(site: Path) -> None:
    page = html.parse(str(site / "regulation.html"), parser=html.HTMLParser(encoding="utf-8")).getroot()
    words = page.xpath("//p[@id='art-1-p1']")[0]
    assert not words.xpath(".//a")
    led = words.xpath("following-sibling::details//a[starts-with(@href, 'around.html#')]")
    assert "around.html#beijing-2013-38" in [each.get("href") for each in led]


LEADS = {
    "党政同责": "beijing-regulation-2022",
    "约谈": "talks-2018",
    "一票否决": "state-council-office-2015",
    "应急管理局": "district-emergency-2021",
}


def test_words_that_came_later_lead_there_and_say_so(site: Path) -> None:
    """Before any clause; how the text itself was judged stays as it was: of three it has nothing."""
    found = in_node(
        """({ engineOf, answerNote, results }, site, queries) => {
            const engine = engineOf(site);
            return queries.map(query => {
                const found = engine.find(query);
                const shown = results(found).map(([hit]) => [hit.document.kind, hit.document.address, hit.document.words]);
                return [shown, found.kind, answerNote(found, engine.data)];
            });
        }""",
        str(site),
        list(LEADS),
        file=BUILT,
    )
    for (word, id), (shown, kind, note) in zip(LEADS.items(), found, strict=True):
        outside = [each for each in shown if each[0] == "around"]
        assert shown[: len(outside)] == outside, word
        assert f"around.html#{id}" in [address for _, address, _ in outside], word
        assert all(word in words for _, _, words in outside if words and "〔" not in words[:6]), word
        assert "不是文件的内容" in note, word
        assert (kind == "none") == (word != "应急管理局"), word


def test_a_post_of_a_renamed_body_is_still_asked_for_as_a_post(site: Path) -> None:
    found = in_node(
        "({ engineOf }, site) => engineOf(site).find('应急管理局局长').beside.length", str(site), file=BUILT
    )
    assert found == 0


def test_the_text_s_page_says_what_it_is_to_machines(site: Path) -> None:
    page = html.parse(str(site / "regulation.html"), parser=html.HTMLParser(encoding="utf-8")).getroot()
    (script,) = page.xpath("//script[@type='application/ld+json']")
    said = json.loads(script.text)
    assert said["@type"] == "Legislation"
    assert said["name"] == "通州区安全生产“一岗双责”实施办法（暂行）"
    assert said["legislationIdentifier"] == "通政发〔2014〕11号"
    assert said["legislationDate"] == "2014-03-12"
    assert said["legislationPassedBy"]["name"] == "北京市通州区人民政府"
    assert "legislationLegalForce" not in said
