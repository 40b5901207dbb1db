"""A class exercise in the browser: set up, sat through reloads, tabs and clocks, marked, printed, handed on."""

from __future__ import annotations

import io
import json
import re
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from playwright.sync_api import Page
from pypdf import PdfReader

from macros.core.handbook import Handbook
from macros.features.questions.bank import bank
from macros.features.questions.choice import Filters
from macros.features.questions.question_json import fingerprint
from macros.features.questions.selection import paper
from tests.browser.conftest import STORAGE_OFF
from tests.browser.test_print import plain, words
from tests.conftest import ROOT

PAGE = "training/exam.html"
SET = f"{PAGE}?seed=2026&form=single-4&form=judge-2&minutes=30&line=4&topic=甲班"
MIX = Filters(forms=(("single", 4), ("judge", 2)))
SCHEMA = json.loads((ROOT / "docs" / "downloads" / "exam-record.schema.json").read_text(encoding="utf-8"))
FORBIDDEN = ("合格", "证书", "结业", "您", "点击")


@pytest.fixture(scope="module")
def keys(handbook: Handbook) -> dict[str, int]:
    """Question id -> place of its right option in the bank."""
    return {one.id: one.right_index for one in bank(handbook) if one.form in ("single", "judge")}


def open_exam(browse: Any, base: str, address: str = SET, **options: Any) -> Any:
    watched = browse(base, **options)
    watched.goto(address)
    ready(watched.page)
    return watched


def ready(page: Page) -> None:
    page.wait_for_function("() => window.handbookData?.questions && handbookData.book")
    page.wait_for_function(
        "() => document.querySelector('.hb-exam__summary').textContent.includes('符合条件')"
    )


def begin(page: Page) -> None:
    page.get_by_role("button", name="开始").click()
    page.locator("[data-question]").first.wait_for()


def asked(page: Page) -> list[str]:
    return page.eval_on_selector_all("[data-question]", "all => all.map(each => each.dataset.question)")


def answer(page: Page, number: int, option: int) -> None:
    page.locator("[data-question]").nth(number - 1).locator(f'input[value="{option}"]').check()


def hand_in(page: Page) -> str:
    page.get_by_role("button", name="交卷", exact=True).click()
    said = page.locator("[data-asked]").inner_text()
    page.get_by_role("button", name="确认交卷").click()
    page.get_by_role("heading", name="测验记录").wait_for()
    return said


def facts(page: Page) -> dict[str, str]:
    return dict(
        page.eval_on_selector_all(
            "[data-facts] > div", "all => all.map(row => [...row.children].map(cell => cell.textContent))"
        )
    )


def stored(page: Page) -> str:
    return page.evaluate(
        "JSON.stringify(Object.entries(localStorage).filter(([key]) => key.includes('/exam/')))"
    )


