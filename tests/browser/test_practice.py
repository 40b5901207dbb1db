"""Practice: questions with the clause's words at once, cards by the calendar, wrong answers, records as a file."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from tests.browser.conftest import STORAGE_OFF

PAGE = "training/practice.html"
PREFIX = "gangze/v1/tongzhou-2014-11/practice/"
KEPT = f"Object.keys(localStorage).filter(key => key.startsWith('{PREFIX}')).sort()"

MEETING = "art-10-2-holder-1"
"""应当由谁“主持召开或者委托分管负责人主持召开本辖区安全生产委员会会议”？ By article 10, item 2."""


@pytest.fixture(scope="session")
def bank(site: Path) -> dict[tuple[str, frozenset[str]], dict]:
    """Stem and options -> question, of those that the page asks."""
    data = json.loads((site / "downloads" / "questions.json").read_text(encoding="utf-8"))
    return {
        (question["stem"], frozenset(option["text"] for option in question["options"])): question
        for question in data["questions"]
        if question["form"] in ("single", "judge") and "case" not in question
    }


def ready(page):
    page.get_by_text("所选范围有").wait_for()
    return page


def ask(page, bank) -> dict:
    offered = frozenset(page.locator(".hb-option__text").all_inner_texts())
    return bank[page.locator("[data-stem]").inner_text(), offered]


def press(page, question: dict, right: bool) -> str:
    """Choose a right or wrong option by its letter and submit, by keyboard; returns its text."""
    texts = page.locator(".hb-option__text").all_inner_texts()
    text = next(option["text"] for option in question["options"] if option["right"] is right)
    page.keyboard.press("abcd"[texts.index(text)])
    page.keyboard.press("Enter")
    return text


def focused(page) -> str:
    return page.evaluate("document.activeElement.textContent.trim()")


def test_a_round_by_keyboard_alone(browse, from_disk: str, bank) -> None:
    watched = browse(from_disk)
    page = ready(watched.goto(f"{PAGE}?form=single&role=township-head&count=2"))
    assert page.locator("[name=role]").input_value() == "township-head"
    page.locator("[name=count]").focus()
    page.keyboard.press("Enter")
    assert focused(page).startswith("第1题，共2题")
    page.keyboard.press("Enter")
    assert page.locator("[data-result]").inner_text() == "请先选一个选项。"
    first = ask(page, bank)
    assert not first["audience"] or "township-head" in first["audience"]
    chosen = press(page, first, right=False)
    assert page.locator("[data-result]").inner_text().startswith("✗ 答错。正确选项是")
    assert page.locator(".hb-option.is-wrong").inner_text().split("\n")[0].strip().startswith(tuple("ABCD"))
    marked = page.locator(".hb-option.is-wrong").inner_text()
    assert chosen in marked and "✗ 所选" in marked
    assert page.locator(".hb-option__mark", has_text="✓ 正确选项").count() == 1
    assert page.locator("[data-tally]").inner_text() == "本次已做1题，答对0题。"
    assert page.locator("[data-why] strong").first.inner_text() == first["quote"]
    assert (
        page.locator("[data-why] a")
        .first.get_attribute("href")
        .endswith(f"regulation.html#{first['clauses'][0]}")
    )
    assert focused(page) == "下一题"
    page.keyboard.press("ArrowRight")
    second = ask(page, bank)
    assert set(second["clauses"]).isdisjoint(first["clauses"])
    press(page, second, right=True)
    assert page.locator("[data-result]").inner_text() == "✓ 答对。"
    page.keyboard.press("Enter")
    assert focused(page) == "本次练习的结果"
    assert page.locator("[data-result]").inner_text() == "本次已做2题，答对1题。"
    assert page.locator("[data-why] li").all_inner_texts() == [first["stem"]]
    assert watched.said == []


def test_the_words_of_the_clause_stand_after_the_answer(browse, served: str, bank) -> None:
    """Article 10, item 2, and why the post that was chosen is not the one."""
    page = ready(
        browse(served).goto(f"{PAGE}?form=single&role=township-head&kind=holder&theme=committee&count=50")
    )
    page.get_by_role("button", name="开始做题").click()
    for _ in range(20):
        question = ask(page, bank)
        chosen = press(page, question, right=question["id"] != MEETING)
        if question["id"] == MEETING:
            break
        page.keyboard.press("Enter")
    why = page.locator("[data-why]")
    assert (
        "把安全生产工作纳入本乡镇政府、街道办事处工作重要议事日程，定期听取安全生产工作汇报（每季度至少一次）"
        in why.inner_text()
    )
    assert "第十条第（二）项各乡镇政府、街道办事处主要负责人" in why.inner_text()
    assert chosen in [option["text"] for option in question["options"] if not option["right"]]
    given = {option["text"]: option.get("because") for option in question["options"]}
    assert given[chosen] and given[chosen] in why.locator(".hb-practice__because").inner_text()


@pytest.mark.slow
def test_every_clause_of_the_basis_is_shown(browse, served: str, bank) -> None:
    """What article 10 asks and article 4, which is folded, does not."""
    single = "art-10-6-contrast-only-district-head"
    page = ready(browse(served).goto(PAGE))
    page.evaluate(
        f"() => localStorage.setItem('{PREFIX}round', JSON.stringify({{ids: ['{single}'], place: 0, right: 0}}))"
    )
    page.reload()
    ready(page).get_by_role("button", name="继续上次的练习").click()
    why = page.locator("[data-why]")
    press(page, ask(page, bank), right=False)
    basis = why.locator(".hb-practice__clause")
    assert basis.first.locator("a").inner_text() == "第十条第（六）项"
    assert basis.nth(1).locator("p").first.inner_text() == "参见第四条区政府主要负责人"
    assert basis.nth(1).locator("blockquote").is_hidden()
    basis.nth(1).locator("summary").click()
    lines = basis.nth(1).locator("blockquote p").all_inner_texts()
    assert [line[:3] for line in lines[1:]] == [f"（{number}）" for number in "一二三四五六七"]
    assert lines[7] == "（七）发生生产安全事故时，按照有关规定及时组织指挥救援和善后处理工作。"
    listed = page.locator(".hb-practice__book li")
    assert listed.locator("a").all_inner_texts() == ["第十条第（六）项", "第四条"]


def test_wrong_answers_stay_until_right_twice_in_a_row(browse, served: str, bank) -> None:
    watched = browse(served)
    page = ready(watched.goto(f"{PAGE}?form=single&count=1"))
    page.get_by_role("button", name="开始做题").click()
    question = ask(page, bank)
    press(page, question, right=False)
    page.reload()
    ready(page)
    listed = page.locator(".hb-practice__book li")
    assert listed.locator(".hb-practice__stem").inner_text() == question["stem"]
    for answers, left in (([True], 1), ([False], 1), ([True, True], 0)):
        for right in answers:
            page.get_by_role("button", name="做错题本中的题").first.click()
            assert ask(page, bank)["id"] == question["id"]
            press(page, question, right)
            page.keyboard.press("Enter")
        assert listed.count() == left, answers
    assert page.get_by_text("还没有错题。").is_visible()
    assert "做过1题，其中在错题本中的0题" in page.locator("[data-sum]").inner_text()
    page.select_option("[name=only]", "wrong")
    page.get_by_role("button", name="开始做题").click()
    assert page.locator("[data-result]").inner_text() == "所选范围内没有这样的题目，请改变范围。"
    assert watched.said == []


@pytest.mark.slow
def test_paper_shows_the_wrong_answers_alone(browse, served: str, bank) -> None:
    page = ready(browse(served).goto(f"{PAGE}?form=single&count=3"))
    page.get_by_role("button", name="开始做题").click()
    for _ in range(3):
        press(page, ask(page, bank), right=False)
        page.keyboard.press("Enter")
    page.emulate_media(media="print")
    assert page.locator(".hb-practice__book li:visible").count() == 3
    assert page.locator(".hb-practice__book .hb-words:visible").count() >= 3
    assert (
        page.locator(
            ".hb-practice__form:visible, .hb-practice__stage:visible, .hb-practice__keep:visible"
        ).count()
        == 0
    )
    assert page.locator("button:visible").count() == 0


@pytest.mark.slow
def test_a_round_that_was_left_goes_on_and_the_choice_stands_in_the_address(browse, base: str, bank) -> None:
    page = ready(browse(base).goto(PAGE))
    page.select_option("[name=form]", "single")
    page.select_option("[name=theme]", "emergency")
    page.fill("[name=count]", "4")
    page.get_by_role("button", name="开始做题").click()
    assert page.url.endswith("?theme=emergency&form=single&count=4")
    first = ask(page, bank)
    press(page, first, right=True)
    page.reload()
    ready(page)
    assert page.locator("[name=theme]").input_value() == "emergency"
    page.get_by_role("button", name="继续上次的练习（第2题，共4题）").click()
    assert ask(page, bank)["id"] != first["id"]
    press(page, ask(page, bank), right=True)
    assert page.locator("[data-tally]").inner_text() == "本次已做2题，答对2题。"
    page.select_option("[name=only]", "fresh")
    assert "其中没做过的" in page.locator("[data-counts]").inner_text()


def test_cards_come_again_on_the_day_of_their_box(browse, served: str) -> None:
    """Boxes 1, 2, 4, 7, 15 days; the day is the machine's own, here two hours after midnight in China."""
    watched = browse(served, timezone_id="Asia/Shanghai")
    page = watched.page
    page.clock.set_fixed_time("2026-02-27T18:00:00Z")
    watched.goto(f"{PAGE}?role=department-deputy&count=3")
    ready(page)
    page.get_by_role("button", name="看职责卡片").focus()
    page.keyboard.press("Enter")
    assert focused(page) == "卡片：还有3张"
    front = page.locator("[data-front]").inner_text()
    assert front.startswith("区政府各工作部门分管其他工作的负责人")
    assert page.locator("[data-back]").is_hidden()
    page.keyboard.press("Enter")
    assert (
        "抓好分管范围内安全生产法律法规和有关安全生产决策部署的贯彻落实。"
        in page.locator("[data-back]").inner_text()
    )
    page.keyboard.press("1")
    assert page.locator("[data-said]").first.inner_text() == "记得：2026-03-01再看。"
    page.keyboard.press("Enter")
    page.keyboard.press("2")
    page.keyboard.press("Enter")
    page.keyboard.press("3")
    assert page.locator("[data-said]").first.inner_text() == "忘了：本次还会出现，2026-03-01再看。"
    assert focused(page) == "卡片：还有1张"
    page.keyboard.press("Enter")
    page.keyboard.press("1")
    assert focused(page) == "本次的卡片看完了"
    page.clock.set_fixed_time("2026-03-01T01:00:00Z")
    page.reload()
    ready(page)
    assert "职责卡片今天到期3张" in page.locator("[data-counts]").inner_text()
    page.get_by_role("button", name="看职责卡片").click()
    page.keyboard.press("Enter")
    page.keyboard.press("1")
    boxes = {
        key: json.loads(page.evaluate("key => localStorage.getItem(key)", key)) for key in page.evaluate(KEPT)
    }
    assert sorted((card["box"], card["due"]) for card in boxes.values()) == [
        (1, "2026-03-01"),
        (1, "2026-03-01"),
        (2, "2026-03-03"),
    ]


