"""Slides in a real browser: shown large, driven by keys, clicker, clicks and fingers, with notes and time."""

from __future__ import annotations

import io
import re

import pytest
from playwright.sync_api import Page
from pypdf import PdfReader

from macros.core.handbook import Handbook
from macros.features.slides.decks import deck, decks
from macros.features.training.audience import audiences
from macros.features.training.model import TRAINING_YML
from macros.features.training.view import session_deck_id
from tests.browser.test_print import A4, plain, size

POST = "training/slides/township-head.html"
SESSION = "training/slides/training-school-class.html"

MEASURE = """() => {
    const stage = document.querySelector('.hb-stage');
    const slides = [...stage.querySelectorAll('.hb-stage__screen .hb-slide')];
    const screen = stage.querySelector('.hb-stage__screen');
    return slides.map(slide => {
        for (const other of slides) other.hidden = other !== slide;
        const face = slide.querySelector('.hb-slide__face');
        const foot = face.querySelector('.hb-slide__foot').getBoundingClientRect();
        const texts = [...face.querySelectorAll('h2, p:not(.hb-slide__foot), li, td, th')];
        const large = [...face.querySelectorAll('.hb-slide__words p, .hb-slide__text, .hb-slide__points li:not(.hb-slide__box)')];
        return {
            id: slide.id,
            over: screen.scrollHeight > screen.clientHeight || face.scrollWidth > face.clientWidth + 1
                || face.scrollHeight > face.clientHeight + 1,
            low: Math.max(...texts.map(text => text.getBoundingClientRect().bottom)) - foot.top,
            foot: innerHeight - foot.bottom,
            type: /hb-slide--(title|break)/.test(slide.className) ? 99
                : Math.min(99, ...large.map(text => parseFloat(getComputedStyle(text).fontSize))),
        };
    });
}"""


def number(page: Page) -> int:
    """Which slide is shown; the address says so too."""
    (id,) = page.locator(".hb-stage__screen .hb-slide:visible").evaluate_all(
        "slides => slides.map(s => s.id)"
    )
    if "view=presenter" not in page.url:
        assert page.url.endswith(f"#{id}")
    return int(id.removeprefix("slide-"))


def start(page: Page) -> None:
    page.get_by_role("button", name="开始放映").click()
    page.wait_for_function("() => document.fullscreenElement")


@pytest.mark.parametrize("all_decks", [False, pytest.param(True, marks=pytest.mark.slow)])
def test_every_slide_of_a_deck_fits_in_large_type(
    browse, from_disk: str, handbook: Handbook, all_decks: bool
) -> None:
    """On a screen of today and on an old projector; one post and one session stand for all."""
    watched = browse(from_disk)
    two = [deck(handbook, id) for id in ("township-head", "training-school-class")]
    first = {
        session_deck_id(session): audiences(handbook, session)[0].posts
        for session in handbook.part(TRAINING_YML).sessions
        if not session.mixed
    }
    for each in decks(handbook) if all_decks else two:
        page = watched.goto(f"training/slides/{each.id}.html#slide-1")
        for width, height in ((1920, 1080), (1024, 768)):
            page.set_viewport_size({"width": width, "height": height})
            measured = page.evaluate(MEASURE)
            shown = each.shown_to(first[each.id]) if each.id in first else each.slides
            assert len(measured) == len(shown)
            for slide in measured:
                assert not slide["over"] and slide["low"] <= 1 and slide["foot"] >= 0, (each.id, slide)
                assert slide["type"] >= height / 18.5, (each.id, slide)
    assert watched.said == []