def test_a_sitting_from_link_to_record(browse, base: str, keys: dict[str, int], handbook: Handbook) -> None:
    """Nothing is told before handing in; a reload loses nothing; the record names what was missed and why."""
    watched = open_exam(browse, base)
    page = watched.page
    assert page.locator("[data-what]").inner_text() == "甲班，6题，限时30分钟，全部岗位，达标线为答对4题"
    begin(page)
    expected = paper(bank(handbook), "2026", 6, MIX)
    assert asked(page) == [entry.id for entry in expected]
    orders = page.eval_on_selector_all(
        "[data-question]", "all => all.map(q => [...q.querySelectorAll('input')].map(i => Number(i.value)))"
    )
    assert orders == [list(entry.order) for entry in expected]
    right = [keys[entry.id] for entry in expected]
    wrong = [next(place for place in entry.order if place != keys[entry.id]) for entry in expected]
    for number in (1, 2, 3):
        answer(page, number, right[number - 1])
    answer(page, 4, wrong[3])
    shown = page.locator("[data-sitting]").inner_text()
    assert "已答4题，共6题" in shown and not any(word in shown for word in ("答对", "答错", "正确选项"))

    page.reload()
    page.locator("[data-question]").first.wait_for()
    assert "可以接着作答" in page.locator("[data-said]").inner_text()
    assert page.locator("[data-question] input:checked").count() == 4
    assert page.get_by_role("button", name="第4题，已答").is_visible()
    assert page.get_by_role("button", name="第5题，未答").is_visible()
    page.get_by_role("button", name="交卷", exact=True).click()
    page.keyboard.press("Escape")
    assert page.locator("[data-ask]").is_hidden()
    assert hand_in(page).startswith("还有2题未答：第5、6题。交卷后不能再改")

    told = facts(page)
    assert told["班次或者课程"] == "甲班" and told["卷号"] == "2026" and told["未答"] == "2题"
    assert told["答对"] == "3题，共6题" and told["达标线"] == "答对4题；本次未达到"
    missed = page.locator("[data-list] > li")
    assert [item.get_attribute("value") for item in missed.all()] == ["4", "5", "6"]
    question = next(one for one in bank(handbook) if one.id == expected[3].id)
    first = missed.first.inner_text()
    assert question.options[wrong[3]].text in first and question.right.text in first
    cited = [handbook.clause(id) for id in question.clauses]
    assert all(clause.words in first for clause in cited if clause.kind != "article")
    assert "本次选择" in first and "未答" in missed.nth(1).inner_text()
    link = missed.first.get_by_role("link", name=handbook.clause(question.clauses[0]).label).get_attribute(
        "href"
    )
    assert link == f"../regulation.html#{question.clauses[0]}"
    reread = page.locator("[data-clauses] li").all_inner_texts()
    missed_ids = {entry.id for entry in expected[3:]}
    again = {id for one in bank(handbook) if one.id in missed_ids for id in one.clauses}
    assert reread == list(dict.fromkeys(c.label for id, c in handbook.clauses.items() if id in again))
    text = page.locator(".hb-exam").inner_text().replace("不是证书", "")
    assert not [word for word in FORBIDDEN if word in text]

    page.get_by_role("button", name="到练习页再练错题").click()
    page.wait_for_url("**/training/practice.html")
    page.get_by_role("button", name="继续上次的练习（第1题，共3题）").click()
    assert question.stem in page.locator("main").inner_text()
    page.go_back()
    page.get_by_label("姓名", exact=True).fill("（姓名）")
    page.reload()
    page.get_by_role("heading", name="测验记录").wait_for()
    assert page.get_by_label("姓名", exact=True).input_value() == ""
    assert "上一次的测验记录" in page.locator("[data-said]").inner_text()
    assert "（姓名）" not in stored(page)
    page.get_by_role("button", name="清除本次作答").click()
    assert stored(page) == "[]"
    assert page.get_by_role("button", name="开始").is_visible()
    assert (watched.said, watched.outside) == ([], [])


@pytest.mark.slow
def test_a_seat_changes_the_order_alone(browse, served: str) -> None:
    page = open_exam(browse, served).page
    begin(page)
    plainly = asked(page)
    hand_in(page)
    page.get_by_role("button", name="清除本次作答").click()
    page.get_by_role("button", name="我是教师，另设一次").click()
    page.get_by_label("座位号（可不填）").fill("１２")
    begin(page)
    assert sorted(asked(page)) == sorted(plainly) and asked(page) != plainly
    assert "座位号12" in page.locator("#exam-sitting").inner_text()
    assert "seat" not in page.url


@pytest.mark.slow
def test_the_form_writes_the_address_and_says_what_is_wrong(browse, from_disk: str) -> None:
    page = open_exam(browse, from_disk, PAGE).page
    first = page.get_by_label("卷号", exact=True).input_value()
    assert first.isdigit() and len(first) == 6
    page.get_by_role("button", name="换一个卷号").click()
    assert page.get_by_label("卷号", exact=True).input_value() != first
    page.get_by_label("卷号", exact=True).fill("第３号 ")
    page.locator("select[name=role]").select_option(label="区政府（本层级各岗位）")
    page.get_by_label("条文填空").check()
    page.get_by_label("题数").fill("5")
    page.get_by_label("时间（分钟，空白为不限时）").fill("")
    page.get_by_label("达标线（答对几题，空白为不设）").fill("6")
    said = page.locator("[data-fault]")
    page.get_by_role("button", name="开始").click()
    assert said.inner_text() == "达标线不能超过题数。"
    page.get_by_label("达标线（答对几题，空白为不设）").fill("")
    page.get_by_label("题数").fill("很多")
    page.get_by_role("button", name="开始").click()
    assert said.inner_text() == "题数请填1至200的整数。"
    page.get_by_label("题数").fill("5")
    address = page.url
    page.goto(address)
    ready(page)
    assert page.locator("[data-what]").inner_text() == "5题，不限时，区政府（本层级各岗位）"
    assert page.locator("[data-settings]").is_hidden()
    page.get_by_role("button", name="我是教师，另设一次").click()
    assert page.evaluate("document.activeElement.id") == "exam-setup"
    assert "5题，不限时，区政府（本层级各岗位）；卷号第3号" in page.locator("[data-summary]").inner_text()
    assert page.get_by_label("条文填空").is_checked()
    begin(page)
    assert page.locator("[data-timer]").is_hidden()
    texts = page.locator("[data-question] legend").all_inner_texts()
    assert len(texts) == 5 and all("横线处" in text for text in texts)


