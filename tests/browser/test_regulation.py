"""The document is there to be read: its text first, and always told where in it one is."""

from __future__ import annotations

import pytest

from tests.browser.test_shell import COVERED

SCREENS = [(1366, 768), (390, 844)]
IN_SIGHT = """where => {
    const foot = document.querySelector(".hb-whereabouts").getBoundingClientRect().bottom;
    const box = document.querySelector(where).getBoundingClientRect();
    return box.top >= foot - 1 && box.bottom <= innerHeight;
}"""


@pytest.mark.parametrize(("width", "height"), SCREENS)
def test_the_text_comes_first(browse, served: str, width: int, height: int, handbook) -> None:
    watched = browse(served, viewport={"width": width, "height": height})
    page = watched.goto("regulation.html")
    assert page.title().startswith(handbook.edition.cited)
    notice = page.locator(".hb-document__notice").bounding_box()
    assert notice["y"] + notice["height"] < height
    assert page.locator(".hb-article :is(a, button):visible").count() == 20 + 52, "the numbers alone"
    assert page.locator(".hb-feeds > summary").evaluate_all(
        "all => all.every(each => each.offsetWidth >= 24 && each.offsetHeight >= 24)"
    )
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert watched.said == []


@pytest.mark.parametrize(("width", "height"), SCREENS)
def test_a_link_to_an_item_says_where_it_stands(browse, base: str, width: int, height: int) -> None:
    """Where article and item fit on the screen together, the article's head is shown; else the line alone names it."""
    page = browse(base, viewport={"width": width, "height": height}).goto("regulation.html#art-5-5")
    line = page.locator(".hb-whereabouts__line")
    line.get_by_text("› 第五条").wait_for()
    shown = line.inner_text()
    assert shown.startswith("通政发〔2014〕11号")
    assert "第二章" in shown and shown.endswith("现行效力未经核实，以正式文本为准")
    assert page.evaluate(IN_SIGHT, "#art-5-5")
    assert page.evaluate(IN_SIGHT, "#art-5 .hb-article__label") == (height < width)
    page.goto(f"{base}/regulation.html#art-5-2")
    line.get_by_text("› 第五条").wait_for()
    assert page.evaluate(IN_SIGHT, "#art-5-2")
    assert page.evaluate(IN_SIGHT, "#art-5 .hb-article__label")


@pytest.mark.parametrize("width", [320, 390, 683, 1366])
def test_the_line_begins_where_the_header_ends(browse, from_disk: str, width: int) -> None:
    page = browse(from_disk, viewport={"width": width, "height": 768}).goto("regulation.html#art-5-2")
    page.locator(".hb-whereabouts__line").get_by_text("› 第五条").wait_for()
    assert page.evaluate(COVERED, [".hb-whereabouts", ".hb-whereabouts__line > :not(:empty), summary"]) == []
    assert page.evaluate(IN_SIGHT, "#art-5-2")


def test_the_contents_list_every_article(browse, served: str) -> None:
    page = browse(served, viewport={"width": 1366, "height": 768}).goto("regulation.html")
    contents = page.locator(".hb-contents:visible a")
    assert contents.count() == 4 + 20
    contents.get_by_text("第十六条").click()
    page.locator(".hb-whereabouts__where").get_by_text("第三章　监督落实与责任追究 › 第十六条").wait_for()
    page.get_by_text("目录", exact=True).last.click()
    index = page.get_by_role("navigation", name="条文目录")
    assert index.get_by_role("link").count() == 4 + 20
    index.get_by_role("link", name="第七条", exact=True).click()
    assert page.url.endswith("#art-7")
    assert not index.is_visible()


def test_what_a_clause_leads_to_opens_without_scripts(browse, served: str) -> None:
    page = browse(served, java_script_enabled=False).goto("regulation.html")
    page.locator("#art-4-3 + details > summary").press("Enter")
    page.locator("#art-4-3 + details").get_by_role("link", name="区政府主要负责人").click()
    assert page.url.endswith("roles/district-head.html")