def test_the_bar_never_covers_a_foot_and_a_question_mark_tells_the_keys(browse, from_disk: str) -> None:
    watched = browse(from_disk)
    page = watched.goto(f"{POST}#slide-2")
    for width, height in ((1440, 900), (1024, 768), (390, 844)):
        page.set_viewport_size({"width": width, "height": height})
        bar, foot = (
            page.locator(".hb-stage__bar").bounding_box(),
            page.locator(".hb-stage__screen .hb-slide:visible .hb-slide__foot").bounding_box(),
        )
        assert foot["y"] + foot["height"] <= bar["y"], (width, height)
    page.keyboard.press("?")
    help = page.locator(".hb-stage__help")
    assert help.is_visible() and "讲稿" in help.inner_text()
    assert page.evaluate("document.activeElement.className") == "hb-stage__help"
    page.keyboard.press("Escape")
    assert help.is_hidden() and page.locator(".hb-stage").is_visible()
    page.keyboard.press("?")
    page.get_by_role("button", name="按键").click()
    assert help.is_hidden()
    assert watched.said == []


HANDOUT = """() => [...document.querySelectorAll('.hb-slide')].filter(slide => !slide.hidden).map(slide => {
    const face = slide.querySelector('.hb-slide__face');
    const foot = face.querySelector('.hb-slide__foot').getBoundingClientRect();
    const said = [...face.querySelectorAll('h2, p:not(.hb-slide__foot), li, td, th')];
    return {
        heading: slide.querySelector('h2').textContent,
        over: face.scrollHeight > face.clientHeight + 1 || face.scrollWidth > face.clientWidth + 1,
        low: Math.max(...said.map(each => each.getBoundingClientRect().bottom)) - foot.top,
        out: foot.bottom - face.getBoundingClientRect().bottom,
    };
})"""


@pytest.mark.parametrize("all_decks", [False, pytest.param(True, marks=pytest.mark.slow)])
def test_nothing_leaves_its_frame_on_the_handout(
    browse, from_disk: str, handbook: Handbook, all_decks: bool
) -> None:
    """With print media: each text above the foot, the foot with its number inside the frame."""
    page = browse(from_disk, viewport={"width": 658, "height": 1000}).page
    found = decks(handbook) if all_decks else [deck(handbook, "training-school-class")]
    for each in found:
        page.goto(f"{from_disk}/training/slides/{each.id}.html")
        page.emulate_media(media="print")
        measured = page.evaluate(HANDOUT)
        assert len(measured) > 3
        for slide in measured:
            assert not slide["over"] and slide["low"] <= 0.5 and slide["out"] <= 0, (each.id, slide)


def test_keys_and_clickers_drive_the_show(browse, from_disk: str, handbook: Handbook) -> None:
    watched = browse(from_disk)
    page = watched.goto(POST)
    last = len(deck(handbook, "township-head").slides)
    start(page)
    assert number(page) == 1
    assert page.locator(".hb-stage__notes").is_hidden(), "a mirrored projector shows no notes"
    for keys, expected in (
        (["ArrowRight", "Space", "PageDown", "Enter"], 5),
        (["ArrowLeft", "PageUp", "Backspace"], 2),
        (["End"], last),
        (["ArrowDown"], last),
        (["Home", "ArrowUp"], 1),
        (["1", "2", "Enter"], 12),
        (["9", "9", "Enter"], last),
        (["9", "ArrowLeft", "Enter"], last),
        (["Control+ArrowLeft"], last),
    ):
        for key in keys:
            page.keyboard.press(key)
        assert number(page) == expected, keys
    page.keyboard.press("b")
    assert page.locator(".hb-stage__black").is_visible()
    page.keyboard.press(".")
    assert page.locator(".hb-stage__black").is_hidden()
    page.keyboard.press("b")
    page.keyboard.press("PageUp")
    assert page.locator(".hb-stage__black").is_hidden()
    assert number(page) == last - 1
    assert page.locator(".hb-stage__place").inner_text() == f"第{last - 1}张，共{last}张"
    page.keyboard.press("f")
    page.wait_for_function("() => !document.fullscreenElement")
    page.keyboard.press("f")
    page.wait_for_function("() => document.fullscreenElement")
    before = page.evaluate("getComputedStyle(document.querySelector('.hb-stage')).backgroundColor")
    page.keyboard.press("d")
    after = page.evaluate("getComputedStyle(document.querySelector('.hb-stage')).backgroundColor")
    assert {before, after} == {"rgb(255, 255, 255)", "rgb(20, 25, 30)"}
    page.keyboard.press("Escape")
    page.wait_for_function("() => !document.fullscreenElement")
    assert page.locator(".hb-stage").is_hidden()
    assert page.locator(".hb-slides__list .hb-slide:visible").count() == last
    assert page.evaluate("document.activeElement.textContent") == "开始放映"
    assert "#" not in page.url
    assert page.evaluate("[...document.body.children].every(child => !child.inert)")
    assert (watched.said, watched.outside) == ([], [])


