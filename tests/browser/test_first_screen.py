"""What the first screen of the home page and of a role's page holds, and how little stands before a duty."""

from __future__ import annotations

import pytest

from macros.core.handbook import Handbook
from tests.browser.conftest import STORAGE_OFF

SCREENS = [(1366, 768), (390, 844)]
"""An office's laptop and a phone."""

MOST_READ = 117
"""Characters before the first duty: 20 seconds at 350 a minute."""

PHONE_BAR = 60
"""What a bar at the bottom of a phone's page may cover."""

FIRST = """() => {
    const duty = document.querySelector(".hb-duties .hb-duty") || document.querySelector(".hb-duties blockquote");
    const words = duty.querySelector("blockquote p") || duty;
    const box = words.getBoundingClientRect();
    const number = (duty.querySelector(".hb-duty__number, .hb-ref") || duty).getBoundingClientRect();
    const texts = document.createTreeWalker(document.querySelector("article"), NodeFilter.SHOW_TEXT);
    let before = "";
    for (let node = texts.nextNode(); node && !duty.contains(node); node = texts.nextNode()) {
        const within = node.parentElement;
        const folded = within.closest("details:not([open])");
        if (within.checkVisibility() && (!folded || within.closest("summary"))) before += node.data;
    }
    const two = Math.min(box.height, 2 * parseFloat(getComputedStyle(words).lineHeight));
    return [number.top, Math.max(number.bottom, box.top + two), before.replace(/\\s/g, "")];
}"""


@pytest.mark.parametrize("screen", SCREENS, ids=["laptop", "phone"])
@pytest.mark.parametrize("every", [False, pytest.param(True, marks=pytest.mark.slow)])
def test_a_role_page_begins_with_its_duty(
    browse, from_disk: str, handbook: Handbook, screen: tuple[int, int], every: bool
) -> None:
    """The number and the first two lines; the longest opening, a group, a body, one without duties; or all roles."""
    wide, high = screen
    roles = list(handbook.roles)
    if not every:
        longest = max(handbook.posts, key=lambda post: len(post.term + handbook.clause(post.clause).words))
        idle = next(role for role in roles if not handbook.duties_of(role))
        roles = [
            longest,
            *(next(one for one in roles if one.kind == kind) for kind in ("group", "body")),
            idle,
        ]
    watched = browse(from_disk, viewport={"width": wide, "height": high})
    for role in roles:
        page = watched.goto(f"roles/{role.id}.html")
        top, bottom, before = page.evaluate(FIRST)
        assert top > 0 and bottom <= high - (PHONE_BAR if wide < 600 else 0), role.id
        assert len(before) <= MOST_READ, (role.id, before)
        if role.responsibilities:
            assert "".join(handbook.clause(role.clause).words.split()) in before, role.id
        assert page.locator("article .hb-button:visible").count() <= 1, role.id


@pytest.mark.parametrize("screen", SCREENS, ids=["laptop", "phone"])
def test_the_home_page_asks_and_leads_to_ones_duties_in_two_actions(
    browse, base: str, handbook: Handbook, screen: tuple[int, int]
) -> None:
    wide, high = screen
    watched = browse(base, viewport={"width": wide, "height": high})
    page = watched.goto("index.html")
    assert page.locator("h1").inner_text() == handbook.edition.question
    for part in ("#finder-title", ".hb-finder__frequent", ".hb-finder__form button"):
        box = page.locator(part).bounding_box()
        assert box and box["y"] + box["height"] <= high - PHONE_BAR, part
    assert page.locator(".hb-finder__frequent a").all_inner_texts() == [
        one.title for one in handbook.frequent
    ]
    # a title that means several posts is asked about where one stands; its answer is the second action
    page.get_by_role("link", name="副镇长", exact=True).click()
    page.locator("[data-duties]").first.click()
    page.wait_for_url("**/roles/township-safety-deputy.html")
    # one that means a single post leads there at once
    watched.goto("index.html").get_by_role("link", name="镇长", exact=True).click()
    page.wait_for_url("**/roles/township-head.html")
    assert watched.said == []


def test_what_is_folded_opens_for_the_printer_and_closes_again(browse, from_disk: str) -> None:
    page = browse(from_disk).goto("roles/township-head.html")
    folded = page.locator(".hb-collective")
    assert folded.get_attribute("open") is None
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert folded.get_attribute("open") is not None
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert folded.get_attribute("open") is None


def test_what_is_folded_prints_without_scripts_too(browse, from_disk: str) -> None:
    page = browse(from_disk, java_script_enabled=False).goto("roles/township-head.html")
    words = page.locator(".hb-collective blockquote").first
    assert not words.is_visible()
    page.emulate_media(media="print")
    assert words.is_visible()


@pytest.mark.slow
def test_the_home_page_goes_on_where_one_left_off(browse, served: str, handbook: Handbook) -> None:
    watched = browse(served)
    page = watched.goto("index.html")
    assert page.locator(".hb-left-off").is_hidden()
    watched.goto("checklists/township-deputy.html")
    total = page.locator("fieldset[data-check]").count()
    for nth in range(2):
        page.locator("fieldset[data-check]").nth(nth).locator("input[value=yes]").check(force=True)
    watched.goto("roles/district-head.html")
    page.locator(".hb-remember button").click()
    watched.goto("index.html")
    page.get_by_text(f"自查2/{total}").wait_for()
    begun, kept = page.locator(".hb-left-off li").all()
    assert begun.locator(".hb-left-off__name").inner_text() == handbook.role("township-deputy").familiar
    assert kept.locator("a").all_inner_texts() == ["看职责", "填自查表"]
    begun.get_by_role("link", name="继续自查").click()
    page.wait_for_url("**/checklists/township-deputy.html")
    assert page.locator("fieldset[data-check] input:checked").count() == 2
    assert watched.said == []


@pytest.mark.slow
def test_my_check_leads_to_what_was_begun_or_to_ones_post(browse, base: str) -> None:
    watched = browse(base)
    page = watched.goto("checklists/index.html")
    page.get_by_role("navigation", name="做自查").get_by_role("link", name="我的自查").click()
    assert page.locator("[data-none]").inner_text() == "本机没有保存的自查记录，也没有记住的岗位。"
    page.locator(".hb-list").get_by_role("link", name="各乡镇政府、街道办事处主要负责人").click()
    page.locator("fieldset[data-check] input[value=yes]").first.check(force=True)
    watched.goto("my-check.html")
    page.get_by_text("自查1/").wait_for()
    assert page.locator("[data-none]").is_hidden()
    page.get_by_role("link", name="继续自查").click()
    page.wait_for_url("**/checklists/township-head.html")
    assert watched.said == []


def test_my_check_says_that_nothing_can_be_kept(browse, served: str) -> None:
    watched = browse(served)
    watched.page.add_init_script(STORAGE_OFF)
    page = watched.goto("my-check.html")
    said = page.locator("[data-none]").inner_text()
    assert said == "本机浏览器不能保存，一页填写的内容留不到别的页。请在下面打开自己的自查表。"
    assert page.locator(".hb-list a").first.is_visible() and watched.said == []


def test_axe_finds_nothing_in_what_was_left_off(browse, axe, served: str) -> None:
    page = browse(served).goto("roles/district-head.html")
    page.locator(".hb-remember button").click()
    page.goto(f"{served}/index.html")
    page.locator(".hb-left-off li").wait_for()
    assert axe(page, ".hb-left-off") == []
