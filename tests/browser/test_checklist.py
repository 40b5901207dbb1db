"""Self-checks that people keep and hand in: saved at once, never lost, never mixed, refused when hostile."""

from __future__ import annotations

import csv
import datetime as dt
import io
import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from playwright.sync_api import Page
from pypdf import PdfReader

from tests.browser.conftest import STORAGE_OFF, Watched
from tests.browser.test_print import plain
from tests.browser.test_shell import COVERED
from tests.conftest import ROOT
from tools.chromium import CHROMIUM, FLAGS

PAGE = "checklists/township-head.html"
CHECK = "art-10-2-q4"
SCHEMA = json.loads((ROOT / "docs" / "downloads" / "self-check.schema.json").read_text(encoding="utf-8"))


UNFOLD = "addEventListener('DOMContentLoaded', () => document.querySelector('.hb-manage')?.setAttribute('open', ''))"


@pytest.fixture
def browse_unfolded(browse):
    """Pages on which the management of records is unfolded from the start."""

    def unfolded(base: str, **options: Any) -> Watched:
        watched = browse(base, **options)
        watched.context.add_init_script(UNFOLD)
        return watched

    return unfolded


def answer(page: Page, check: str, label: str) -> None:
    page.locator(f"#{check}").get_by_label(label, exact=True).check()


def value(page: Page, check: str) -> str | None:
    return page.evaluate(f"document.querySelector('#{check} input[type=radio]:checked')?.value || null")


def fill(page: Page, label: str, text: str) -> None:
    page.locator(".hb-record").get_by_label(label).fill(text)


def total(page: Page) -> str:
    return str(page.locator("[data-total]").inner_text())


def send(page: Page, button: str) -> None:
    """Press a button that lets the record out; whose it is stays unsaid."""
    page.get_by_role("button", name=button).click()
    if page.locator("[data-skip]").count():
        page.locator("[data-skip]").click()


def export(page: Page) -> dict[str, Any]:
    with page.expect_download() as download:
        send(page, "导出记录文件")
    return json.loads(Path(download.value.path()).read_text(encoding="utf-8"))


def bring(page: Page, content: str | bytes, name: str = "record.json") -> None:
    raw = content if isinstance(content, bytes) else content.encode("utf-8")
    page.locator("[data-import]").set_input_files(
        {"name": name, "mimeType": "application/json", "buffer": raw}
    )


def said(page: Page) -> str:
    page.locator("[data-said]:not(:empty)").wait_for()
    return str(page.locator("[data-said]").inner_text())


def test_everything_is_saved_at_once_and_found_again(browse_unfolded, base: str) -> None:
    watched = browse_unfolded(base)
    page = watched.goto(PAGE)
    warning = page.get_by_text("填写的内容会保存在本机浏览器中，共用设备用后请点“清除本机记录”。")
    assert warning.is_visible()
    assert page.get_by_role("button", name="清除本机记录").is_visible()
    page.emulate_media(media="print")
    assert not warning.is_visible()
    page.emulate_media(media="screen")
    fill(page, "单位", "某镇")
    fill(page, "姓名", "（姓名）")
    fill(page, "自查时段", "第一次自查")
    answer(page, CHECK, "部分落实")
    more = page.locator(f"#{CHECK} .hb-check__more")
    more.locator("summary").click()
    more.get_by_label("说明").fill("正在推进")
    more.get_by_label("佐证材料").fill("会议纪要")
    assert "已保存在本机浏览器中" in page.locator("[data-state]").inner_text()
    page.close()
    again = browse_again(watched)
    assert value(again, CHECK) == "partly"
    assert again.locator(".hb-record").get_by_label("姓名").input_value() == "（姓名）"
    assert again.locator(f"#{CHECK} [data-field=note]").input_value() == "正在推进"
    assert total(again).startswith("已答1题，共44题。已落实（含答“是”的）0，部分落实1，")
    assert watched.said == []


def browse_again(watched) -> Page:
    """The page anew, in the same browser profile."""
    page = watched.context.new_page()
    page.goto(f"{watched.base}/{PAGE}")
    return page


def wait_for_disk(page: Page, profile: Path) -> None:
    """Until the answer stands in the browser's files: it writes its store a moment later."""
    wanted = [CHECK.encode(code) for code in ("ascii", "utf-16-le")]
    for _ in range(1000):
        logs = [path.read_bytes() for path in profile.glob("Default/Local Storage/leveldb/*.log")]
        if any(each in log for each in wanted for log in logs):
            return
        page.evaluate("new Promise(requestAnimationFrame)")
    raise AssertionError("the answer never came to the disk")


