"""On a phone in a chat app, where printing and saving do nothing: imitated by the browser's name; no phone was tried."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page

from tests.browser.conftest import SHIFT, Watched

AGENT = (
    "Mozilla/5.0 (Linux; Android 12) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/107.0.0.0 "
    "Mobile Safari/537.36 MicroMessenger/8.0.40 NetType/WIFI Language/zh_CN"
)
DEAD = """
window.print = () => {};
const click = HTMLAnchorElement.prototype.click;
HTMLAnchorElement.prototype.click = function () { if (!this.download) click.call(this); };
"""
"""Neither printing nor downloads do anything."""

SHARES = """
navigator.canShare = ({ files }) => files.every(({ name }) => name.endsWith(".txt"));
navigator.share = async ({ files: [file] }) => { window.shared = [file.name, await file.text()]; };
"""
"""A system that passes on texts, but no .json."""

PAGE = "checklists/township-head.html"
WAY = "点右上角⋯，选“在浏览器打开”。"
INSTEAD = f"在微信里可能不能打印、不能保存文件：{WAY}"
BAR = (
    f"在微信等应用里可能不能打印、不能保存文件：{WAY}"
    "在这里勾选的内容只存在这个应用的浏览器里，在浏览器里打开以后，要另行填写或者粘贴自查码。"
)


@pytest.fixture
def phone(browse, served: str):
    """Return a function that opens a page in the chat app, with further scripts run first."""

    def opened(address: str, *scripts: str) -> Page:
        watched: Watched = browse(served, user_agent=AGENT, viewport={"width": 390, "height": 844})
        for script in (DEAD, *scripts):
            watched.context.add_init_script(script)
        return watched.goto(address)

    return opened


def fill_in(page: Page) -> None:
    for number, part in enumerate(page.locator("fieldset[data-check]").all()[:3]):
        part.locator("label").nth(number % 2).click()


def above_the_bar(page: Page, button: Locator) -> bool:
    bar = page.locator(".hb-bar").bounding_box()
    box = button.bounding_box()
    return bool(bar and box and box["y"] >= 0 and box["y"] + box["height"] <= bar["y"])


def code(page: Page, button: str) -> str:
    page.get_by_role("button", name=button).click()
    if page.locator("[data-skip]").count():
        page.get_by_label("单位").last.fill("甲镇")
        page.get_by_label("姓名").last.fill("（姓名）")
        onward = page.get_by_role("button", name="继续", exact=True)
        assert above_the_bar(page, onward)
        onward.click()
    page.locator("[data-code-shown]").wait_for()
    return str(page.locator("[data-code-text]").input_value())


@pytest.mark.slow
def test_the_page_says_that_nothing_was_printed_and_claims_no_file(phone) -> None:
    page = phone(PAGE)
    assert page.locator(".hb-in-app").all_inner_texts() == [BAR]
    assert page.evaluate(SHIFT) < 0.01
    page.get_by_role("button", name="打印简表").click()
    page.get_by_text(f"没有打开打印窗口。{INSTEAD}").wait_for()
    fill_in(page)
    page.get_by_role("button", name="导出记录文件").click()
    page.locator("[data-skip]").click()
    said = page.locator("[data-said]").inner_text()
    assert said.startswith("已交给浏览器保存“自查记录-") and said.endswith(INSTEAD) and "已导出" not in said
    kept = "key => Object.keys(localStorage).filter(name => name.includes('/kept/checks/')).map(name => localStorage[name])"
    assert "changed" in page.evaluate(kept)[0], "the reminder to export stays"
    assert page.get_by_role("button", name="用系统分享").is_hidden()


@pytest.mark.slow
def test_elsewhere_no_bar_stands_and_a_dead_print_button_says_so(browse, served: str) -> None:
    page = browse(served).goto(PAGE)
    assert page.locator(".hb-in-app").is_hidden()
    page.evaluate("window.print = () => {}")
    page.get_by_role("button", name="打印简表").click()
    page.get_by_text("没有打开打印窗口。请用浏览器菜单里的“打印”").wait_for()
    page.evaluate("window.print = () => dispatchEvent(new Event('beforeprint'))")
    page.get_by_role("button", name="打印简表").click()
    page.wait_for_timeout(1200)
    assert page.locator(".hb-print-dead").inner_text() == ""


def test_the_system_passes_on_a_file(phone) -> None:
    page = phone(PAGE, SHARES)
    fill_in(page)
    page.get_by_role("button", name="用系统分享").click()
    page.locator("[data-skip]").click()
    page.get_by_text("已交给系统分享").wait_for()
    name, text = page.evaluate("window.shared")
    assert name.endswith(".json.txt") and '"answers"' in text


def test_a_self_check_goes_to_the_office_as_a_code(phone, browse, served: str) -> None:
    page = phone(PAGE)
    fill_in(page)
    message = code(page, "生成自查码")
    who = page.locator("[data-code-who]").inner_text()
    assert "甲镇，（姓名）" in who and "44题中已答3题" in who and "不含说明" in who
    assert above_the_bar(page, page.get_by_role("button", name="复制自查码"))
    line = page.locator(".hb-progress").bounding_box()
    assert page.locator("[data-code-who]").bounding_box()["y"] >= line["y"] + line["height"]
    assert "请勿填写、发送国家秘密" in page.locator("[data-code-shown]").inner_text()
    assert "没有用手机试过" in page.locator("[data-code-shown]").inner_text()
    assert "甲镇，（姓名）" in message.split("【")[0] and "通政发〔2014〕11号" in message

    watched = browse(served)
    office = watched.goto("summary.html")
    paste = office.locator("[data-code-pasted]")
    paste.fill(message.replace("-", "-\n　"))
    assert take(office).startswith("甲镇，（姓名），")
    office.get_by_role("button", name="计入这1份").click()
    office.get_by_text("已读入1份记录。").wait_for()
    row = office.locator('[data-table="units"] tbody tr')
    assert row.locator("th").inner_text().startswith("甲镇")
    assert row.locator("td").all_inner_texts()[:4] == ["1份", "2", "1", "0"]
    assert office.get_by_text("有1份是粘贴的自查码").is_visible()
    paste.fill(message[:-60])
    assert "没有结尾" in take(office)
    digit = next(at for at in range(len(message) - 20, 0, -1) if message[at].isdigit())
    paste.fill(message[:digit] + ("8" if message[digit] != "8" else "9") + message[digit + 1 :])
    assert "改动，请重新复制整条消息" in take(
        office
    )  # which digit it hits decides whether it reads as cut off
    paste.fill("今天下午开会")
    office.get_by_text("没有找到自查码").wait_for()
    assert office.locator("[data-code-take]").is_hidden()
    assert watched.said == []


def take(office: Page) -> str:
    """What the office reads of the pasted text."""
    office.locator("[data-code-list] li").first.wait_for()
    return str(office.locator("[data-code-list] li").first.inner_text())


@pytest.mark.slow
def test_a_self_check_goes_to_the_machine_that_prints(phone, browse, from_disk: str) -> None:
    page = phone(PAGE)
    fill_in(page)
    message = code(page, "生成自查码")
    given = "all => all.filter(each => each.checked).map(each => [each.name, each.value])"
    ticked = page.locator("fieldset[data-check] input[type=radio]").evaluate_all(given)
    assert len(ticked) == 3

    watched = browse(from_disk)
    office = watched.goto(PAGE)
    office.get_by_text("粘贴自查码（手机上作答").click()
    office.locator("[data-code-pasted]").fill(message)
    assert take(office) == "甲镇 （姓名），已答3题"
    office.get_by_role("button", name="核对这一份").click()
    assert "甲镇 （姓名），3题" in office.locator("[data-preview]").inner_text()
    radios = office.locator("fieldset[data-check] input[type=radio]")
    assert radios.evaluate_all(given) == [], "nothing before it was seen"
    office.get_by_role("button", name="导入", exact=True).click()
    office.get_by_text("已导入并打开。").wait_for()
    assert radios.evaluate_all(given) == ticked

    office.goto(f"{from_disk}/checklists/township-deputy.html")
    office.get_by_text("粘贴自查码（手机上作答").click()
    office.locator("[data-code-pasted]").fill(message)
    assert "别的岗位" in take(office)
    assert office.locator("[data-code-take]").is_hidden()
    assert watched.said == []


@pytest.mark.slow
def test_an_exercise_goes_to_the_teacher_as_a_code(phone, browse, served: str) -> None:
    page = phone("training/exam.html?count=2&seed=7&minutes=")
    page.get_by_role("button", name="开始").click()
    page.locator("[data-question] label").first.click()
    page.get_by_role("button", name="交卷").click()
    page.get_by_role("button", name="确认交卷").click()
    message = code(page, "生成测验码")
    assert "卷号7，共2题" in page.locator("[data-code-who]").inner_text()
    teacher = browse(served).goto("training/results.html")
    teacher.locator("[data-code-pasted]").fill(message + "\n" + message)
    assert take(teacher) == "卷号7，2题"
    teacher.locator("[data-code-take]").click()
    teacher.get_by_text("已计入1份记录，1个文件没有计入").wait_for()
    assert teacher.locator("[data-total]").inner_text() == "共1份记录，2道题。"
    assert "同一次作答" in teacher.locator("[data-refused-list]").text_content()
