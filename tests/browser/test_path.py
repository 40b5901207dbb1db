"""The themes' pictures in a browser: legible where they are shown, words instead on a phone, keyboard."""

from __future__ import annotations

import pytest

SIZES = """() => [...document.querySelectorAll('.hb-path__picture text')].map(text =>
    parseFloat(getComputedStyle(text).fontSize) * text.getScreenCTM().a)"""

OUTSIDE = """() => [...document.querySelectorAll('.hb-path__picture .hb-path__box')].flatMap((box, index) => {
    const frame = box.getBoundingClientRect();
    const texts = [];
    for (let next = box.nextElementSibling; next && next.matches('a'); next = next.nextElementSibling) {
        texts.push(...next.querySelectorAll('text'));
    }
    return texts.filter(text => {
        const words = text.getBoundingClientRect();
        return words.left < frame.left || words.right > frame.right || words.top < frame.top
            || words.bottom > frame.bottom;
    }).map(text => text.textContent);
})"""


@pytest.mark.slow
def test_the_picture_is_legible_and_keeps_its_words_in_their_boxes(browse, from_disk: str, handbook) -> None:
    watched = browse(from_disk)
    for theme in handbook.themes:
        page = watched.goto(f"themes/{theme.id}.html")
        for width in (1440, 1000, 768):
            page.set_viewport_size({"width": width, "height": 900})
            sizes = page.evaluate(SIZES)
            assert len(sizes) > 10 and min(sizes) >= 11.5, theme.id
            assert page.evaluate(OUTSIDE) == [], theme.id
            assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert watched.said == []


def test_a_phone_shows_the_words_instead(browse, from_disk: str) -> None:
    page = browse(from_disk, viewport={"width": 390, "height": 800}, java_script_enabled=False).goto(
        "themes/committee.html"
    )
    assert not page.locator(".hb-path__picture").is_visible()
    note = page.locator(".hb-path > .hb-note").inner_text()
    assert "箭头" not in note and "框" not in note
    page.locator(".hb-path__words > summary").click()
    report = page.locator(".hb-path__words").get_by_text("向区安全生产委员会提交上年度安全生产工作报告")
    assert report.first.is_visible()


def test_the_keyboard_walks_through_the_boxes(browse, from_disk: str) -> None:
    page = browse(from_disk).goto("themes/committee.html")
    page.locator(".hb-path__name").first.focus()
    assert page.evaluate("document.activeElement.getAttribute('aria-label')") == "区政府主要负责人"
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.getAttribute('aria-label')").startswith("4 第四条：")
    outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
    assert outline == "solid"
    page.keyboard.press("Enter")
    page.wait_for_url("**/regulation.html#art-4-p1")