@pytest.mark.slow
def test_the_browser_may_be_closed_in_between(chromium, from_disk: str, tmp_path: Path) -> None:
    """From a folder, with a profile on disk: close the browser, open it again."""
    for turn in range(2):
        profile = chromium.browser_type.launch_persistent_context(
            tmp_path / "profile", executable_path=CHROMIUM, args=FLAGS
        )
        page = profile.new_page()
        page.goto(f"{from_disk}/{PAGE}")
        if turn == 0:
            answer(page, CHECK, "已落实")
            wait_for_disk(page, tmp_path / "profile")
        else:
            assert value(page, CHECK) == "yes"
        profile.close()


def test_not_applicable_asks_for_a_reason(browse_unfolded, served: str) -> None:
    page = browse_unfolded(served).goto(PAGE)
    assert page.locator(f"#{CHECK} .hb-check__reason").is_hidden()
    answer(page, CHECK, "不适用")
    page.locator(f"#{CHECK}").get_by_label("不适用的原因").wait_for()
    assert "有1题选了不适用，还没有写原因" in total(page)
    page.locator(f"#{CHECK}").get_by_label("不适用的原因").fill("无此事项")
    assert "还没有写原因" not in total(page)


def test_several_people_share_a_machine(browse_unfolded, served: str) -> None:
    page = browse_unfolded(served).goto(PAGE)
    fill(page, "姓名", "甲")
    answer(page, CHECK, "已落实")
    page.get_by_role("button", name="新建记录").click()
    assert value(page, CHECK) is None
    fill(page, "姓名", "乙")
    answer(page, CHECK, "未落实")
    page.get_by_label("本机的记录").select_option(label="甲")
    assert value(page, CHECK) == "yes"
    page.get_by_label("与较早的记录对照").select_option(label="乙")
    assert page.locator(f"#{CHECK} .hb-check__earlier").inner_text() == "较早的记录：未落实"


def test_clear_takes_only_this_handbooks_records_and_can_be_undone(browse_unfolded, served: str) -> None:
    page = browse_unfolded(served).goto(PAGE)
    page.evaluate("localStorage.setItem('other-site', 'kept')")
    fill(page, "姓名", "甲")
    answer(page, CHECK, "已落实")
    page.get_by_role("button", name="清除本机记录").click()
    assert value(page, CHECK) is None
    keys = page.evaluate("Object.keys(localStorage).filter(key => /record|answer/.test(key))")
    assert keys == []
    assert page.evaluate("localStorage.getItem('other-site')") == "kept"
    page.get_by_role("button", name="撤销").click()
    assert value(page, CHECK) == "yes"
    page.get_by_role("button", name="删除这份记录").click()
    page.reload()
    assert value(page, CHECK) is None


def test_two_tabs_lose_nothing(browse_unfolded, served: str) -> None:
    watched = browse_unfolded(served)
    one = watched.goto(PAGE)
    fill(one, "姓名", "甲")
    two = browse_again(watched)
    answer(one, CHECK, "已落实")
    answer(two, "art-10-2-q2", "未落实")
    two.wait_for_function(f"() => document.querySelector('#{CHECK} input[value=yes]').checked")
    one.wait_for_function("() => document.querySelector('#art-10-2-q2 input[value=no]').checked")
    one.reload()
    assert (value(one, CHECK), value(one, "art-10-2-q2")) == ("yes", "no")


@pytest.mark.parametrize("away", ["localStorage.clear()", "each => localStorage.removeItem(each)"])
def test_what_another_tab_takes_away_is_said_and_not_written_back(
    browse_unfolded, served: str, away: str
) -> None:
    watched = browse_unfolded(served)
    one = watched.goto(PAGE)
    fill(one, "姓名", "甲")
    answer(one, CHECK, "已落实")
    two = browse_again(watched)
    key = two.evaluate("Object.keys(localStorage).find(each => each.includes('/record/'))")
    two.evaluate(away, key)
    one.get_by_text("另一个窗口刚才删去了本机保存的内容").wait_for()
    assert value(one, CHECK) is None
    assert one.get_by_label("姓名").input_value() == ""
    answer(one, "art-10-2-q2", "未落实")
    records = one.evaluate("Object.keys(localStorage).filter(each => each.includes('/record/'))")
    assert len(records) == 1 and records[0] != key
    name = one.evaluate("key => JSON.parse(localStorage.getItem(key)).name", records[0])
    assert name == ""