def test_clicks_fingers_and_buttons_do_the_same(browse, served: str) -> None:
    page = browse(served, viewport={"width": 390, "height": 844}, has_touch=True).goto(f"{POST}#slide-3")
    assert number(page) == 3, "an address leads to its slide"
    page.mouse.click(300, 500)
    assert number(page) == 4
    page.mouse.click(50, 500)
    assert number(page) == 3
    swipe = """([from, to]) => {
        const screen = document.querySelector('.hb-stage__screen');
        const touch = x => new Touch({identifier: 1, target: screen, clientX: x, clientY: 300});
        screen.dispatchEvent(new TouchEvent('touchstart', {touches: [touch(from)], bubbles: true}));
        screen.dispatchEvent(new TouchEvent('touchend', {changedTouches: [touch(to)], bubbles: true}));
    }"""
    page.evaluate(swipe, [300, 100])
    assert number(page) == 4
    page.evaluate(swipe, [100, 300])
    page.evaluate(swipe, [100, 120])
    assert number(page) == 3
    page.mouse.move(200, 400)
    page.get_by_role("button", name="下一张").focus()
    page.keyboard.press("Space")
    assert number(page) == 4, "a button's own key is not taken twice"
    page.evaluate("location.hash = '#slide-7'")
    page.wait_for_function("() => document.getElementById('slide-7').offsetParent")
    assert number(page) == 7
    heights = page.locator(".hb-stage__bar button").evaluate_all("all => all.map(b => b.offsetHeight)")
    assert len(heights) == 10 and min(heights) >= 24
    page.get_by_role("button", name="退出放映").click()
    assert page.locator(".hb-stage").is_hidden()


@pytest.mark.slow
def test_notes_next_slide_and_time_on_one_screen(browse, served: str, handbook: Handbook) -> None:
    """The half-day class: its first step takes 5 minutes, its second 15."""
    page = browse(served).goto(f"{SESSION}#slide-1")
    slides = deck(handbook, "training-school-class").slides
    points = next(i for i, slide in enumerate(slides) if slide.heading == "导入")
    page.keyboard.type(str(points))
    page.keyboard.press("Enter")
    page.keyboard.press("n")
    side = page.locator(".hb-stage__side")
    assert "重点难点" in page.locator(".hb-stage__screen").inner_text()
    assert "为什么学" in side.locator(".hb-stage__next").inner_text()
    page.keyboard.press("ArrowRight")
    assert "/ 5分钟" in side.inner_text() and "已到时间" not in side.inner_text()
    assert (
        side.locator(".hb-stage__notes")
        .inner_text()
        .startswith("做法：说明教学目的和安排，介绍文件的章节结构。")
    )
    assert (
        "“要采取中心组集体学习、党校及专业培训机构集中培训等形式"
        in side.locator(".hb-stage__notes").inner_text()
    )
    elapsed = side.locator("[data-stage=elapsed]")
    page.wait_for_function("() => document.querySelector('[data-stage=elapsed]').textContent >= '00:01'")
    assert re.fullmatch(r"00:0\d", elapsed.inner_text())
    page.evaluate("{ const now = Date.now; Date.now = () => now() + 6 * 60000; }")
    page.wait_for_function("() => !document.querySelector('[data-stage=over]').hidden")
    assert elapsed.inner_text().startswith("06:")
    page.keyboard.press("r")
    assert elapsed.inner_text() == "00:00" and "已到时间" not in side.inner_text()
    further = next(i for i, slide in enumerate(slides) if slide.clause and slide.further)
    page.keyboard.type(str(further))
    page.keyboard.press("Enter")
    first = side.locator(".hb-stage__notes").inner_text()
    page.keyboard.press("ArrowRight")
    assert page.locator(".hb-stage__screen h2:visible").inner_text().endswith("（续）")
    assert first and side.locator(".hb-stage__notes").inner_text() == first, "what goes on keeps its notes"
    page.keyboard.press("n")
    assert side.is_hidden()


