"""The real measures and two invented regulations in one site: each is whole, and they know each other."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from lxml import html
from playwright.sync_api import Browser, Page

from macros.core.handbook import Handbook
from tests.conftest import DATA, build, once
from tests.several import project, three

pytestmark = pytest.mark.slow

PLACES = {"": "责任", "tiers": "湖泊保护", "drainage": "排水"}
"""Where each stands -> a word of its text."""


@pytest.fixture(scope="module")
def several(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    def make(folder: Path) -> None:
        result = build(three(folder / "project"), folder / "site")
        assert result.returncode == 0, result.stderr
        assert "WARNING" not in result.stderr, result.stderr

    return once("several", make, tmp_path_factory, worker_id) / "site"


@pytest.fixture(scope="module")
def page(chromium: Browser) -> Iterator[Page]:
    page = chromium.new_page()
    yield page
    page.close()


def test_every_link_leads_somewhere(several: Path) -> None:
    ids: dict[Path, set[str]] = {}
    astray = []
    for path in several.rglob("*.html"):
        if path.name == "404.html":
            continue
        for link in html.parse(str(path)).xpath("//a[@href]/@href"):
            parts = urlsplit(link)
            if parts.scheme or parts.netloc:
                continue
            target = (path.parent / unquote(parts.path)).resolve() if parts.path else path
            if not target.exists():
                astray.append((path.relative_to(several), link))
            elif parts.fragment and target.suffix == ".html":
                if target not in ids:
                    ids[target] = set(html.parse(str(target)).xpath("//@id"))
                if unquote(parts.fragment) not in ids[target]:
                    astray.append((path.relative_to(several), link))
    assert not astray


def test_each_is_its_own(several: Path) -> None:
    names, stores = set(), set()
    for place in PLACES:
        root = several / place
        book = json.loads((root / "handbook.json").read_text(encoding="utf-8"))
        home = html.parse(str(root / "index.html"))
        (brand,) = home.xpath("//a[@class='hb-brand']/strong/text()")
        assert brand == book["edition"]["name"]
        assert book["edition"]["status_short"] in home.getroot().text_content()
        (root / "downloads" / "regulation.docx").stat()
        names.add(brand)
        stores |= set(home.xpath("//@data-regulation"))
    assert len(names) == 3
    assert len(stores) == 3


@pytest.mark.parametrize("place", PLACES)
def test_the_page_of_all_stands_in_each(place: str, several: Path, handbook: Handbook) -> None:
    text = html.parse(str(several / place / "regulations.html"))
    cards = text.xpath("//ul[contains(@class, 'hb-volumes')]/li")
    assert [card.get("data-volume") for card in cards] == [DATA.name, "tiers", "drainage"]
    assert handbook.regulation.title in cards[0].text_content()
    assert handbook.number in cards[0].text_content()
    assert "3个岗位" in cards[1].text_content(), "总湖长, 副总湖长, 湖长"
    (crumb,) = html.parse(str(several / place / "search.html")).xpath("//nav[@class='hb-crumbs']/a/@href")
    assert crumb == "regulations.html"


def test_a_citation_is_shown_on_both_sides(several: Path) -> None:
    citing = html.parse(str(several / "tiers" / "regulation.html"))
    links = citing.xpath("//*[@id='art-1-p1']//a")
    assert [link.get("href") for link in links] == [
        "../drainage/regulation.html#art-8-2",
        "../drainage/regulation.html#art-16",
    ]
    assert [link.text_content() for link in links][1] == "第十六条"
    cited = html.parse(str(several / "drainage" / "regulation.html"))
    back = cited.xpath("//a[starts-with(@href, '../tiers/')]")
    assert [link.get("href") for link in back] == ["../tiers/regulation.html#art-1-p1"] * 2
    assert {link.text_content() for link in back} == {"《示例市湖长制办法》第一条"}
    layers = html.parse(str(several / "regulations.html")).xpath("//ol[@class='hb-cites']/li")
    placed = [layer.xpath(".//@data-volume") for layer in layers]
    assert placed == [[DATA.name, "drainage"], ["tiers"]], "what is cited stands above"
    (law,) = layers[1].xpath("./ul/li/ul/li[contains(., '水法')]")
    assert not law.xpath("./span/a"), "the site does not have it"


@pytest.mark.parametrize(("place", "word"), PLACES.items())
def test_each_search_finds_its_own(place: str, word: str, several: Path, page: Page) -> None:
    page.goto((several / place / "search.html").as_uri() + f"?q={word}")
    page.wait_for_selector("[data-results] a")
    found = page.locator("[data-results] a").evaluate_all("links => links.map(link => link.href)")
    root = (several / place).as_uri()
    assert all(address.startswith(f"{root}/") for address in found)
    text = (several / place / "regulation.html").read_text(encoding="utf-8")
    assert word in text


@pytest.mark.parametrize("place", PLACES)
def test_the_search_over_all_says_whose_each_result_is(
    place: str, several: Path, page: Page, handbook: Handbook
) -> None:
    page.goto((several / place / "regulations.html").as_uri() + "?q=应急预案")
    page.wait_for_selector("[data-results] a")
    sections = page.locator("[data-results] section")
    titles = sections.locator("h3").all_inner_texts()
    homes = {handbook.regulation.title: "", "澄岚市城镇排水与内涝防治责任制度": "drainage"}
    assert "澄岚市城镇排水与内涝防治责任制度" in titles
    assert set(titles) <= homes.keys(), "the third says nothing of it"
    for number, title in enumerate(titles):
        root = (several / homes[title]).as_uri()
        hits = sections.nth(number).locator("a.hb-hit").evaluate_all("links => links.map(link => link.href)")
        assert hits
        assert all(hit.startswith(f"{root}/") and Path(unquote(urlsplit(hit).path)).exists() for hit in hits)
    assert "《示例市湖长制办法》" in page.locator(".hb-volume-search [role=status]").inner_text()


def test_a_folder_taken_along_alone_works_and_breaks_no_link(
    several: Path, page: Page, tmp_path: Path, handbook: Handbook
) -> None:
    alone = tmp_path / "drainage"
    shutil.copytree(several / "drainage", alone)
    page.goto((alone / "index.html").as_uri())
    page.click(".hb-source a[href='regulations.html']")
    assert page.url.endswith("/drainage/regulations.html")
    page.fill(".hb-volume-search input", "易涝点")
    page.click(".hb-volume-search button")
    page.wait_for_selector("[data-results] a")
    said = page.locator(".hb-volume-search [role=status]").first.inner_text()
    assert f"没有一同复制、没有检索的：《{handbook.regulation.title}》《示例市湖长制办法》" in said
    page.click(".hb-volumes [data-volume=tiers] a")
    page.wait_for_selector(".hb-volumes [data-volume=tiers] [role=status]")
    assert page.url.partition("?")[0].endswith("/drainage/regulations.html"), "it leads nowhere, and says so"


def test_a_link_to_another_handbook_leads_there(several: Path, page: Page) -> None:
    page.goto((several / "tiers" / "regulation.html").as_uri())
    page.click("#art-1-p1 a")
    page.wait_for_url("**/drainage/regulation.html#art-8-2")


def test_the_list_of_units_is_everybodys(several: Path, page: Page) -> None:
    page.goto((several / "office.html").as_uri())
    page.fill("[data-paste]", "甲镇\n乙局")
    page.click("[data-take]")
    page.goto((several / "tiers" / "office.html").as_uri())
    assert page.locator("[data-list] [data-name]").all_inner_texts() == ["甲镇", "乙局"]


def test_one_that_is_wrong_is_named_and_no_site_stands(tmp_path: Path) -> None:
    made = three(tmp_path / "project")
    text = (made / "drainage" / "source.txt").read_text(encoding="utf-8")
    (made / "drainage" / "source.txt").write_text(text.replace("易涝点", "易淹点", 1), encoding="utf-8")
    project_of_two = project(tmp_path / "two", [str(made / "tiers"), str(made / "drainage")])
    result = build(project_of_two, tmp_path / "site")
    assert result.returncode == 1
    assert "drainage/regulation.yml:" in result.stderr
    assert "整个网站没有生成" in result.stdout + result.stderr
    assert not (tmp_path / "site").exists()
    assert not list(tmp_path.glob(".building-*"))