def test_a_second_post_is_merged_without_repeats(browse_unfolded, served: str) -> None:
    watched = browse_unfolded(served)
    page = watched.goto("checklists/department-head.html")
    own = page.locator("fieldset[data-check]").count()
    assert "隐患治理与整治" not in page.locator("[data-theme] option").all_inner_texts()
    page.get_by_label("兼任的岗位").select_option("district-deputy")
    page.locator("[data-second-post] fieldset").first.wait_for()
    ids = page.evaluate(
        "[...document.querySelectorAll('fieldset[data-check]')].map(each => each.dataset.check)"
    )
    assert len(ids) == len(set(ids))
    assert len(ids) > own
    assert "art-6-1-q1" in ids
    assert ids.count("art-14-p1-s3-q1") == 1
    # no item of article 7 nor of the groups' treats of hazards, 6(4) does
    page.locator("[data-theme]").select_option(label="隐患治理与整治")
    shown = page.locator(".hb-checklist__duty:visible h3 a").all_inner_texts()
    assert "第六条第（四）项" in shown
    assert not any(label.startswith("第七条") for label in shown)
    page.get_by_text("按主题看").click()
    assert "隐患治理与整治：已答0题" in page.locator("[data-by-theme]").inner_text()
    page.locator("[data-theme]").select_option("")
    answer(page, "art-6-1-q1", "已落实")
    page.reload()
    page.locator("#art-6-1-q1").wait_for()
    assert value(page, "art-6-1-q1") == "yes"
    assert page.locator("#art-6-1-q1 legend").count() == 1
    assert watched.said == []


@pytest.mark.parametrize("attribute", ["wordsHash", "questionHash"])
def test_changed_words_are_told_and_nothing_is_mapped(browse_unfolded, served: str, attribute: str) -> None:
    page = browse_unfolded(served).goto(PAGE)
    answer(page, CHECK, "已落实")
    page.evaluate(
        """([check, attribute]) => {
            const key = Object.keys(localStorage).find(key => key.endsWith(`/${check}`));
            const answer = JSON.parse(localStorage.getItem(key));
            answer[attribute] = "0000000000000000";
            localStorage.setItem(key, JSON.stringify(answer));
        }""",
        [CHECK, attribute],
    )
    page.reload()
    assert value(page, CHECK) == "yes"
    assert "条款已更新" in page.locator(f"#{CHECK}").inner_text()
    assert total(page).startswith("已答0题")
    assert "有1题条款已更新" in total(page)
    page.locator(f"#{CHECK}").get_by_role("button", name="核对无误").click()
    assert total(page).startswith("已答1题")
    page.reload()
    assert page.locator(f"#{CHECK} .hb-check__changed").is_hidden()


def test_answers_follow_their_questions_when_ids_move(browse_unfolded, served: str) -> None:
    """Saved when this question had another id; and its own id, then another question's, which is not overwritten."""
    watched = browse_unfolded(served)
    page = watched.goto(PAGE)
    fill(page, "姓名", "甲")
    answer(page, CHECK, "未落实")
    page.locator(f"#{CHECK} summary").click()
    page.locator(f"#{CHECK}").get_by_label("说明").fill("原话")
    page.evaluate(
        """check => {
            const key = Object.keys(localStorage).find(key => key.endsWith(`/${check}`));
            localStorage.setItem(key.replace(check, "art-10-2-q8"), localStorage.getItem(key));
            const old = {value: "yes", question: "是否做过旧题？", questionHash: "0".repeat(16), wordsHash: "0".repeat(16)};
            localStorage.setItem(key, JSON.stringify(old));
        }""",
        CHECK,
    )
    page.reload()
    assert value(page, CHECK) == "no"
    assert page.locator(f"#{CHECK} [data-field=note]").input_value() == "原话"
    assert page.locator(f"#{CHECK} .hb-check__changed").is_hidden()
    assert "是否做过旧题？　已落实" in page.locator("[data-orphans]").inner_text()
    answer(page, CHECK, "部分落实")
    kept = {each["check"]: (each["value"], each["question"]) for each in export(page)["answers"]}
    question = page.locator(f"#{CHECK} legend").inner_text()
    assert kept == {CHECK: ("yes", "是否做过旧题？"), "art-10-2-q8": ("partly", question)}
    assert watched.said == []


def test_confirming_a_reworded_question_keeps_the_old_one(browse_unfolded, served: str) -> None:
    page = browse_unfolded(served).goto(PAGE)
    answer(page, CHECK, "已落实")
    page.evaluate(
        """check => {
            const key = Object.keys(localStorage).find(key => key.endsWith(`/${check}`));
            const answer = JSON.parse(localStorage.getItem(key));
            localStorage.setItem(key, JSON.stringify({...answer, question: "旧的问法？", questionHash: "0".repeat(16)}));
        }""",
        CHECK,
    )
    page.reload()
    assert "原题是“旧的问法？”" in page.locator(f"#{CHECK} .hb-check__changed").inner_text()
    assert page.locator("[data-orphans]").is_hidden()
    page.locator(f"#{CHECK}").get_by_role("button", name="核对无误").click()
    assert page.locator(f"#{CHECK} .hb-check__changed").is_hidden()
    assert "旧的问法？　已落实" in page.locator("[data-orphans]").inner_text()
    page.reload()
    assert value(page, CHECK) == "yes"
    assert "旧的问法？　已落实" in page.locator("[data-orphans]").inner_text()