@pytest.mark.slow
def test_the_form_says_how_many_fit_and_keeps_forms_and_shares(browse, from_disk: str) -> None:
    page = open_exam(browse, from_disk, PAGE).page
    page.get_by_label("题数", exact=True).fill("200")
    summary = page.locator("[data-summary]")
    fits = re.search(r"只能出(\d+)题：再多就会互相给出答案。$", summary.inner_text())
    assert fits
    page.get_by_role("button", name=f"改为{fits[1]}题").click()
    assert page.get_by_label("题数", exact=True).input_value() == fits[1]
    assert "只能出" not in summary.inner_text()
    assert page.locator("[data-fit]").is_hidden()
    page.get_by_text("各题型题数、难度").click()
    page.get_by_label("单选题（几题，可不填）").fill("5")
    page.get_by_label("判断题（几题，可不填）").fill("３")
    page.locator("select[name=shares]").select_option("4-4-2")
    assert "form=single-5&form=judge-3&shares=4-4-2&count=8" in page.url
    page.goto(page.url)
    ready(page)
    begin(page)
    counts = page.eval_on_selector_all(
        "[data-question]", "all => all.map(q => q.querySelectorAll('input').length)"
    )
    assert counts == [4] * 5 + [2] * 3


def test_time_runs_out_through_reloads_and_clocks(browse, served: str) -> None:
    """Closing the page stops no clock, a clock set back gives no time, and at the end it hands itself in."""
    watched = browse(served)
    page = watched.page
    page.clock.install(time="2026-03-02T09:00:00")
    watched.goto(SET.replace("minutes=30", "minutes=20"))
    ready(page)
    begin(page)
    timer = page.locator("[data-timer]")
    page.clock.run_for(60_000)
    assert timer.inner_text() == "剩余19分00秒"
    page.clock.set_system_time("2026-03-02T07:00:00")
    page.clock.run_for(60_000)
    assert timer.inner_text() == "剩余18分00秒"
    page.clock.set_system_time("2026-03-02T06:00:00")
    page.reload()
    page.clock.run_for(1_000)
    assert timer.inner_text().startswith("剩余17分5")
    page.clock.run_for(13 * 60_000)
    assert timer.inner_text().startswith("剩余4分5")
    assert page.locator("[data-said]").inner_text() == "还有不到5分钟，到时自动交卷。"
    assert page.locator("[data-said]").get_attribute("role") == "status"
    page.clock.run_for(5 * 60_000)
    page.get_by_role("heading", name="测验记录").wait_for()
    assert page.locator("[data-said]").inner_text() == "时间已到，已经自动交卷。"
    assert facts(page)["未答"] == "6题"


def test_it_hands_itself_in_when_opened_too_late(browse, served: str) -> None:
    page = open_exam(browse, served).page
    begin(page)
    answer(page, 1, 0)
    page.evaluate(
        """() => {
            const key = Object.keys(localStorage).find(each => each.endsWith("exam/time"));
            const held = JSON.parse(localStorage.getItem(key));
            window.held = [key, JSON.stringify({...held, at: held.at - 31 * 60000})];
            addEventListener("pagehide", () => localStorage.setItem(...window.held));
        }"""
    )
    page.reload()
    page.get_by_role("heading", name="测验记录").wait_for()
    assert facts(page)["未答"] == "5题"


def test_two_tabs_are_one_sitting(browse, served: str) -> None:
    watched = open_exam(browse, served)
    page = watched.page
    begin(page)
    other = watched.context.new_page()
    other.goto(f"{served}/{SET}")
    other.locator("[data-question]").first.wait_for()
    answer(page, 1, 0)
    answer(other, 2, 1)
    page.get_by_text("已答2题，共6题").wait_for()
    assert page.locator("[data-question] input:checked").count() == 2
    hand_in(other)
    page.get_by_role("heading", name="测验记录").wait_for()
    assert facts(page) == facts(other)


