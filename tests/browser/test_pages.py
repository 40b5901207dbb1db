"""Every page, in a real browser: silent console, nothing from outside, no breach of the policy, axe."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Literal

import pytest
from playwright.sync_api import Browser, Page, ViewportSize

FIRST = ("index.html", "roles/district-head.html", "checklists/township-head.html", "draft.html")
"""The kinds that every run looks at; the others wait for the longer set."""

KINDS = (
    "index.html",
    "regulation.html",
    "roles/index.html",
    "roles/district-head.html",
    "roles/township-department-leaders.html",
    "roles/affiliated-heads.html",
    "principles.html",
    "themes/index.html",
    "themes/accident-handling.html",
    "glossary.html",
    "around.html",
    "matrix.html",
    "compare.html",
    "compare.html?a=district-deputy&b=department-deputy&c=township-deputy",
    "my-check.html",
    "checklists/index.html",
    "checklists/township-head.html",
    "report.html",
    "draft.html",
    "summary.html",
    "office.html",
    "inspection.html",
    "registers.html",
    "pack.html",
    "training/paper.html",
    "search.html",
    "training/index.html",
    "training/school-class.html",
    "training/school-class.html?role=district-deputy&role=department-deputy&role=township-deputy",
    "training/practice.html?role=township-head",
    "training/exam.html",
    "training/results.html",
    "mine.html",
    "mine.html?role=township-safety-deputy&role=department-head",
    "calendar.html",
    "training/slides/index.html",
    "training/slides/township-head.html",
    "training/slides/training-briefing.html?role=township-head&role=township-safety-deputy&role=township-deputy",
    "downloads/index.html",
    "about.html",
    "handbook-data.html",
    "macros.html",
    "404.html",
)
"""One page of every kind."""


@pytest.mark.slow
def test_every_page_loads_in_silence(browse, served: str, site: Path) -> None:
    """No message, no failed or outside request, under the policy."""
    watched = browse(served)
    pages = sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html"))
    assert len(pages) > 50
    for address in pages:
        page = watched.goto(address)
        assert page.locator("h1").count() == 1, address
        assert (watched.said, watched.outside) == ([], []), address


@pytest.mark.slow
def test_every_kind_of_page_loads_in_silence_from_a_folder(browse, from_disk: str) -> None:
    watched = browse(from_disk)
    for address in KINDS:
        if address != "404.html":  # a server's page: its links begin at the server's root
            watched.goto(address)
            assert (watched.said, watched.outside) == ([], []), address


LIKE_OTHERS = {
    "roles/index.html",
    "roles/affiliated-heads.html",
    "principles.html",
    "themes/index.html",
    "glossary.html",
    "checklists/index.html",
    "report.html",
    "registers.html",
    "training/index.html",
    "training/results.html",
    "training/slides/index.html",
    "search.html",
    "calendar.html",
    "downloads/index.html",
    "about.html",
    "roles/township-department-leaders.html",
    "compare.html",
    "training/school-class.html?role=district-deputy&role=department-deputy&role=township-deputy",
    "mine.html",
    "training/slides/training-briefing.html?role=township-head&role=township-safety-deputy&role=township-deputy",
    "handbook-data.html",
    "macros.html",
}
"""Made of the same components as another kind, or looked at in a test of their own: axe looks at them only in
`make test-all`."""

LONG_LISTS = {"training/paper.html"}
"""The same row many times over: axe looks at them on a phone only in `make test-all`."""


@pytest.fixture(scope="module")
def screen(chromium: Browser, served: str) -> Iterator[Callable[..., Page]]:
    """Return a function that opens an address on a screen; each screen keeps its cache for all kinds of page."""
    screens: dict[tuple[int, str], Page] = {}

    def open_on(address: str, wide: int, scheme: Literal["light", "dark"] = "light") -> Page:
        if (wide, scheme) not in screens:
            viewport: ViewportSize = {"width": wide, "height": 900}
            screens[wide, scheme] = chromium.new_page(
                locale="zh-CN", viewport=viewport, color_scheme=scheme, reduced_motion="reduce"
            )
        page = screens[wide, scheme]
        page.set_viewport_size({"width": wide, "height": 900})
        page.goto(f"{served}/{address}")
        return page

    yield open_on
    for page in screens.values():
        page.close()


@pytest.mark.parametrize(
    "address",
    [each if each in FIRST else pytest.param(each, marks=pytest.mark.slow) for each in KINDS],
)
def test_a_kind_of_page_at_a_desk_and_on_a_phone(
    screen: Callable[..., Page], axe: Callable[..., list], shift: Callable[[Page], float], address: str
) -> None:
    """Nothing moves while it loads, nothing scrolls sideways, and axe finds no violation."""
    desk = screen(address, 1280)
    assert shift(desk) < 0.01
    if address not in LIKE_OTHERS:
        assert axe(desk) == []
    for wide in (1440, 768):
        desk.set_viewport_size({"width": wide, "height": 900})
        assert width(desk) <= wide
    phone = screen(address, 390)
    assert width(phone) <= 390
    if address not in LIKE_OTHERS | LONG_LISTS:
        assert axe(phone) == []


@pytest.mark.slow
@pytest.mark.parametrize("address", KINDS)
def test_axe_finds_nothing_in_the_dark_nor_where_the_test_before_did_not_look(
    screen: Callable[..., Page], axe: Callable[..., list], address: str
) -> None:
    for wide, unseen in ((1280, LIKE_OTHERS), (390, LIKE_OTHERS | LONG_LISTS)):
        if address in unseen:
            assert axe(screen(address, wide)) == []
        dark = screen(address, wide, "dark")
        if address != "404.html":  # it has a style of its own, which asks the system
            assert dark.locator("html[data-md-color-scheme=slate]").count() == 1
        assert axe(dark, dark=True) == []


def width(page: Page) -> int:
    return int(page.evaluate("document.documentElement.scrollWidth"))


def test_without_javascript_the_page_is_whole(browse, served: str) -> None:
    """Find a post, read its duties, open its checklist and answer, all without scripts."""
    page = browse(served, java_script_enabled=False).goto("index.html")
    page.get_by_role("link", name="其他副区长").click()
    assert page.locator("h1").inner_text() == "区政府其他负责人"
    assert page.locator(".hb-duties article").count() == 5
    assert page.locator("article button:visible").count() == 0
    page.get_by_role("link", name="填自查表").click()
    assert not page.locator(".hb-record, .hb-progress, .hb-handin").filter(visible=True).count()
    first = page.locator("fieldset[data-check]").first
    first.get_by_label("部分落实").check()
    assert first.get_by_label("部分落实").is_checked()
    page.locator("a.hb-ref").first.click()
    assert page.url.endswith("regulation.html#art-6-1")


TOO_OLD = "浏览器版本过低，查找、填写、保存等功能不能使用，条文可以照常阅读和打印。"
OLD = "delete Element.prototype.replaceChildren"
"""Makes a browser one of before Chromium 86."""


def said_first(page: Page) -> str:
    return str(page.locator(".hb-no-start").first.inner_text())


@pytest.mark.slow
@pytest.mark.parametrize(
    "address",
    ["registers.html", "mine.html", "training/practice.html", "checklists/township-head.html", "matrix.html"],
)
def test_in_an_old_browser_a_page_looks_as_without_javascript(browse, from_disk: str, address: str) -> None:
    bare = browse(from_disk, java_script_enabled=False).goto(address)
    watched = browse(from_disk)
    watched.page.add_init_script(OLD)
    page = watched.goto(address)
    assert said_first(page).startswith(TOO_OLD)
    page.locator(".hb-no-start").evaluate("said => said.remove()")
    page.wait_for_function("document.querySelector('link[href$=\"noscript.css\"]').sheet")
    content = ".md-content__inner"
    assert page.inner_text(content) == bare.inner_text(content)
    assert watched.said == []
    page.evaluate("document.body.append(document.createElement('form'))")
    page.evaluate("document.querySelector('body > form').requestSubmit()")
    assert page.evaluate("location.search") == "", "nothing typed goes into the address"


def test_a_page_whose_scripts_are_missing_says_so(browse, served: str) -> None:
    watched = browse(served)
    watched.page.route("**/bundles/*.js", lambda route: route.abort())
    page = watched.goto("registers.html")
    assert said_first(page).startswith("本页的脚本没有载入")
    assert page.locator(".hb-register__work:visible").count() == 0
    assert page.get_by_text("填写要用到脚本").first.is_visible()


def test_a_component_that_fails_says_so_in_its_place(browse, served: str) -> None:
    """Of three registers the first has broken data; nothing else on the page is touched."""
    watched = browse(served)

    def broken(route: Any) -> None:
        answer = route.fetch()
        route.fulfill(response=answer, body=answer.text().replace('data-columns="[', 'data-columns="', 1))

    watched.page.route("**/registers.html", broken)
    page = watched.goto("registers.html")
    assert page.locator(".hb-no-start").count() == 1
    said = page.locator("[data-register=filing] .hb-no-start")
    assert said.inner_text().startswith("这一部分没有启动，不能使用")
    assert said.get_attribute("role") == "alert"
    page.locator("[data-register=rectification] [data-add]").click()
    assert page.locator("[data-register=rectification] tbody input").count() > 0


def test_the_keyboard_alone_reaches_duties_and_checklist(browse, served: str) -> None:
    page = browse(served).goto("index.html")
    tab_to(page, "区长")
    page.keyboard.press("Enter")
    page.wait_for_url("**/roles/district-head.html")
    tab_to(page, "填自查表")
    page.keyboard.press("Enter")
    page.wait_for_url("**/checklists/district-head.html")
    for _ in range(80):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.name || ''").startswith("art-"):
            break
    page.keyboard.press("Space")
    page.keyboard.press("ArrowRight")
    assert page.evaluate("document.querySelector('fieldset[data-check] input[value=no]').checked")


def tab_to(page, name: str) -> None:
    for _ in range(80):
        page.keyboard.press("Tab")
        shown = page.evaluate("document.activeElement.ariaLabel || document.activeElement.textContent")
        if (shown or "").strip().startswith(name):
            return
    raise AssertionError(f"Tab never reached {name}")