def test_after_a_week_without_export_the_page_reminds(browse_unfolded, served: str) -> None:
    page = browse_unfolded(served).goto(PAGE)
    reminder = page.locator(".hb-record .hb-keeping strong")
    answer(page, CHECK, "已落实")
    page.reload()
    assert reminder.is_hidden()
    page.clock.set_fixed_time(dt.datetime.now() + dt.timedelta(days=8))
    page.reload()
    assert reminder.inner_text() == (
        "自查记录已有8天没有导出，浏览器可能清除本机的内容，请用“导出记录文件”留存。"
    )
    export(page)
    reminder.wait_for(state="hidden")
    page.reload()
    assert reminder.is_hidden()


def test_an_answer_to_a_question_that_is_gone_is_kept_and_shown(browse_unfolded, served: str) -> None:
    page = browse_unfolded(served).goto(PAGE)
    answer(page, CHECK, "已落实")
    page.evaluate(
        """() => {
            const key = Object.keys(localStorage).find(key => key.includes("/answer/"));
            const old = JSON.stringify({value: "no", question: "是否做过旧题？", note: "<b>旧</b>"});
            localStorage.setItem(key.replace(/[^/]+$/, "art-99-1-q1"), old);
        }"""
    )
    page.reload()
    assert "是否做过旧题？　未落实；<b>旧</b>" in page.locator("[data-orphans]").inner_text()
    assert page.locator("[data-orphans] b").count() == 0


def test_an_answer_that_is_no_longer_offered_stays_until_another_is_chosen(
    browse_unfolded, served: str
) -> None:
    """担任主任 once could be answered 部分落实; a note on it changes nothing of that."""
    watched = browse_unfolded(served)
    page = watched.goto(PAGE)
    check = "art-10-p1-q1"
    answer(page, check, "是")
    page.evaluate(
        """() => {
            const key = Object.keys(localStorage).find(key => key.includes("/answer/"));
            localStorage.setItem(key, JSON.stringify({...JSON.parse(localStorage.getItem(key)), value: "partly"}));
        }"""
    )
    page.reload()
    told = page.locator(f"#{check} .hb-check__few")
    assert "原来答的是“部分落实”" in told.inner_text()
    assert total(page).startswith("已答0题") and "有1题现在只答“是”或者“否”" in total(page)
    page.locator(f"#{check} summary").click()
    page.locator(f"#{check} [data-field=note]").fill("说明")
    (kept,) = export(page)["answers"]
    assert (kept["value"], kept["note"]) == ("partly", "说明")
    answer(page, check, "否")
    assert told.is_hidden() and total(page).startswith("已答1题")
    assert [each["value"] for each in export(page)["answers"]] == ["no"]
    assert watched.said == []


def test_a_unit_fills_in_no_person(browse_unfolded, served: str) -> None:
    page = browse_unfolded(served).goto("checklists/township-committee.html")
    assert page.locator("[data-meta=name]").count() == 0
    fill(page, "单位", "示例镇")
    fill(page, "经办人", "某某")
    page.locator("fieldset[data-check] input").first.check()
    assert export(page)["record"]["filler"] == "某某"
    assert "示例镇" in page.locator("[data-choice]").inner_text()
    with page.expect_download() as download:
        send(page, "导出表格（CSV）")
    head = Path(download.value.path()).read_text(encoding="utf-8-sig").splitlines()[0]
    assert head.startswith('"单位","自查时段","经办人","条款"')


def test_progress_by_theme_filter_and_order(browse_unfolded, served: str) -> None:
    page = browse_unfolded(served).goto(PAGE)
    answer(page, "art-10-p1-q1", "是")
    page.get_by_text("按主题看").click()
    assert "安委会工作：已答1题，共5题" in page.locator("[data-by-theme]").inner_text()
    page.locator("[data-theme]").select_option("emergency")
    shown = page.locator(".hb-checklist__duty:visible h3 a").all_inner_texts()
    assert "第十条第（七）项" in shown
    assert "第十条" not in shown
    page.locator("[data-theme]").select_option("")
    page.get_by_label("未答和未落实的在前").check()
    assert page.locator(".hb-checklist__duty h3 a").first.inner_text() == "第十条第（一）项"
    page.get_by_label("未答和未落实的在前").uncheck()
    assert page.locator(".hb-checklist__duty h3 a").first.inner_text() == "第十条"