def test_what_another_tab_clears_is_said(browse, served: str) -> None:
    watched = open_exam(browse, served)
    page = watched.page
    begin(page)
    answer(page, 1, 0)
    other = watched.context.new_page()
    other.goto(f"{served}/{SET}")
    other.evaluate("localStorage.clear()")
    page.get_by_text("另一个窗口已清除本机的作答。").wait_for()
    assert page.get_by_role("button", name="开始").is_visible()
    assert page.evaluate("Object.keys(localStorage).filter(each => each.includes('/exam/'))") == []


@pytest.mark.slow
def test_what_is_stored_may_be_broken(browse, served: str) -> None:
    """Neither nonsense nor a question that has changed since stops the page."""
    watched = open_exam(browse, served)
    page = watched.page
    begin(page)
    key = page.evaluate("Object.keys(localStorage).find(each => each.endsWith('exam/sitting'))")
    held = page.evaluate("key => localStorage.getItem(key)", key)
    for text in ("{", "[]", '{"id": 1}', '{"id": "x", "setup": {}, "entries": [null]}'):
        page.evaluate("([key, text]) => localStorage.setItem(key, text)", [key, text])
        page.reload()
        ready(page)
        assert page.get_by_role("button", name="开始").is_visible(), text
    sitting = json.loads(held)
    sitting["entries"][0]["fingerprint"] = "00000000"
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", [key, json.dumps(sitting)])
    page.reload()
    page.get_by_text("不能接着作答").wait_for()
    assert page.get_by_role("button", name="开始").is_visible()
    assert watched.said == []
    page.add_init_script(STORAGE_OFF)
    page.reload()
    ready(page)
    begin(page)
    assert "本机不能保存" in page.locator("[data-said]").inner_text()
    hand_in(page)
    assert facts(page)["未答"] == "6题"


@pytest.mark.slow
def test_a_record_that_was_handed_in_outlasts_a_revision(browse, served: str) -> None:
    """A question that has other words since is said; the score and the file stay as they were."""
    watched = open_exam(browse, served)
    page = watched.page
    begin(page)
    answer(page, 1, 0)
    hand_in(page)
    before, file = facts(page), exported(page)
    key = page.evaluate("Object.keys(localStorage).find(each => each.endsWith('exam/sitting'))")
    sitting = json.loads(page.evaluate("key => localStorage.getItem(key)", key))
    sitting["entries"][0]["fingerprint"] = "00000000"
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", [key, json.dumps(sitting)])
    page.reload()
    page.get_by_role("heading", name="交卷以后改动的题").wait_for()
    assert "记录仍然保留" in page.locator("[data-said]").inner_text()
    assert page.locator("[data-revised-list] li").count() == 1
    assert facts(page) == before
    file["answers"][0]["fingerprint"] = "00000000"
    assert exported(page) == file
    page.evaluate(
        "() => { Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }; }"
    )
    page.get_by_role("button", name="到练习页再练错题").click()
    resume = page.get_by_role("button", name="继续上次的练习")
    resume.wait_for()
    assert resume.inner_text().startswith("继续上次的练习（第1题，共") and "?again=" not in page.url
    assert watched.said == []


def test_the_keyboard_alone_suffices(browse, served: str) -> None:
    page = open_exam(browse, served).page
    page.get_by_role("button", name="开始").focus()
    page.keyboard.press("Enter")
    page.locator("[data-question]").first.wait_for()
    assert page.evaluate("document.activeElement.id") == "exam-sitting"
    press(page, "document.activeElement.dataset.to === '1'")
    page.keyboard.press("Enter")
    page.keyboard.press("Space")
    assert page.locator("[data-question]").nth(1).locator("input").first.is_checked()
    page.keyboard.press("ArrowDown")
    assert page.locator("[data-question]").nth(1).locator("input").nth(1).is_checked()
    shown = page.evaluate(
        """() => {
            const [radio, bar] = [document.activeElement, document.querySelector(".hb-exam__bar")].map(e => e.getBoundingClientRect());
            return radio.top > 48 && radio.bottom < bar.top;
        }"""
    )
    assert shown
    press(page, "document.activeElement.textContent === '交卷'")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "exam-ask"
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "exam-sheet"


def press(page: Page, until: str) -> None:
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate(until):
            return
    raise AssertionError(until)