@pytest.mark.slow
def test_what_has_gone_or_changed_is_listed_and_counts_for_nothing(browse, served: str, bank) -> None:
    page = ready(browse(served).goto(f"{PAGE}?form=single&count=2"))
    page.get_by_role("button", name="开始做题").click()
    for _ in range(2):
        press(page, ask(page, bank), right=False)
        page.keyboard.press("Enter")
    page.evaluate(
        f"""() => {{
            const [one, two] = {KEPT}.filter(key => key.includes('/answer/'));
            const saved = JSON.parse(localStorage.getItem(one));
            localStorage.setItem(one, JSON.stringify({{...saved, print: '0123456789abcdef', stem: '旧的题干'}}));
            const other = {{...JSON.parse(localStorage.getItem(two)), print: 'fedcba9876543210'}};
            localStorage.setItem('{PREFIX}answer/art-99-gap-1', JSON.stringify(other));
            localStorage.setItem('{PREFIX}answer/art-4-1-gap-1', '{{"print": 7}}');
            localStorage.setItem('{PREFIX}card/duty/art-4-1', '{{broken');
            localStorage.setItem('{PREFIX}round', '[1]');
        }}"""
    )
    page.reload()
    ready(page)
    strays = page.locator("[data-strays] li")
    strays.first.wait_for()
    assert sorted(re.findall("已经取消|已经修改", " ".join(strays.all_inner_texts()))) == [
        "已经修改",
        "已经取消",
    ]
    assert "旧的题干" in strays.first.inner_text() or "旧的题干" in strays.last.inner_text()
    assert "另有2条记录读不出来，没有计入。" in page.locator("[data-sum]").inner_text()
    singles = sum(question["form"] == "single" for question in bank.values())
    assert f"没做过的{singles - 1}题，在错题本中的1题" in page.locator("[data-counts]").inner_text()
    strays.filter(has_text="已经取消").get_by_role("button").click()
    assert strays.count() == 1
    assert page.locator(".hb-practice__book li").count() == 1


