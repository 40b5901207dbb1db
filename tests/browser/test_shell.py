"""What stands around every page, by keyboard and at every width: menu, skip link, rail, bar, status tag."""

from __future__ import annotations

from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from playwright.sync_api import Page

from tests.browser.test_pages import KINDS

OUTSIDE = """() => {
    const shown = [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex='0']")]
        .filter(each => each.checkVisibility({visibilityProperty: true}) && !each.disabled);
    return [shown.length, shown.filter(each => {
        const box = each.getBoundingClientRect();
        const scrolls = each.closest(".hb-matrix, [role=region], .hb-scroll, table");
        return !scrolls && (box.right <= 0 || box.left >= innerWidth || box.bottom + scrollY <= 0);
    }).map(each => each.outerHTML.slice(0, 120))];
}"""
"""How many things can be focused, and those of them that lie beside the page or above it."""


COVERED = """([stuck, parts]) => {
    const [header, line] = [".hb-top", stuck].map(each => document.querySelector(each).getBoundingClientRect());
    const bad = line.top < header.bottom || line.top > header.bottom + 1 ? [`line at ${line.top}, header to ${header.bottom}`] : [];
    for (const part of document.querySelector(stuck).querySelectorAll(parts)) {
        const box = part.getBoundingClientRect();
        for (const y of [box.top + 1, box.bottom - 1])
            if (!part.contains(document.elementFromPoint(box.left + box.width / 2, y))) bad.push(part.outerHTML.slice(0, 90));
    }
    return bad;
}"""
"""What of a line that stays below the header is covered."""


@pytest.mark.parametrize("address", [kind for kind in KINDS if kind != "404.html"])
def test_nothing_that_can_be_focused_lies_outside_a_zoomed_page(browse, served: str, address: str) -> None:
    """683 × 384: a laptop at 200 %."""
    page: Page = browse(served).goto(address)
    for wide, high in ((683, 384), (320, 640)):
        page.set_viewport_size({"width": wide, "height": high})
        count, outside = page.evaluate(OUTSIDE)
        assert count > 20 and outside == [], (wide, outside)
        assert page.evaluate("document.documentElement.scrollWidth") <= wide


def test_tab_meets_the_skip_link_then_the_menu_and_never_leaves_the_screen(browse, served: str) -> None:
    page: Page = browse(served).goto("roles/township-deputy.html")
    page.set_viewport_size({"width": 683, "height": 384})
    met = []
    for _ in range(40):
        page.keyboard.press("Tab")
        met.append(
            page.evaluate("document.activeElement.ariaLabel || document.activeElement.textContent.trim()")
        )
        box = page.evaluate(
            "(({left, right, top, bottom}) => [left, right, top, bottom])(document.activeElement.getBoundingClientRect())"
        )
        assert 0 <= box[0] < 683 and box[1] > 0 and box[2] < 384 and box[3] > 0, (met[-1], box)
    assert met[0] == "跳到正文"
    assert "打开菜单" in met[:6]


def test_the_skip_link_takes_the_keyboard_to_the_heading(browse, from_disk: str) -> None:
    page: Page = browse(from_disk).goto("checklists/township-head.html")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.tagName") == "H1"


@pytest.mark.parametrize("size", [(683, 384), (1093, 614), (390, 844)])
def test_the_menu_opens_by_keyboard_and_gives_the_focus_back(browse, from_disk: str, size: tuple) -> None:
    page: Page = browse(from_disk).goto("regulation.html")
    page.set_viewport_size({"width": size[0], "height": size[1]})
    buttons = page.locator("button[aria-controls=hb-map]").filter(visible=True)
    if size[0] >= 960:  # there the sections stand in the header
        assert buttons.count() == 0 and page.locator(".hb-sections a").filter(visible=True).count() == 6
        return
    assert buttons.count() == 1
    button = buttons.first
    button.focus()
    page.keyboard.press("Enter")
    assert button.get_attribute("aria-expanded") == "true"
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "按岗位查"
    page.keyboard.press("Escape")
    assert button.get_attribute("aria-expanded") == "false"
    assert button.evaluate("button => button === document.activeElement")
    for key, link in (
        ("Tab", page.locator("#hb-map a").last),
        ("Shift+Tab", page.locator("#hb-map a").first),
    ):
        button.click()
        link.focus()
        page.keyboard.press(key)
        assert button.get_attribute("aria-expanded") == "false"
        assert button.evaluate("button => button === document.activeElement"), "in sight, not at the foot"
    button.click()
    page.locator("#hb-map").get_by_role("link", name="谁负责什么").click()
    page.wait_for_url("**/matrix.html")