def test_a_record_goes_to_another_machine(browse_unfolded, from_disk: str) -> None:
    """Exported, held against the published schema, looked at before it overwrites, imported elsewhere."""
    page = browse_unfolded(from_disk).goto(PAGE)
    fill(page, "姓名", "甲")
    answer(page, CHECK, "未落实")
    page.locator(f"#{CHECK} summary").click()
    page.locator(f"#{CHECK}").get_by_label("说明").fill("<script>alert(1)</script>")
    handed = export(page)
    jsonschema.validate(handed, SCHEMA)
    assert handed["answers"][0]["value"] == "no"
    watched = browse_unfolded(from_disk)
    other = watched.goto(PAGE)
    bring(other, json.dumps(handed))
    other.get_by_role("button", name="导入", exact=True).click()
    assert value(other, CHECK) == "no"
    answer(other, CHECK, "已落实")
    bring(other, json.dumps(handed))
    other.get_by_role("button", name="导入并改写").wait_for()
    shown = other.locator("[data-preview]").inner_text()
    assert "有1项内容会被改写" in shown
    assert "现为已落实" in shown
    assert "导入后为未落实" in shown
    assert value(other, CHECK) == "yes"
    other.get_by_role("button", name="作为新记录导入").click()
    assert value(other, CHECK) == "no"
    assert other.locator("[data-choice] option").count() == 3
    assert other.locator("script:not([src])").evaluate_all(
        "all => all.every(s => !s.textContent.includes('alert(1)'))"
    )
    assert watched.said == []


def handed_in() -> dict[str, Any]:
    return {
        "format": "gangze-self-check",
        "version": 1,
        "regulation": "tongzhou-2014-11",
        "record": {"id": "abc", "roles": ["township-head"]},
        "answers": [{"check": CHECK, "value": "yes"}],
    }


BROKEN = {
    "not json": ("{", "文件内容不完整或者不是自查记录"),
    "another program's": ('{"a": 1}', "这不是本手册导出的自查记录"),
    "a list": ("[]", "这不是本手册导出的自查记录"),
    "another regulation": (json.dumps(handed_in() | {"regulation": "other-2020-1"}), "属于另一份文件的手册"),
    "a newer version": (json.dumps(handed_in() | {"version": 2}), "由更新版本的手册导出"),
    "no version": (json.dumps(handed_in() | {"version": None}), "没有写明版本"),
    "no roles": (json.dumps(handed_in() | {"record": {"id": "abc"}}), "文件缺少岗位"),
    "too large": (json.dumps(handed_in() | {"status": "字" * 700_000}), "文件太大"),
    "proto": (
        json.dumps(handed_in()).replace('"check"', '"__proto__": {"polluted": 1}, "check"'),
        "不允许的内容",
    ),
    "not text": (b"\xff\x00\x01{}", "不是文字文件"),
    "a packed file": (b"PK\x03\x04\x00\x00", "是压缩包或者Excel、Word文件，不是自查记录"),
}


@pytest.mark.slow
def test_what_is_not_a_record_is_refused_and_nothing_is_lost(browse_unfolded, served: str) -> None:
    watched = browse_unfolded(served)
    page = watched.goto(PAGE)
    answer(page, CHECK, "部分落实")
    before = page.evaluate("JSON.stringify({...localStorage})")
    for name, (content, sentence) in BROKEN.items():
        page.evaluate("document.querySelector('[data-said]').textContent = ''")
        bring(page, content)
        assert sentence in said(page), name
        assert page.locator("[data-preview]").is_hidden(), name
    assert page.evaluate("JSON.stringify({...localStorage})") == before
    assert page.evaluate("({}).polluted") is None
    assert watched.said == []


def test_one_bad_value_of_a_file_is_named_and_the_rest_is_taken(browse_unfolded, served: str) -> None:
    page = browse_unfolded(served).goto(PAGE)
    bad = [
        {"check": "art-10-1-q1", "value": "是", "question": "<b>题</b>"},
        {"check": "../<img>", "value": "yes"},
        {"check": CHECK, "value": "partly", "note": "长" * 20001},
    ]
    bring(page, json.dumps(handed_in() | {"answers": bad}))
    preview = page.locator("[data-preview]")
    assert preview.locator("p").all_inner_texts()[1:4] == [
        "自查项，第1项“<b>题</b>”：文件里有认不出的自查结果，不导入。",
        "自查项，第2项“../<img>”：文件里有认不出的自查项，不导入。",
        f"自查项，第3项“{CHECK}”，说明：文件里有过长的文字，不导入。",
    ]
    preview.get_by_role("button", name="导入", exact=True).click()
    kept = page.evaluate("Object.keys(localStorage).filter(key => key.includes('/answer/'))")
    assert [key.split("/")[-1] for key in kept] == [CHECK]