def test_records_go_out_and_come_back_as_one_file(browse, served: str, bank, tmp_path: Path) -> None:
    watched = browse(served)
    page = ready(watched.goto(f"{PAGE}?form=single&count=1"))
    page.get_by_role("button", name="开始做题").click()
    question = ask(page, bank)
    press(page, question, right=False)
    page.get_by_role("button", name="看题目卡片").click()
    page.keyboard.press("Enter")
    page.keyboard.press("2")
    with page.expect_download() as download:
        page.get_by_role("button", name="导出记录文件").click()
    file = tmp_path / "record.json"
    download.value.save_as(file)
    data = json.loads(file.read_text(encoding="utf-8"))
    assert (data["format"], data["version"], data["documentNumber"]) == (
        "gangze-practice",
        1,
        "通政发〔2014〕11号",
    )
    assert [answer["id"] for answer in data["answers"]] == [question["id"]]
    assert len(data["cards"]) == 1
    page.get_by_role("button", name="清除本机记录").click()
    assert page.evaluate(KEPT) == []
    page.get_by_role("button", name="撤销").click()
    assert len([key for key in page.evaluate(KEPT) if "/round" not in key]) == 2
    page.get_by_role("button", name="清除本机记录").click()
    said = page.locator(".hb-practice__keep [data-said]")
    for text, words in (
        ("{", "文件内容不完整或者不是练习记录，没有导入。"),
        ('{"format": "gangze-self-check"}', "这不是本手册导出的练习记录，没有导入。"),
        (json.dumps(data | {"version": 2}), "这份练习记录由更新版本的手册导出，请用新版手册打开，没有导入。"),
        (json.dumps(data | {"regulation": "other"}), "这份练习记录属于另一份文件的手册，没有导入。"),
    ):
        page.set_input_files(
            "[data-import]", {"name": "a.json", "mimeType": "application/json", "buffer": text.encode()}
        )
        page.get_by_text(words).wait_for()
        assert page.evaluate(KEPT) == []
    data["cards"].append(data["cards"][0] | {"box": 0})
    file.write_text(json.dumps(data), "utf-8")
    page.set_input_files("[data-import]", file)
    assert "，第2项“" in page.get_by_text("：文件里有认不出的卡片记录，不导入。").inner_text()
    page.get_by_role("button", name="导入", exact=True).click()
    assert said.inner_text() == "已导入2条记录。"
    assert page.locator(".hb-practice__book li").count() == 1
    assert watched.said == []