def test_on_a_phone_five_stand_in_reach_of_the_thumb(browse, from_disk: str) -> None:
    page: Page = browse(from_disk).goto("roles/township-deputy.html")
    page.set_viewport_size({"width": 390, "height": 844})
    bar = page.get_by_role("navigation", name="常用栏目")
    assert bar.locator("li").all_inner_texts() == ["查职责", "读原文", "做自查", "我的", "更多"]
    for each in bar.locator("a, button").filter(visible=True).all():
        box = each.bounding_box()
        assert box and box["height"] >= 44 and box["y"] + box["height"] <= 844
    page.set_viewport_size({"width": 683, "height": 384})
    assert not bar.is_visible(), "a zoomed page has no room for it"


def test_on_a_phone_the_keyboard_meets_the_bar_before_the_text(browse, from_disk: str) -> None:
    page: Page = browse(from_disk).goto("checklists/township-head.html")
    page.set_viewport_size({"width": 390, "height": 844})
    met = []
    while "更多" not in met and len(met) < 12:
        page.keyboard.press("Tab")
        met.append(page.evaluate("document.activeElement.textContent.trim()"))
    assert met[-5:] == ["查职责", "读原文", "做自查", "我的", "更多"]


def test_without_scripts_the_last_of_the_bar_leads_to_all_sections(browse, from_disk: str) -> None:
    page: Page = browse(from_disk, java_script_enabled=False).goto("roles/township-deputy.html")
    page.set_viewport_size({"width": 390, "height": 844})
    page.get_by_role("navigation", name="常用栏目").get_by_role("link", name="更多").click()
    assert page.locator("#hb-map a").first.is_visible()
    assert page.url.endswith("#hb-map")


@pytest.mark.parametrize(
    "address", ["roles/district-head.html", "roles/affiliated-heads.html", "matrix.html"]
)
def test_the_rail_is_never_cut_off_at_its_beginning_or_its_own_entry(
    browse, from_disk: str, address: str
) -> None:
    page: Page = browse(from_disk).goto(address)
    page.set_viewport_size({"width": 1366, "height": 768})
    page.reload()
    top, height, offset, bottom = page.evaluate(
        """() => { const rail = document.querySelector(".hb-rail"), own = rail.querySelector("[aria-current]");
        return [rail.scrollTop, rail.clientHeight, own.getBoundingClientRect().top, own.getBoundingClientRect().bottom]; }"""
    )
    assert offset >= 60 and bottom <= 768
    assert top == 0 or bottom > height - 200


def test_the_tag_opens_the_whole_status_line(browse, from_disk: str, handbook) -> None:
    page: Page = browse(from_disk).goto("roles/district-head.html")
    page.locator(".hb-tag summary").click()
    assert handbook.edition.status in page.locator(".hb-tag p").inner_text()
    page.emulate_media(media="print")
    assert page.locator(".hb-status").is_visible() and not page.locator(".hb-tag").is_visible()


def style(page: Page, selector: str, name: str) -> str:
    return str(
        page.locator(selector).first.evaluate("(each, name) => getComputedStyle(each)[name]", arg=name)
    )