@pytest.mark.slow
def test_an_earlier_file_takes_nothing_away_and_one_undo_gives_all_back(browse_unfolded, served: str) -> None:
    """What was written since the export stays; what changes is listed, field by field."""
    watched = browse_unfolded(served)
    page = watched.goto(PAGE)
    fill(page, "姓名", "张三")
    answer(page, CHECK, "部分落实")
    earlier = export(page)
    fill(page, "姓名", "张三丰")
    fill(page, "填表人", "李四")
    page.locator(f"#{CHECK} summary").click()
    texts = {"evidenceWhat": "台账", "problem": "时限未定", "deadline": "六月底"}
    for field, text in texts.items():
        page.locator(f"#{CHECK} [data-field={field}]").fill(text)

    def kept() -> dict[str, Any]:
        shown = {
            field: page.locator(f"#{CHECK} [data-field={field}]").input_value() for field in (*texts, "note")
        }
        return shown | {
            meta: page.locator(f"[data-meta={meta}]").input_value() for meta in ("name", "filler")
        }

    before = kept()
    earlier["answers"][0]["note"] = "补充"
    bring(page, json.dumps(earlier, ensure_ascii=False).encode("gb18030"))
    page.get_by_role("button", name="导入并改写").wait_for()
    shown = page.locator("[data-preview]").inner_text()
    assert "姓名：现为“张三丰”，导入后为“张三”" in shown
    assert "有1项内容会被改写" in shown and "另增加1项内容" in shown
    page.get_by_role("button", name="导入并改写").click()
    assert kept() == before | {"name": "张三", "note": "补充"}
    page.get_by_role("button", name="撤销导入").click()
    assert kept() == before
    page.reload()
    assert kept() == before
    assert watched.said == []


def test_an_import_that_is_not_saved_says_so(browse_unfolded, served: str) -> None:
    page = browse_unfolded(served).goto(PAGE)
    page.evaluate(
        "() => { Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }; }"
    )
    bring(page, json.dumps(handed_in()))
    page.get_by_role("button", name="导入", exact=True).click()
    assert "没有保存成功" in said(page) and "已导入" not in said(page)
    assert value(page, CHECK) == "yes", "it can be read as long as the page is open"


def test_a_strange_record_hides_no_other(browse_unfolded, served: str) -> None:
    """Neither a post that is none nor a record without posts stops the sheet or the report."""
    watched = browse_unfolded(served)
    page = watched.goto(PAGE)
    strange = handed_in() | {"record": {"id": "abc", "roles": ["township-head", "constructor"], "name": "甲"}}
    bring(page, json.dumps(strange))
    page.get_by_role("button", name="导入", exact=True).click()
    page.evaluate("localStorage.setItem('gangze/v1/tongzhou-2014-11/record/x', '{\"id\": \"x\"}')")
    page.reload()
    assert value(page, CHECK) == "yes"
    assert [option.inner_text() for option in page.locator("[data-choice] option").all()] == [
        "新的记录",
        "甲",
    ]
    assert "有1份记录读不出来" in page.locator("[data-state]").inner_text()
    page = watched.goto("report.html")
    assert page.locator("[data-record] option", has_text="甲").count() == 1
    page.locator("[data-make]").click()
    page.locator("[data-draft]").wait_for()
    assert watched.said == []


def test_a_table_opens_rightly_and_computes_nothing(browse_unfolded, served: str) -> None:
    page = browse_unfolded(served).goto(PAGE)
    fill(page, "单位", "=HYPERLINK(1)")
    answer(page, CHECK, "已落实")
    page.locator(f"#{CHECK} summary").click()
    page.locator(f"#{CHECK}").get_by_label("说明").fill('@SUM(1),"引号"')
    with page.expect_download() as download:
        send(page, "导出表格（CSV）")
    raw = Path(download.value.path()).read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(raw.decode("utf-8-sig"))))
    row = next(row for row in rows if row[6:7] == ["已落实"])
    assert row[0] == "'=HYPERLINK(1)"
    assert row[8] == '\'@SUM(1),"引号"'
    assert row[4] == "第十条第（二）项"
    assert any("现行效力未经核实" in cell for row in rows for cell in row)
    assert any("请勿填写国家秘密、工作秘密" in cell for row in rows for cell in row)