@pytest.mark.slow
def test_the_record_prints_and_is_handed_on(browse, served: str, handbook: Handbook) -> None:
    """On one sheet, with blanks; as a file without a name unless it is wanted."""
    page = open_exam(browse, served).page
    begin(page)
    hand_in(page)
    page.get_by_label("姓名", exact=True).fill("（姓名）")
    page.evaluate("window.print = () => {}")
    page.get_by_role("button", name="打印记录", exact=True).click()
    pages = list(PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True))).pages)
    said = words(pages)
    assert len(pages) == 1
    for part in (
        "测验记录",
        "姓名",
        "单位",
        "日期",
        "卷号",
        "0题，共6题",
        "需要重读的条款",
        "不是证书，不作为考核、评价的依据",
        handbook.edition.status,
    ):
        assert plain(part) in said, part
    assert plain("正确选项") not in said and plain("打印记录") not in said
    page.get_by_role("button", name="打印记录和错题").click()
    assert plain("正确选项") in words(list(PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True))).pages))

    record = exported(page)
    jsonschema.validate(record, SCHEMA)
    assert "（姓名）" not in json.dumps(record, ensure_ascii=False)
    assert [one["chosen"] for one in record["answers"]] == [None] * 6
    question = next(one for one in bank(handbook) if one.id == record["answers"][0]["question"])
    assert record["answers"][0]["fingerprint"] == fingerprint(handbook, question)
    page.get_by_label("文件中写入姓名、单位").check()
    named = exported(page)
    jsonschema.validate(named, SCHEMA)
    assert named["person"] == {"name": "（姓名）", "unit": ""}


def test_the_record_cites_every_clause(browse, served: str, handbook: Handbook) -> None:
    """What article 5 asks and article 6 does not."""
    one = "art-5-1-contrast-only-district-deputy"
    kinds = Filters(kinds=("contrast", "not-duty"), forms=(("single", 30),))
    drawn = ((str(n), {entry.id for entry in paper(bank(handbook), str(n), 30, kinds)}) for n in range(99))
    seed = next(seed for seed, ids in drawn if one in ids)
    address = f"{PAGE}?seed={seed}&form=single-30&kind=contrast&kind=not-duty"
    page = open_exam(browse, served, address).page
    begin(page)
    hand_in(page)
    items = page.locator("[data-list] > li")
    single = items.filter(
        has_text="条文写在“区政府分管安全生产工作的负责人”名下、没有写在“区政府其他负责人”名下的是"
    )
    assert single.locator("a").all_inner_texts() == ["第五条第（一）项", "第六条"]
    assert single.locator("a").last.get_attribute("href") == "../regulation.html#art-6"
    assert "参见第六条" in single.inner_text()
    assert single.locator("blockquote").all_inner_texts() == [handbook.clause("art-5-1").words]
    reread = page.locator("[data-clauses] li").all_inner_texts()
    assert {"第五条第（一）项", "第六条"} <= set(reread)
    assert len(set(reread)) == len(reread)
    record = exported(page)
    jsonschema.validate(record, SCHEMA)
    cited = {answer["question"]: answer["clauses"] for answer in record["answers"]}
    assert cited[one] == ["art-5-1", "art-6"]


def exported(page: Page) -> dict:
    with page.expect_download() as download:
        page.get_by_role("button", name="导出记录文件").click()
    return json.loads(Path(download.value.path()).read_text(encoding="utf-8"))


@pytest.mark.slow
def test_axe_finds_nothing_in_any_state(browse, axe, served: str) -> None:
    """On a phone; in the other scheme, colours alone can differ."""
    page = open_exam(browse, served, viewport={"width": 390, "height": 800}).page

    def broken() -> list:
        assert page.evaluate("document.documentElement.scrollWidth") <= 390
        found = []
        for scheme in ("slate", "default"):
            page.evaluate(
                "scheme => document.documentElement.setAttribute('data-md-color-scheme', scheme)", scheme
            )
            found += axe(page, ".hb-exam", dark=scheme == "slate")
        return found

    assert broken() == []
    begin(page)
    answer(page, 1, 0)
    page.get_by_role("button", name="交卷", exact=True).click()
    assert broken() == []
    page.get_by_role("button", name="确认交卷").click()
    assert broken() == []


def test_without_scripts_the_page_says_so(browse, served: str) -> None:
    page = browse(served, java_script_enabled=False).goto(PAGE)
    assert page.locator(".hb-exam noscript p").is_visible()
    assert page.locator(".hb-exam form").first.is_hidden()
    assert page.get_by_role("link", name="Excel题库").get_attribute("href") == "../downloads/questions.xlsx"
