"""Which pages the data calls for, and what the navigation lists."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from lxml import html

from macros.core.feature import Feature, NavEntry
from macros.core.handbook import Handbook
from macros.core.page import Page
from macros.features import FEATURES
from macros.site.navigation import Menu, navigation


def pages(handbook: Handbook) -> list[Page]:
    return [page for feature in FEATURES for page in feature.pages(handbook)]


@pytest.fixture(scope="module")
def menu(sample: Handbook) -> Menu:
    return navigation(FEATURES, pages(sample), 1000)


def test_every_datum_has_its_page(sample: Handbook) -> None:
    sources = [page.source for page in pages(sample)]
    assert {f"roles/{role.id}.md" for role in sample.roles} <= set(sources)
    assert {f"themes/{theme.id}.md" for theme in sample.themes} <= set(sources)
    assert {f"checklists/{post.id}.md" for post in sample.posts} <= set(sources)
    assert {"regulation.md", "principles.md"} <= set(sources)
    assert len(sources) == len(set(sources))


def test_there_are_six_sections_of_pages_with_one_name_each(menu: Menu) -> None:
    assert {area.section.title: [stop.entry.title for stop in area.stops] for area in menu.areas} == {
        "查职责": ["按岗位查", "按事项查", "谁负责什么", "岗位对比", "我的岗位"],
        "读原文": ["全文", "定义和原则", "时间要求", "术语", "新旧对照", "办法与现行规定"],
        "做自查": ["我的自查", "全部自查表", "述职材料"],
        "办公室": ["单位名单", "自查汇总", "监督检查记录", "台账", "班子合订本", "起草本单位制度"],
        "学习培训": ["学习安排", "课件", "练习", "试卷", "测验", "测验汇总"],
        "下载": ["全部下载"],
    }
    assert [entry.title for entry in menu.foot] == ["各部文件", "关于本手册"]
    assert [name for name, _, _ in menu.bar] == ["查职责", "读原文", "做自查", "我的"]


def test_made_pages_stand_in_groups_below_the_index_of_their_folder(menu: Menu) -> None:
    roles = menu.areas[0].stops[0]
    assert roles.entry.source == "roles/index.md"
    first, *_, last = roles.groups
    assert (first.title, first.pages[0].source) == ("县政府", "roles/county-head.md")
    assert last.title == "单位和机构"
    assert menu.places["roles/county-head.md"] == (menu.areas[0], roles)


def test_what_is_not_for_readers_is_in_no_menu(menu: Menu) -> None:
    assert not {"macros.md", "handbook-data.md"} & {*menu.sources, *menu.places}


def test_a_large_regulation_lists_them_on_index_pages_alone(sample: Handbook) -> None:
    """Every page of a section carries its rail, so output would grow with the square."""
    small = navigation(FEATURES, pages(sample), limit=1)
    assert small.areas[0].stops[0].groups == ()
    assert "roles/county-head.md" not in small.sources
    assert small.places["roles/county-head.md"][0].section.title == "查职责", (
        "its page knows its section still"
    )


def test_an_entry_of_no_section_that_exists_is_a_mistake_in_the_program() -> None:
    astray = Feature(name="x", nav=(NavEntry("x.md", 1, "甲", section="没有的栏目"),))
    with pytest.raises(ValueError, match="没有的栏目"):
        navigation([astray], [], 10)


def test_another_regulation_gets_its_own_pages(sample: Handbook) -> None:
    made = {page.source: page.markdown for page in pages(sample)}
    assert "roles/county-head.md" in made
    assert not any("通州" in markdown or "安全生产" in markdown for markdown in made.values())


def test_every_page_of_a_section_has_its_rail_and_says_where_it_stands(
    menu: Menu, addresses: list[str], page: Callable[[str], html.HtmlElement]
) -> None:
    titles = [area.section.title for area in menu.areas]
    for address in addresses:
        root = page(address)
        if address == "404.html":
            continue
        assert root.xpath("//nav[@class='hb-sections']//a/text()") == titles, address
        current = root.xpath("//nav[@class='hb-sections']//a[@aria-current]/text()")
        rail = root.xpath("//nav[contains(@class, 'hb-rail')]/p/text()")
        crumbs = [
            text.strip() for text in root.xpath("//nav[@class='hb-crumbs']//li//text()") if text.strip()
        ]
        assert rail == ([] if current == ["下载"] else current), address
        assert current == [] or current[0] in crumbs[1:2], address
        assert (address == "index.html") == (not crumbs), address
        names = root.xpath("//nav/@aria-label")
        assert len(names) == len(set(names)) == len(root.xpath("//nav")), address


def test_pages_for_authors_are_in_no_rail_footer_or_search(
    site: Path, addresses: list[str], page: Callable[[str], html.HtmlElement]
) -> None:
    frame = "//header | //footer | //nav"
    for address in addresses:
        links = {link for each in page(address).xpath(frame) for link in each.xpath(".//a/@href")}
        assert not [link for link in links if "macros.html" in link or "handbook-data.html" in link], address
    found = (site / "search" / "data.js").read_text(encoding="utf-8")
    assert "macros.html" not in found and "handbook-data.html" not in found


def test_the_skip_link_of_every_page_leads_to_its_heading(
    addresses: list[str], page: Callable[[str], html.HtmlElement]
) -> None:
    for address in addresses:
        root = page(address)
        assert root.get("lang") == "zh-CN", address
        if address == "404.html":
            continue
        (skip,) = root.xpath("//a[.='跳到正文']")
        (heading,) = root.xpath("//h1")
        assert skip.get("href") == f"#{heading.get('id')}" and heading.get("tabindex") == "-1", address
        assert root.xpath("//body/*")[0] is skip, address


def test_a_link_that_is_shared_has_title_words_and_picture(
    site: Path, addresses: list[str], page: Callable[[str], html.HtmlElement]
) -> None:
    for address in addresses:
        if address == "404.html":
            continue
        card = {
            each.get("property"): each.get("content")
            for each in page(address).xpath("//meta[starts-with(@property, 'og:')]")
        }
        assert card["og:title"] and card["og:description"], address
        assert ((site / address).parent / card["og:image"]).resolve().is_file(), address


def test_the_status_is_whole_where_it_matters_and_a_tag_elsewhere(
    handbook: Handbook, addresses: list[str], page: Callable[[str], html.HtmlElement]
) -> None:
    for address in addresses:
        if address == "404.html":
            continue
        (line,) = page(address).xpath("//p[@class='hb-status']")
        tags = page(address).xpath("//details[@class='hb-tag']")
        whole = address in ("index.html", "regulation.html")
        assert (line.get("data-paper") is None) == whole == (not tags), address
        if tags:
            assert tags[0].findtext("summary") == "现行效力未经核实"
            assert handbook.edition.status in tags[0].text_content()