def test_without_storage_the_page_works_and_says_so(browse_unfolded, served: str) -> None:
    watched = browse_unfolded(served)
    watched.page.add_init_script(STORAGE_OFF)
    page = watched.goto(PAGE)
    answer(page, CHECK, "已落实")
    assert "不能保存" in page.locator("[data-state]").inner_text()
    assert total(page).startswith("已答1题")
    assert export(page)["answers"][0]["value"] == "yes"
    assert watched.said == []


def test_a_full_storage_loses_nothing_that_was_typed(browse_unfolded, served: str) -> None:
    watched = browse_unfolded(served)
    watched.page.add_init_script(
        "Storage.prototype.setItem = function () { throw new DOMException('full', 'QuotaExceededError'); }"
    )
    page = watched.goto(PAGE)
    answer(page, CHECK, "未落实")
    assert "不能保存" in page.locator("[data-state]").inner_text()
    assert export(page)["answers"][0]["value"] == "no"


def test_broken_storage_is_left_alone(browse_unfolded, served: str) -> None:
    watched = browse_unfolded(served)
    watched.page.add_init_script(
        "localStorage.setItem('gangze/v1/tongzhou-2014-11/record/x', '{broken');"
        "localStorage.setItem('gangze/v1/tongzhou-2014-11/current/township-head', '\"x\"');"
    )
    page = watched.goto(PAGE)
    answer(page, CHECK, "已落实")
    assert value(page, CHECK) == "yes"
    assert watched.said == []


@pytest.mark.slow
def test_a_filled_list_prints_with_who_and_what(browse_unfolded, from_disk: str) -> None:
    page = browse_unfolded(from_disk).goto(PAGE)
    fill(page, "单位", "某某镇人民政府")
    fill(page, "自查时段", "第二次自查")
    answer(page, CHECK, "不适用")
    page.locator(f"#{CHECK}").get_by_label("不适用的原因").fill("当期无此事项")
    page.locator(f"#{CHECK} summary").click()
    page.locator(f"#{CHECK}").get_by_label("存在问题").fill("时限未定")
    short = PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True))).pages
    words = plain("".join(each.extract_text() for each in short))
    for typed in ("某某镇人民政府", "第二次自查", "当期无此事项", "时限未定"):
        assert plain(typed) in words
    assert plain("整改时限") not in words
    assert len(short) <= 3
    page.evaluate("document.documentElement.classList.add('hb-print-full')")
    full = PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True))).pages
    assert plain("".join(each.extract_text() for each in full)).count("整改时限") == 44
    assert len(full) > len(short)


def test_the_buttons_print_short_and_full(browse_unfolded, served: str) -> None:
    watched = browse_unfolded(served)
    watched.page.add_init_script(
        "window.print = () => { window.printed = document.documentElement.className; }"
    )
    page = watched.goto(PAGE)
    page.get_by_role("button", name="打印详表").click()
    assert "hb-print-full" in page.evaluate("window.printed")
    page.get_by_role("button", name="打印简表").click()
    assert "hb-print-full" not in page.evaluate("window.printed")


@pytest.mark.slow
def test_axe_finds_nothing_while_filling_in(browse_unfolded, axe, served: str) -> None:
    for width, scheme in ((1280, "light"), (390, "dark")):
        page = browse_unfolded(served, color_scheme=scheme, viewport={"width": width, "height": 900}).goto(
            PAGE
        )
        answer(page, CHECK, "不适用")
        page.evaluate(
            "scrollTo(0, 0)"
        )  # else the header may lie half over a radio, which axe takes for its neighbour
        assert axe(page, dark=scheme == "dark") == []


def test_the_keyboard_alone_fills_a_question(browse_unfolded, served: str) -> None:
    page = browse_unfolded(served).goto(PAGE)
    page.locator("#art-10-p1-q1 input").first.focus()
    page.keyboard.press("Space")
    page.keyboard.press("ArrowRight")
    assert value(page, "art-10-p1-q1") == "no"
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.type("未落实的情况")
    page.reload()
    assert page.locator("#art-10-p1-q1 [data-field=note]").input_value() == "未落实的情况"


FIRST = """() => {
    const first = document.querySelector("fieldset[data-check]");
    const answers = first.querySelector(".hb-check__answers").getBoundingClientRect();
    return [first.getBoundingClientRect().top >= 0, Math.ceil(answers.bottom)];
}"""
SEGMENTS = """all => all.map(row => [...row.children].map(label => {
    const { width, height, top, right } = label.getBoundingClientRect();
    return [Math.round(width), height, top, right];
}))"""
SIZES = [(1366, 768), (390, 844)]


def first_screen(page: Page, height: int, address: str) -> None:
    seen, bottom = page.evaluate(FIRST)
    assert seen and bottom <= height, f"{address}: the first question ends at {bottom} of {height}"


