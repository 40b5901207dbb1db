"""An exam by phone: what the teacher hands out, what a student meets, and how the record comes back."""

from __future__ import annotations

import io
from typing import Any

import pytest
import zxingcpp
from PIL import Image
from playwright.sync_api import Locator, Page

from tests.browser.conftest import Watched
from tests.browser.test_exam import PAGE, answer, begin, facts, hand_in, ready, stored
from tests.browser.test_in_app import AGENT, DEAD

PHONES = [(390, 844), (360, 740)]
GIVEN = f"{PAGE}?topic=甲班&count=20&minutes=30&seed=7"
"""What a teacher hands out."""

SEEN = """() => [...document.querySelectorAll("article :is(button, input, select, textarea, summary)")]
    .filter(each => each.checkVisibility()).map(each => each.labels?.length ? each.labels[0].textContent : each.textContent)"""
"""All that can be worked on the page, but for what frames it."""

LONG = "通州区党校二〇二六年秋季学期领导干部安全生产专题培训班第二期乡镇街道班第三组上午"

TOUCHED = """bar => [...document.querySelector(bar).querySelectorAll("button, a")].filter(each => {
    const { x, y, width, height } = each.getBoundingClientRect();
    return width && [0.1, 0.9].every(part => each.contains(document.elementFromPoint(x + width / 2, y + height * part)));
}).map(each => each.textContent.trim())"""
"""The buttons of a bar that a tap would meet, near their upper and lower edge."""


@pytest.fixture(params=PHONES, ids=["390", "360"])
def phone(request: pytest.FixtureRequest) -> dict[str, Any]:
    wide, high = request.param
    return {"viewport": {"width": wide, "height": high}}


def free(page: Page) -> float:
    """Where the bar at the foot of a phone's page begins."""
    return float(page.evaluate("document.querySelector('.hb-bar').getBoundingClientRect().top"))


def bottom(part: Locator) -> float:
    box = part.bounding_box()
    assert box
    return box["y"] + box["height"]


def read(picture: bytes) -> list[str]:
    """The texts of the QR codes in a picture."""
    return [code.text for code in zxingcpp.read_barcodes(Image.open(io.BytesIO(picture)))]


def test_what_stays_in_view_is_in_reach_of_a_finger(browse, base: str, phone: dict[str, Any]) -> None:
    """No bar that stays lies under another, so that a tap on it goes where it seems to."""
    page = browse(base, **phone).goto(f"{PAGE}?seed=2026&count=6")
    ready(page)
    begin(page)
    page.evaluate("scrollTo(0, 300)")
    assert page.evaluate(TOUCHED, ".hb-exam__bar") == ["下一道未答的题", "交卷"]
    page.goto(f"{base}/checklists/township-head.html")
    page.locator(".hb-progress button:visible").first.wait_for()
    page.evaluate("scrollTo(0, 1500)")
    assert page.evaluate(TOUCHED, ".hb-progress") == ["下一道未答"]


@pytest.mark.slow
def test_the_teachers_address_shows_the_start_alone(browse, base: str, phone: dict[str, Any], shift) -> None:
    """And no settings; with all that can be asked for it is on the first screen, in a chat app too."""
    watched = browse(base, user_agent=AGENT, **phone)
    page = watched.goto(GIVEN)
    ready(page)
    assert page.evaluate(SEEN) == ["开始", "我是教师，另设一次"]
    assert page.locator("[data-what]").inner_text() == "甲班，20题，限时30分钟，全部岗位"
    assert page.locator(".hb-button:visible").all_inner_texts() == ["开始"]
    assert not page.get_by_text("设置", exact=True).is_visible()
    assert not page.evaluate("Boolean(handbookData.drawQr)"), "a student's phone loads no QR code"
    watched.goto(f"{GIVEN}&ask=seat&ask=name&line=15")
    ready(page)
    assert [label.split("（")[0] for label in page.evaluate(SEEN)] == [
        "座位号",
        "姓名",
        "单位",
        "开始",
        "我是教师，另设一次",
    ]
    for part in ("[data-what]", "[name=seat]", "[name=name]", "button[type=submit]"):
        assert bottom(page.locator(part)) <= free(page), part
    for address in (GIVEN, PAGE):
        plain = browse(base, **phone).goto(address)
        ready(plain)
        assert shift(plain) == 0, address
    assert (watched.said, watched.outside) == ([], [])