def test_in_forced_colours_the_current_entry_is_marked(browse, from_disk: str) -> None:
    page: Page = browse(from_disk, forced_colors="active").goto("matrix.html")
    own, other = ".hb-rail a[aria-current]", ".hb-rail a:not([aria-current])"
    assert style(page, own, "textDecorationLine") == "underline"
    assert style(page, other, "textDecorationLine") == "none"
    assert style(page, own, "borderLeftColor") != style(page, other, "borderLeftColor")


def test_in_forced_colours_what_a_ground_tells_is_still_told(browse, from_disk: str) -> None:
    """The picture of a theme takes the system's colours, a note keeps its box, a chosen answer differs."""
    watched = browse(from_disk, forced_colors="active")
    page = watched.goto("themes/emergency.html")
    canvas = style(page, "body", "backgroundColor")
    assert style(page, ".hb-path__lane", "fill") == style(page, ".hb-path__box", "fill") == canvas
    link = style(page, ".hb-crumbs a", "color")
    assert style(page, ".hb-path__name text", "fill") == style(page, ".hb-path__ref text", "fill") == link
    ink = style(page, "h1", "color")
    assert style(page, ".hb-path__lane", "stroke") == style(page, ".hb-path__heading", "fill") == ink
    assert style(page, ".hb-note", "borderTopColor") == ink != canvas
    page = watched.goto("checklists/township-head.html")
    page.locator("fieldset[data-check] input[value=no]").first.check(force=True)
    chosen, other = ".hb-check__answers input:checked + span", ".hb-check__answers input:not(:checked) + span"
    assert style(page, chosen, "backgroundColor") != style(page, other, "backgroundColor")
    page = watched.goto("regulation.html#art-5-5")
    assert style(page, "#art-5-5", "outlineColor") == style(page, "h1", "color")


def test_the_choice_of_dark_is_kept(browse, served: str) -> None:
    page: Page = browse(served).goto("index.html")
    page.get_by_role("button", name="深色显示").click()
    page.goto(f"{served}/roles/district-head.html")
    assert page.locator("html").get_attribute("data-md-color-scheme") == "slate"
    page.get_by_role("button", name="浅色显示").click()
    assert page.locator("html").get_attribute("data-md-color-scheme") == "default"


def test_a_wrong_address_below_a_folder_finds_the_way_home(site: Path, browse, tmp_path: Path) -> None:
    """Neither the depth of the address nor the handbook's folder is known to the page."""
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "handbook").symlink_to(site)

    asked: list[str] = []

    class Handler(SimpleHTTPRequestHandler):
        def __init__(self, *args: object) -> None:
            super().__init__(*args, directory=str(tmp_path))  # type: ignore[arg-type]

        def send_error(self, code: int, *_: object) -> None:
            self.send_response(code)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.end_headers()
            if self.command == "HEAD":
                asked.append(self.path)
            if self.command == "GET":
                self.wfile.write((site / "404.html").read_bytes())

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    Thread(target=server.serve_forever, daemon=True).start()
    base = f"http://127.0.0.1:{server.server_address[1]}"
    page: Page = browse(base).goto("deep/handbook/roles/x/nobody.html")
    assert page.locator("h1").inner_text() == "没有这个页面"
    assert page.locator("[src], link:not([href^='data:'])").count() == 0
    page.locator("a[href='/deep/handbook/index.html']").wait_for()
    assert page.locator("#lost").is_hidden()
    asked.clear()
    page.goto(f"{base}/deep/other/x/nobody.html")
    page.locator("#lost").wait_for()
    assert asked == [f"{folder}handbook.json" for folder in ("/deep/other/x/", "/deep/other/", "/deep/", "/")]
    still: Page = browse(base, java_script_enabled=False).goto("deep/handbook/roles/nobody.html")
    still.get_by_role("link", name="上一级首页").click()
    assert still.url == f"{base}/deep/handbook/index.html" and still.locator("h1").count() == 1
    server.shutdown()
    server.server_close()