def test_the_first_question_stands_on_the_first_screen(browse, served: str) -> None:
    for width, height in SIZES:
        page = browse(served, viewport={"width": width, "height": height}).goto(PAGE)
        first_screen(page, height, PAGE)
        assert page.locator(".hb-manage > summary").inner_text().split("\n")[:2] == [
            "未填写姓名、单位",
            "已答0/44",
        ]


@pytest.mark.slow
@pytest.mark.parametrize(("width", "height"), SIZES)
def test_every_list_begins_on_the_first_screen(
    browse, served: str, site: Path, width: int, height: int
) -> None:
    page = browse(served, viewport={"width": width, "height": height}).page
    lists = [
        path
        for path in sorted((site / "checklists").glob("*.html"))
        if "data-check=" in path.read_text("utf-8")
    ]
    assert len(lists) > 10
    for path in lists:
        page.goto(f"{served}/checklists/{path.name}")
        first_screen(page, height, path.name)


@pytest.mark.parametrize(("width", "columns"), [(1366, 4), (390, 4), (360, 4), (320, 2)])
def test_answers_are_equal_parts_large_enough_to_press(browse, served: str, width: int, columns: int) -> None:
    page = browse(served, viewport={"width": width, "height": 800}).goto(PAGE)
    rows = page.locator('[data-answers="graded"] .hb-check__answers').evaluate_all(SEGMENTS)
    for row in rows:
        assert len({top for *_, top, _ in row}) == 4 // columns
        assert max(each[0] for each in row) - min(each[0] for each in row) <= 1
        assert all(each[1] >= 44 and each[3] <= width for each in row)


def test_the_bar_stays_and_leads_to_what_is_open(browse, served: str) -> None:
    page = browse(served, viewport={"width": 390, "height": 844}).goto(PAGE)
    onward = page.get_by_role("button", name="下一道未答")
    state = page.locator(".hb-progress__state")
    focused = "document.activeElement.closest('fieldset')?.dataset.check"
    onward.click()
    first = page.evaluate(focused)
    assert first == page.locator("fieldset[data-check]").first.get_attribute("data-check")
    page.keyboard.press("Space")
    assert state.inner_text() == "已答1/44 已保存"
    onward.click()
    second = page.evaluate(focused)
    assert second == page.locator("fieldset[data-check]").nth(1).get_attribute("data-check")
    top = page.locator(".hb-progress").bounding_box()["y"]
    assert page.locator(f"#{second}").bounding_box()["y"] > top >= 0
    page.evaluate("scrollTo(0, document.body.scrollHeight / 2)")
    assert (
        page.locator(".hb-progress").bounding_box()["y"] == page.locator(".hb-top").bounding_box()["height"]
    )
    for part in page.locator("fieldset[data-check]").all():
        part.locator("input").first.check(force=True)
    page.get_by_role("button", name="去提交").click()
    assert page.get_by_role("heading", name="提交、导出和导入").bounding_box()["y"] < 844


@pytest.mark.parametrize("width", [320, 390, 683, 1366])
def test_the_bar_begins_where_the_header_ends_and_covers_no_question(
    browse, from_disk: str, width: int
) -> None:
    page = browse(from_disk, viewport={"width": width, "height": 768}).goto(PAGE)
    page.locator("fieldset[data-check]").nth(5).locator("input").first.check(force=True)
    page.get_by_role("button", name="下一道未答").click()
    assert page.evaluate(COVERED, [".hb-progress", ".hb-progress :is(b, button)"]) == []
    assert (
        page.evaluate(
            """() => document.activeElement.closest("fieldset").getBoundingClientRect().top
            - document.querySelector(".hb-progress").getBoundingClientRect().bottom"""
        )
        >= 0
    )


def test_whose_a_record_is_is_asked_before_it_goes_out(browse, served: str) -> None:
    page = browse(served).goto(PAGE)
    answer(page, CHECK, "已落实")
    page.get_by_role("button", name="导出记录文件").click()
    asked = page.locator(".hb-handin__ask")
    asked.get_by_label("单位").fill("某镇")
    asked.get_by_label("姓名").fill("（姓名）")
    with page.expect_download() as download:
        asked.get_by_role("button", name="继续", exact=True).click()
    found = json.loads(Path(download.value.path()).read_text(encoding="utf-8"))["record"]
    assert (found["unit"], found["name"]) == ("某镇", "（姓名）")
    assert page.locator("[data-who]").inner_text() == "（姓名） · 某镇"
    assert page.locator("[data-said]").inner_text().startswith("已交给浏览器保存“自查记录-")
    with page.expect_download():
        page.get_by_role("button", name="导出记录文件").click()