ROUNDS = (
    "Object.entries(localStorage).filter(([key]) => key.includes('/practice/round')).map(([, text]) => text)"
)


@pytest.mark.slow
def test_two_tabs_do_not_overwrite_one_another(browse, served: str, bank) -> None:
    watched = browse(served)
    page = ready(watched.goto(f"{PAGE}?form=single&kind=time&count=2"))
    other = watched.context.new_page()
    other.goto(f"{served}/{PAGE}?form=single&kind=gap&count=2")
    ready(other)
    for tab in (page, other):
        tab.get_by_role("button", name="开始做题").click()
        press(tab, ask(tab, bank), right=False)
    for tab in (page, other):
        tab.locator(".hb-practice__book li").nth(1).wait_for()
        assert "做过2题" in tab.locator("[data-sum]").inner_text()
    kinds = {question["id"]: question["kind"] for question in bank.values()}
    rounds = [{kinds[id] for id in json.loads(text)["ids"]} for text in page.evaluate(ROUNDS)]
    assert len(rounds) == 2 and {"time"} in rounds and {"gap"} in rounds
    other.close()
    page.reload()
    assert "继续上次的练习（第2题，共2题）" in ready(page).locator("[data-resume]").inner_text()


def test_without_storage_practice_goes_on_and_says_so(browse, served: str, bank) -> None:
    watched = browse(served)
    watched.page.add_init_script(STORAGE_OFF)
    page = ready(watched.goto(f"{PAGE}?form=single&count=1"))
    assert "本机浏览器不能保存，关闭页面后填写的内容会丢失" in page.locator("[data-sum]").inner_text()
    page.get_by_role("button", name="开始做题").click()
    press(page, ask(page, bank), right=False)
    assert "本机浏览器不能保存" in page.locator("[data-result]").inner_text()
    assert page.locator(".hb-practice__book li").count() == 1


def test_without_scripts_the_page_says_where_to_go(browse, served: str) -> None:
    page = browse(served, java_script_enabled=False).goto(PAGE)
    assert (
        page.locator("noscript p").first.inner_text().startswith("做题和看卡片要用到脚本，本浏览器没有启用。")
    )
    assert page.locator(".hb-practice__part:visible").count() == 0
    page.get_by_role("link", name="区政府主要负责人", exact=True).click()
    assert page.locator("h1").inner_text() == "区政府主要负责人"