@pytest.mark.slow
def test_a_second_window_follows_and_leads(browse, base: str, handbook: Handbook) -> None:
    """The presenter's: notes and time on the desk, the slides alone on the wall."""
    watched = browse(base)
    page = watched.goto(POST)
    start(page)
    page.keyboard.press("ArrowRight")
    with watched.context.expect_page() as opened:
        page.keyboard.press("p")
    desk = opened.value
    shown = "number => document.querySelector(`.hb-stage__screen #slide-${number}`)?.offsetParent"
    desk.wait_for_function(shown, arg=2)
    assert desk.locator(".hb-stage__notes").is_visible() and page.locator(".hb-stage__notes").is_hidden()
    page.keyboard.press("PageDown")
    desk.wait_for_function(shown, arg=3)
    desk.keyboard.press("PageDown")
    page.wait_for_function(shown, arg=4)
    desk.wait_for_function(shown, arg=4)
    desk.keyboard.press("b")
    page.wait_for_function("() => !document.querySelector('.hb-stage__black').hidden")
    assert desk.locator(".hb-stage__black").is_hidden()
    page.reload()
    page.wait_for_function(shown, arg=4)
    desk.keyboard.press("Home")
    page.wait_for_function(shown, arg=1)
    page.close()
    desk.get_by_text("放映窗口已经关闭，本窗口可以单独使用。").wait_for()
    desk.keyboard.press("End")
    assert number(desk) == len(deck(handbook, "township-head").slides)
    assert watched.said == []


def test_messages_from_elsewhere_are_not_taken(browse, served: str) -> None:
    page = browse(served).goto(f"{POST}#slide-2")
    page.evaluate(
        """() => new Promise(done => {
            addEventListener("message", () => setTimeout(done));
            postMessage({slides: {action: "next"}}, "*");
        })"""
    )
    assert number(page) == 2


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_on_the_stage(browse, axe, served: str, scheme: str) -> None:
    page = browse(served, color_scheme=scheme).goto(f"{POST}#slide-5")
    for key in ("ArrowRight", "n", "End"):
        page.keyboard.press(key)
        assert axe(page, ".hb-stage") == []


def test_without_scripts_the_slides_stand_one_below_the_other(
    browse, served: str, handbook: Handbook
) -> None:
    page = browse(served, java_script_enabled=False).goto(POST)
    slides = deck(handbook, "township-head").slides
    assert page.locator(".hb-slide:visible").count() == len(slides)
    assert not page.get_by_role("button", name="开始放映").count()
    assert page.locator("noscript p", has_text="放映需要浏览器运行脚本").is_visible()
    words = page.locator(".hb-slide__words").all_inner_texts()
    assert words == [slide.words for slide in slides if slide.words]


@pytest.mark.slow
def test_the_handout_has_three_slides_a_page_with_a_head(browse, from_disk: str, handbook: Handbook) -> None:
    page = browse(from_disk).goto(f"{POST}#slide-3")
    pages = list(PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True))).pages)
    slides = deck(handbook, "township-head").slides
    assert len(pages) == -(-len(slides) // 3)
    assert {size(each) for each in pages} == {A4}
    texts = [plain(each.extract_text()) for each in pages]
    for place, text in enumerate(texts):
        assert plain("各乡镇政府、街道办事处主要负责人讲义通政发〔2014〕11号姓名日期") in text
        for index, slide in enumerate(slides[place * 3 : place * 3 + 3], place * 3 + 1):
            assert f"{index}/{len(slides)}" in text
            assert plain(slide.heading) in text and plain(slide.words) in text
    assert plain(handbook.edition.status) in texts[0]
    assert not any("可以逐题提问" in text for text in texts), "notes are the presenter's"
