"""Two or three posts side by side; and the browser's half of the algorithm gives what Python's gives."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page

from tests.alignment import VECTORS, sides

ITEMS = "tbody tr:not([data-charge])"
TWINS = "compare.html?a=district-head&b=township-head"


def opened(watched: Any, address: str = TWINS) -> Page:
    page = watched.goto(address)
    page.locator("[data-shown]").wait_for()
    return page


def clauses(page: Page, selector: str) -> list[list[str]]:
    """The clause of every cell, row by row; "" for an empty one."""
    return page.locator(selector).evaluate_all(
        "rows => rows.map(row => [...row.children].map(cell => cell.dataset.clause || ''))"
    )


def charge(page: Page) -> list[list[str]]:
    """What the posts answer for: the clause and the words, post by post."""
    return page.locator("[data-charge] td").evaluate_all(
        "cells => cells.map(cell => ['a', '.hb-doc'].map(each => cell.querySelector(each).textContent))"
    )


def test_the_twins_stand_side_by_side(browse, base: str) -> None:
    watched = browse(base)
    page = opened(watched)
    said = page.locator("[data-said]").inner_text()
    assert said.startswith("文字相同2项、文字相近6项、只见于“区政府主要负责人”0项、")
    assert clauses(page, ITEMS) == VECTORS["matches"][0]["pairs"]
    assert charge(page) == [
        [
            "第四条",
            "本行政区域安全生产工作第一责任人\n对全区安全生产工作全面负责\n担任本区安全生产委员会主任",
        ],
        [
            "第十条",
            "本辖区安全生产工作第一责任人\n对本辖区安全生产工作全面负责\n"
            "担任本乡镇政府、街道办事处安全生产委员会主任",
        ],
    ]
    assert page.locator("[data-charge] td").first.locator("mark").all_inner_texts()[0] == "行政区域"
    row = page.locator("tr", has=page.locator("[data-clause=art-4-2]"))
    assert row.locator("[data-clause=art-4-2] mark").all_inner_texts() == ["区", "全", "制定", "安全投入、"]
    assert (
        row.locator("[data-clause=art-10-2] .hb-doc").inner_text()
        == sides(VECTORS["differences"][1]["text"])[1]
    )
    same = page.locator("[data-clause=art-10-5]")
    assert same.locator("mark").count() == 0
    assert same.locator(".hb-compare__kind").inner_text() == "文字相同"
    page.get_by_label("只看有差异的").check()
    assert page.locator(f"{ITEMS}:visible").count() == 6
    assert page.get_by_role("button", name="复制本页链接").is_visible() == base.startswith("http")
    page.locator("[data-clause=art-10-2] a").click()
    assert page.url.endswith("regulation.html#art-10-2")
    assert watched.said == []


def test_the_choice_stands_in_the_address(browse, from_disk: str) -> None:
    """By keyboard: the third post is chosen, and the from_disk is marked against both."""
    page = opened(browse(from_disk), "compare.html?a=district-deputy&b=department-deputy")
    alone = page.locator(".hb-compare__rest section")
    assert alone.nth(0).locator("[data-clause]").evaluate_all(
        "all => all.map(one => one.dataset.clause)"
    ) == [
        "art-6-2",
        "art-6-3",
    ]
    page.locator(".hb-compare__choice > summary").click()
    page.get_by_label("岗位丙").focus()
    for _ in range(9):
        page.keyboard.press("ArrowDown")
    page.locator("[data-clause=art-12-1]").wait_for()
    assert page.url.endswith("?a=district-deputy&b=department-deputy&c=township-deputy")
    assert clauses(page, ITEMS) == [
        ["art-6-1", "art-9-1", "art-12-1"],
        ["art-6-2", "", "art-12-2"],
        ["art-6-3", "", "art-12-3"],
        ["art-6-4", "art-9-2", "art-12-4"],
        ["art-6-5", "art-9-4", "art-12-5"],
    ]
    assert page.locator("[data-clause=art-12-5] .hb-compare__kind").inner_text() == "文字相同"
    assert "突出" in "".join(page.locator("[data-clause=art-6-1] mark").all_inner_texts())
    assert page.locator("[data-clause=art-12-1] mark").all_inner_texts() == ["本级", "重大"]
    assert "对方没有" not in page.locator("main").inner_text()
    page.reload()
    page.locator("tbody tr td:nth-child(3)").first.wait_for()
    page.locator(".hb-compare__choice > summary").click()
    page.get_by_label("岗位丙").select_option("district-deputy")
    assert page.locator("[data-said]").inner_text() == "所选岗位有重复，请选择不同的岗位。"
    assert not page.locator("[data-shown]").is_visible()


@pytest.mark.parametrize(("width", "height"), [(1366, 768), (390, 844)])
def test_a_ready_made_comparison_opens_on_its_result(browse, base: str, width: int, height: int) -> None:
    page = browse(base, viewport={"width": width, "height": height}).goto("compare.html")
    names = page.locator("[data-preset]").evaluate_all("all => all.map(each => each.textContent)")
    assert len(names) == len(set(names)) == 12
    page.locator("[data-preset]", has_text="区政府 — 乡镇政府、街道办事处（主要负责人）").click()
    page.locator("[data-shown]").wait_for()
    assert not page.get_by_label("岗位甲").is_visible()
    assert page.evaluate("document.activeElement.id") == "compare-result"
    first = page.locator(f"{ITEMS} td [data-clause], {ITEMS} td").first.bounding_box()
    assert 0 < first["y"] < height - 100
    assert page.locator("#compare-result").bounding_box()["y"] >= 48, "not under the header"


def test_what_only_a_theme_pairs_is_said_to_be_so(browse, from_disk: str) -> None:
    """7(2) asks for 重要议事日程 as 4(2) does, in other words."""
    page = opened(browse(from_disk), "compare.html?a=department-head&b=district-head")
    row = page.locator(ITEMS, has=page.locator("[data-clause=art-7-2]"))
    assert row.locator("td").nth(1).get_attribute("data-clause") == "art-4-2"
    assert row.locator(".hb-compare__kind").inner_text() == "主题相同（研究部署与规划）、文字不同"
    assert row.locator("mark").count() == 0
    assert "主题相同、文字不同1项" in page.locator("[data-said]").inner_text()


def test_what_the_second_and_third_share_is_matched(browse, served: str) -> None:
    """8(5) and 5(6) are of 事故调查, which no item of article 4 is; what a theme pairs with the first stays beside it."""
    watched = browse(served)
    page = opened(watched, "compare.html?a=district-head&b=department-head&c=department-deputy")
    assert ["art-4-2", "art-7-2", "art-9-3"] in clauses(page, ITEMS)
    page = opened(watched, "compare.html?a=district-head&b=district-safety-deputy&c=department-safety-deputy")
    assert clauses(page, "h3 + table tbody tr") == [["art-5-6", "art-8-5"]]
    assert len(charge(page)) == 3
    assert page.locator("h3 + table [data-charge]").count() == 0
    assert page.locator("h3 + table thead th").all_inner_texts() == [
        "乙　区政府分管安全生产工作的负责人",
        "丙　区政府各工作部门分管安全生产工作的负责人",
    ]


def test_an_address_that_names_nobody_is_a_sentence(browse, from_disk: str) -> None:
    watched = browse(from_disk)
    page = watched.goto("compare.html?a=<b>x</b>&b=township-head")
    said = page.locator("[data-said]")
    assert said.inner_text() == "地址中的“<b>x</b>”不是可以对比的岗位，请在上面选择。"
    page.get_by_label("岗位甲").select_option("district-head")
    page.locator("[data-shown]").wait_for()
    assert page.url.endswith(TWINS)
    page.get_by_role("link", name="区政府 — 区政府工作部门 — 乡镇政府、街道办事处").first.click()
    page.locator("[data-shown]").wait_for()
    assert page.locator("thead").first.locator("th").count() == 3
    assert watched.said == []


def test_without_scripts_the_ready_made_comparisons_are_there(browse, served: str) -> None:
    page = browse(served, java_script_enabled=False).goto("compare.html")
    assert not page.get_by_label("岗位甲").is_visible()
    assert page.locator(".hb-compare noscript p").is_visible()
    page.get_by_role("link", name="区政府 — 乡镇政府、街道办事处").first.click()
    assert page.url.endswith("compare/district-head.html#with-township-head")
    section = page.locator("section", has=page.locator("#with-township-head"))
    section.get_by_text("所负责任（不计入各项）：文字有所不同").click()
    assert section.get_by_text("对本辖区安全生产工作全面负责").is_visible()
    section.get_by_text("文字相近、有所不同").click()
    assert section.locator("mark").filter(has_text="制定").first.is_visible()
    section.get_by_role("link", name="并排查看").click()
    assert page.url.endswith(TWINS)


def test_it_prints_side_by_side_and_keeps_still(browse, shift, served: str) -> None:
    """What is compared prints alone; on a phone nothing runs over; and nothing jumps while it loads."""
    page = opened(browse(served, viewport={"width": 390, "height": 900}))
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    left, right = (page.locator(f"[data-clause={id}]").bounding_box() for id in ("art-4-2", "art-10-2"))
    assert right["y"] >= left["y"] + left["height"]
    page.set_viewport_size({"width": 1050, "height": 900})
    page.emulate_media(media="print")
    left, right = (page.locator(f"[data-clause={id}]").bounding_box() for id in ("art-4-2", "art-10-2"))
    assert right["y"] == left["y"]
    assert (
        not page.locator(".hb-compare__form, .hb-compare__presets, .hb-compare__tools")
        .filter(visible=True)
        .count()
    )
    page.emulate_media(media="screen")
    page.reload()
    page.locator("[data-shown]").wait_for()
    assert shift(page) < 0.01


def typed(page: Page, words: str, heard: str = "") -> str:
    """Type into the field that finds posts, and return what is said of it."""
    page.get_by_label("按职务找岗位").fill(words)
    page.locator(".hb-compare__find p", has_text=f"“{heard or words}”").wait_for()
    return page.locator(".hb-compare__find p").inner_text()


def chosen(page: Page) -> list[str]:
    return list(page.locator(".hb-compare__form select").evaluate_all("all => all.map(each => each.value)"))


@pytest.mark.slow
def test_posts_are_found_by_title_as_the_finder_finds_them(browse, base: str) -> None:
    """镇长、区长 are sure; 副镇长 is asked about; of 教委主任 the unit is left to the person; 应急预案 is in clauses."""
    watched = browse(base)
    page = watched.goto("compare.html")
    offers = page.locator("[data-offers] button")
    said = typed(page, "镇长、区长", "区长")
    assert said.count("对应岗位") == 2 and offers.count() == 2
    page.get_by_label("按职务找岗位").press("Enter")
    page.locator("[data-shown]").wait_for()
    assert chosen(page) == ["township-head", "district-head", ""]
    assert page.get_by_label("按职务找岗位").input_value() == ""
    said = typed(page, "副镇长")
    assert "是否分管安全生产工作？" in said
    page.get_by_label("按职务找岗位").press("Enter")
    assert chosen(page)[2] == "", "what is not sure is not chosen"
    assert page.evaluate("document.activeElement.textContent").startswith("分管安全生产工作：")
    page.keyboard.press("Enter")
    assert chosen(page)[2] == "township-safety-deputy"
    said = typed(page, "教委主任", "教委")
    assert "单位名称请核对：“教委”" in said and offers.all_inner_texts() == ["区政府各工作部门主要负责人"]
    offers.first.click()
    assert "已选满3个岗位" in page.locator(".hb-compare__find p").inner_text()
    said = typed(page, "应急预案")
    assert said == "没有收录“应急预案”。条文与此有关的岗位："
    assert len(offers.all_inner_texts()) >= 3 and "项：" in offers.first.inner_text()
    assert watched.said == []


def test_a_title_that_the_document_does_not_name_offers_no_post(browse, served: str) -> None:
    page = browse(served).goto("compare.html")
    assert "“安委办主任”" in typed(page, "安委办主任")
    assert page.locator("[data-offers] button").count() == 0
    assert "regulation.html#art-" in page.locator("[data-offers] a").first.get_attribute("href"), (
        "the clauses to read"
    )
