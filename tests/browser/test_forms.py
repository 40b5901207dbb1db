"""Every form of question in practice and in an exam, by keyboard alone, on a phone too; what comes of it."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from playwright.sync_api import Locator, Page

from macros.core.handbook import Handbook
from macros.features.questions.bank import bank
from macros.features.questions.entailment.question import Question
from macros.features.questions.forms import FORMS, MARKED
from tests.browser.test_exam import SCHEMA, exported, facts, hand_in, press
from tests.browser.test_exam import ready as set_up
from tests.browser.test_practice import focused
from tests.browser.test_practice import ready as loaded

PRACTICE, EXAM, RESULTS = (f"training/{name}.html" for name in ("practice", "exam", "results"))
PHONE = {"width": 390, "height": 844}
MIX = "&".join(f"form={form}-1" for form in FORMS)
"""One question of each form, those that no page can mark included."""

Asked = dict[str, Question]


@pytest.fixture(scope="module")
def asked(handbook: Handbook) -> Asked:
    return {question.id: question for question in bank(handbook)}


def key(page: Page, *keys: str) -> None:
    for each in keys:
        page.keyboard.press(each)


def reach(page: Page, control: Locator) -> None:
    """Tab to a control."""
    handle = control.element_handle()
    for _ in range(60):
        if page.evaluate("control => document.activeElement === control", handle):
            return
        page.keyboard.press("Tab")
    raise AssertionError("not reached by the keyboard")


def answer(page: Page, box: Locator, question: Question, *, well: bool) -> None:
    """Answer by keyboard alone; not `well`: in part where there are several right options, else with other words."""
    if question.form == "order":
        steps = [option.text for option in question.options]
        for row in box.locator(".hb-order").all():
            reach(page, row.locator("select"))
            place = steps.index(row.locator(".hb-option__text").inner_text())
            page.keyboard.type(str(place + 1 if well else len(steps) - place))
    elif question.form == "fill":
        reach(page, box.locator("input"))
        page.keyboard.type(f" {question.answer}。" if well else "别的词")
    elif question.form == "correction":
        reach(page, box.locator("input").first)
        key(page, "Space")
        if question.wrong or not well:
            key(page, "ArrowDown", "Tab")
            page.keyboard.type(question.answer if well else "别的词")
    else:
        rights = [option.text for option in question.options if option.right]
        wrongs = [option.text for option in question.options if not option.right]
        wanted = rights if well else rights[:1] if question.form == "multiple" else wrongs[:1]
        labels = box.locator(".hb-option").all()
        places = [
            n for n, label in enumerate(labels) if label.locator(".hb-option__text").inner_text() in wanted
        ]
        if question.form == "multiple":
            for place in places:
                reach(page, labels[place].locator("input"))
                key(page, "Space")
        else:
            reach(page, labels[0].locator("input"))
            key(page, "Space", *["ArrowDown"] * places[0])


def shown(page: Page, asked: Asked) -> Question:
    """The question that practice asks: several may have the same stem, and no two the same options too."""
    stem = "".join(page.locator("[data-stem]").inner_text().split())
    options = set(page.locator("[data-options] .hb-option__text").all_inner_texts())
    like = [one for one in asked.values() if "".join(one.stem.split()) == stem]
    return next((one for one in like if options <= {option.text for option in one.options}), like[0])


def broken(page: Page, axe: Any, within: str) -> list[Any]:
    """What axe finds where no bar stands over a control."""
    page.evaluate(
        """() => document.querySelectorAll(".hb-exam__bar, .hb-top, .hb-bar").forEach(bar => { bar.style.position = "static"; })"""
    )
    return list(axe(page, within))


SAID = {
    "multiple": "◇ 部分答对",
    "fill": "△ 待阅卷人核对",
    "single": "✗ 答错",
    "judge": "✗ 答错",
    "order": "✗ 答错。正确的次序是",
}


@pytest.mark.parametrize("form", MARKED)
def test_practice_marks_each_form(browse, served: str, asked: Asked, axe, form: str) -> None:
    watched = browse(served, viewport=PHONE)
    page = loaded(watched.goto(f"{PRACTICE}?form={form}&count=2"))
    page.locator("[name=count]").focus()
    key(page, "Enter")
    for well in (True, False):
        assert re.match(f"第[12]题，共2题：{FORMS[form]}，", focused(page))
        question = shown(page, asked)
        assert question.form == form and question.case is None
        key(page, "Enter")
        assert page.locator("[data-result]").inner_text().startswith("请")
        answer(page, page.locator("[data-options]"), question, well=well)
        reach(page, page.locator("[data-submit]"))
        key(page, "Enter")
        result = page.locator("[data-result]").inner_text()
        assert result.startswith("✓ 答对。" if well else SAID.get(form, "")), result
        assert question.quote in page.locator("[data-why]").inner_text() or question.form == "multiple"
        key(page, "ArrowRight")
    assert page.locator("[data-result]").inner_text() == "本次已做2题，答对1题。"
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    assert broken(page, axe, ".hb-practice") == [] and watched.said == []


def test_each_wrong_and_each_missed_option_is_explained(browse, served: str, asked: Asked) -> None:
    page = loaded(browse(served).goto(f"{PRACTICE}?form=multiple&count=1"))
    page.get_by_role("button", name="开始做题").click()
    assert "只选对一部分、没有错选的得一半分" in page.locator("[data-rule]").inner_text()
    question = shown(page, asked)
    wrong = next(option for option in question.options if not option.right)
    page.locator(".hb-option", has=page.get_by_text(wrong.text, exact=True)).locator("input").check()
    page.get_by_role("button", name="提交").click()
    why = page.locator(".hb-practice__because").all_inner_texts()
    told = [option.because for option in question.options if option.right or option is wrong]
    assert len(why) == len(told) and all(any(str(one) in line for line in why) for one in told)
    assert page.get_by_text("✓ 正确选项，漏选").count() == sum(option.right for option in question.options)


@pytest.mark.slow
def test_an_essay_is_rated_by_oneself(browse, served: str, asked: Asked, handbook: Handbook, axe) -> None:
    page = loaded(browse(served, viewport=PHONE).goto(f"{PRACTICE}?form=essay&count=2"))
    page.get_by_role("button", name="开始做题").click()
    for name in ("已掌握", "未掌握"):
        question = shown(page, asked)
        assert page.locator("[data-why]").is_hidden()
        key(page, "Enter")
        text = page.locator("[data-why]").inner_text()
        for point in question.points:
            assert f"{point.text}（占{point.share * 10}%）" in text
            assert handbook.clause(point.clause).label in text
        reach(page, page.get_by_role("button", name=name))
        assert broken(page, axe, ".hb-practice") == []
        key(page, "Enter")
        assert page.locator("[data-result]").inner_text() == f"自评：{name}。"
        key(page, "Enter")
    assert page.locator("[data-result]").inner_text() == "本次已做2题，答对1题。"
    assert page.locator(".hb-practice__book li").count() == 1


@pytest.mark.slow
def test_a_case_is_practised_whole_with_its_text_above(browse, from_disk: str, asked: Asked) -> None:
    page = loaded(browse(from_disk).goto(f"{PRACTICE}?form=case&count=1"))
    page.get_by_role("button", name="开始做题").click()
    first = shown(page, asked)
    steps = [one for one in asked.values() if one.case == first.case]
    for step in steps:
        assert shown(page, asked) == step
        box = page.locator("[data-case]")
        assert box.inner_text().startswith("虚构案例：")
        assert box.bounding_box()["y"] < page.locator("[data-stem]").bounding_box()["y"]
        if step.form == "essay":
            page.get_by_role("button", name="看评分要点").click()
            page.get_by_role("button", name="已掌握").click()
        else:
            answer(page, page.locator("[data-options]"), step, well=True)
            page.get_by_role("button", name="提交").click()
        page.locator("[data-next]").click()
    assert page.locator("[data-result]").inner_text() == f"本次已做{len(steps)}题，答对{len(steps)}题。"


@pytest.mark.slow
@pytest.mark.parametrize("wide", [1366, 390])
def test_an_exam_of_every_form(browse, served: str, asked: Asked, axe, shift, wide: int) -> None:
    """By keyboard alone; essays are left out and counted; the record keeps all, and the sum-up takes it."""
    watched = browse(served, viewport={"width": wide, "height": 844})
    page = watched.goto(f"{EXAM}?seed=7&{MIX}&cases=1")
    set_up(page)
    assert "其中案例1个，另有简答题" in page.locator("[data-what]").inner_text()
    page.get_by_role("button", name="开始").focus()
    key(page, "Enter")
    page.locator("[data-question]").first.wait_for()
    boxes = page.locator("[data-question]").all()
    questions = [asked[str(box.get_attribute("data-question"))] for box in boxes]
    assert [one.form for one in questions if not one.case] == [*MARKED]
    assert all(one.form != "essay" for one in questions)
    heads = page.locator("[data-questions] h3").all_inner_texts()
    assert heads[:-1] == [FORMS[form] for form in MARKED] and heads[-1].startswith("虚构案例：")
    assert "多选题全部选对得满分" in page.locator("[data-questions]").inner_text()
    for number, (box, question) in enumerate(zip(boxes, questions, strict=True), 1):
        if number == len(boxes):
            press(page, "document.activeElement.textContent === '下一道未答的题'")
            key(page, "Enter")
            assert box.evaluate("box => box.contains(document.activeElement)")
        answer(page, box, question, well=question.form not in ("multiple", "fill"))
        assert f"已答{number}题，共{len(boxes)}题" in page.locator("[data-progress]").inner_text()
    assert shift(page) == 0
    assert page.evaluate("document.documentElement.scrollWidth") <= wide
    assert broken(page, axe, ".hb-exam") == []
    given = page.evaluate(GIVEN)
    page.reload()
    page.locator("[data-question]").first.wait_for()
    assert page.evaluate(GIVEN) == given
    assert hand_in(page).startswith(f"{len(boxes)}题都已作答")
    several = sum(one.form == "multiple" for one in questions)
    told = facts(page)
    assert told["答对"] == f"{len(boxes) - several - 1}题，共{len(boxes)}题"
    assert told["部分答对"] == f"{several}题，各计半题" and told["待核对"] == "1题"
    assert told["没有出的题"].startswith("简答题")
    assert "只选对一部分、没有错选的得一半分" in page.locator("[data-sheet]").inner_text()
    missed = page.locator("[data-list]").inner_text()
    assert "待阅卷人核对" in missed and "别的词" in missed and "漏选：" in missed
    assert broken(page, axe, ".hb-exam") == []
    record = exported(page)
    jsonschema.validate(record, SCHEMA)
    assert record["version"] == 2
    page.get_by_role("button", name="生成测验码").click()
    code = page.locator("[data-sheet] textarea").input_value()
    assert watched.said == []
    summed(page, served, record, code, questions)


GIVEN = """() => [...document.querySelectorAll("[data-questions] :is(input, select)")]
    .map(each => /radio|checkbox/.test(each.type) ? each.checked : each.value)"""


def summed(page: Page, served: str, record: dict[str, Any], code: str, questions: list[Question]) -> None:
    """The file counts once though the code says the same; each option, and what was written, is counted."""
    page.goto(f"{served}/{RESULTS}")
    page.locator("[data-files]").set_input_files(
        {"name": "a.json", "mimeType": "application/json", "buffer": json.dumps(record).encode()}
    )
    page.get_by_text("已计入1份记录").wait_for()
    rows = page.locator("[data-questions] > tr")
    assert rows.count() == len(questions)
    for question in questions:
        row = rows.filter(has_text=question.stem[:40]).first
        row.locator("summary").click()
        options = " ".join(row.locator(".hb-results__options li").all_inner_texts())
        if question.form == "multiple":
            assert options.count("：1人次") == 1 and "部分答对1" in row.inner_text()
        elif question.form == "fill":
            assert "别的词：1人次" in options and question.answer in options and "待核对1" in row.inner_text()
        else:
            assert "：1人次" in options
    with page.expect_download() as download:
        page.get_by_role("button", name="导出表格").click()
    assert "多选题" in Path(download.value.path()).read_text(encoding="utf-8-sig")
    page.get_by_role("button", name="清除，重新选择").click()
    page.locator("[data-code-pasted]").fill(code)
    page.locator("[data-code-take]").click()
    page.get_by_text("已计入1份记录").wait_for()
    assert rows.count() == len(questions)