def test_what_the_teacher_asks_for_is_needed_and_no_name_is_kept(browse, base: str) -> None:
    page = browse(base).goto(f"{GIVEN}&ask=seat&ask=name")
    ready(page)
    fault = page.locator("[data-fault]")
    for name, text in (("seat", "12"), ("name", "（姓名）")):
        page.get_by_role("button", name="开始").click()
        assert fault.inner_text() == {"seat": "请填写座位号。", "name": "请填写姓名。"}[name]
        assert page.evaluate("document.activeElement.name") == name
        page.keyboard.type(text)
    page.keyboard.press("Enter")
    page.locator("[data-question]").first.wait_for()
    hand_in(page)
    assert facts(page)["座位号"] == "12"
    assert page.locator("[data-name]").input_value() == "（姓名）"
    assert page.locator('[data-blank="name"]').text_content() == "（姓名）"
    assert "（姓名）" not in stored(page)


def test_the_result_comes_before_any_form(browse, served: str, phone: dict[str, Any]) -> None:
    """Right and wrong of every question, then how to hand it in, on the first screen."""
    page = browse(served, **phone).goto(GIVEN)
    ready(page)
    begin(page)
    for number in range(1, 9):
        answer(page, number, 0)
    hand_in(page)
    assert page.evaluate("document.activeElement.id") == "exam-sheet"
    marks = page.locator("[data-marks] li")
    texts = marks.all_inner_texts()
    assert len(texts) == 20 and all("○" in text for text in texts[8:])
    assert facts(page)["答对"] == f"{sum('√' in text for text in texts)}题，共20题"
    for part in (page.locator('[data-facts="score"]'), marks.last, page.locator("[data-code]")):
        assert bottom(part) <= free(page)
    assert page.evaluate(
        """() => {
            const follows = (one, other) => Boolean(one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING);
            const sheet = document.querySelector("[data-sheet]");
            const [marks, code, name] = ["marks", "code", "name"].map(key => sheet.querySelector(`[data-${key}]`));
            const first = [...sheet.querySelectorAll("input, textarea")].find(each => each.checkVisibility());
            return first === name && follows(marks, code) && follows(code, name);
        }"""
    )
    marks.nth(19).get_by_role("button").click()
    assert page.evaluate("document.activeElement.value") == 20
    assert page.locator("[data-list] > li").last.bounding_box()["y"] < free(page)


def test_a_folder_says_that_phones_need_a_website(browse, from_disk: str) -> None:
    watched = browse(from_disk)
    page = watched.goto(PAGE)
    ready(page)
    assert page.get_by_text("手机作答要把手册放到网站上").is_visible()
    assert page.get_by_role("link", name="试卷", exact=True).last.is_visible()
    for name in ("复制地址", "全屏显示二维码", "打印二维码"):
        assert page.get_by_role("button", name=name).count() == 0, name
    assert "file:" not in page.locator("article").inner_text()
    assert watched.said == []


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_the_projector_shows_a_code_that_can_be_read(browse, served: str, axe, settle, dark: bool) -> None:
    """On the page, over the whole screen and on paper, in both schemes, of a long address too."""
    watched = browse(
        served, color_scheme="dark" if dark else "light", viewport={"width": 1366, "height": 768}
    )
    page = watched.goto(PAGE)
    ready(page)
    page.get_by_label("班次或者课程").fill(LONG)
    page.locator("select[name=role]").select_option(index=2)
    page.get_by_label("座位号", exact=True).check()
    address = page.url
    shown = page.locator(".hb-class__code svg").first
    page.wait_for_function("() => document.querySelectorAll('.hb-class__code svg').length === 2")
    shown.scroll_into_view_if_needed()
    settle(page)
    assert read(shown.screenshot()) == [address]
    assert page.get_by_text("本机专用").is_visible(), "the test's own address is such a one"

    page.get_by_role("button", name="全屏显示二维码").click()
    page.wait_for_function("() => document.querySelector('dialog').open")
    large = page.locator("dialog svg")
    box = large.bounding_box()
    assert box and box["height"] >= 0.6 * 768 and box["y"] >= 0 and box["y"] + box["height"] <= 768
    assert read(page.screenshot()) == [address]
    words = page.locator("dialog .hb-class__words")
    assert LONG[:20] in words.inner_text() and bottom(words) <= 768
    assert LONG[:20] in page.locator("dialog .hb-class__what").inner_text()
    assert axe(page, "dialog", dark=dark) == []
    page.keyboard.press("Escape")
    page.wait_for_function("() => document.activeElement.matches('[data-class-large]')")
    assert page.locator("dialog").is_hidden()

    page.emulate_media(media="print")
    assert read(page.screenshot(full_page=True)) == [address]
    assert page.get_by_label("题数").is_hidden() and page.get_by_role("heading", name="发给学员").is_visible()
    assert (watched.said, watched.outside) == ([], [])


def test_a_class_practises_by_address(browse, served: str) -> None:
    watched = browse(served)
    page = watched.goto("training/practice.html")
    page.locator("select[name=theme]").select_option(index=2)
    page.locator("select[name=only]").select_option("wrong")
    page.get_by_text("让全班按这个范围练习").click()
    page.locator(".hb-class__code svg").first.wait_for()
    [address] = read(page.locator(".hb-class__code svg").first.screenshot())
    theme = page.locator("select[name=theme]").input_value()
    assert address == f"{served}/training/practice.html?theme={theme}", "not what this person got wrong"
    page.goto(address)
    assert page.locator("select[name=theme]").input_value() == theme
    assert watched.said == []


def test_from_the_teachers_code_to_the_sum_up(browse, served: str) -> None:
    """A class of one: the projector, a phone on which nothing prints or downloads, a pasted code, the results."""
    teacher: Watched = browse(served)
    page = teacher.goto(PAGE)
    ready(page)
    page.get_by_label("班次或者课程").fill("甲班")
    page.get_by_label("题数").fill("3")
    page.get_by_role("button", name="全屏显示二维码").click()
    page.locator("dialog svg").wait_for()
    [address] = read(page.screenshot())

    student: Watched = browse(served, user_agent=AGENT, viewport={"width": 390, "height": 844})
    student.context.add_init_script(DEAD)
    phone = student.page
    phone.goto(address)
    ready(phone)
    phone.get_by_role("button", name="开始").click()
    answer(phone, 1, 0)
    answer(phone, 2, 0)
    hand_in(phone)
    told = facts(phone)
    phone.get_by_role("button", name="生成测验码").click()
    who = phone.locator("[data-code-who]").inner_text()
    assert "甲班" in who and "共3题" in who and told["未答"] == "1题"
    message = phone.locator("[data-code-text]").input_value()
    assert message.startswith("测验记录（依据")

    page.keyboard.press("Escape")
    page.get_by_role("link", name="测验汇总").last.click()
    page.locator("[data-code-pasted]").fill(message)
    page.get_by_role("button", name="计入这1份").click()
    page.get_by_text("已计入1份记录").wait_for()
    assert page.locator("[data-total]").inner_text() == "共1份记录，3道题。"
    cells = [row.locator("td").all_inner_texts()[1:] for row in page.locator("[data-questions] > tr").all()]
    right = int(told["答对"][0])
    assert sorted(cells) == sorted([["0／1", "0"]] * right + [["1／1", "0"]] * (2 - right) + [["0／0", "1"]])
    assert (teacher.said, student.said, student.outside) == ([], [], [])
