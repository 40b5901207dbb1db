"""A class's records summed up: by question and clause, never by person."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from playwright.sync_api import Page
from pypdf import PdfReader

from macros.core.handbook import Handbook
from macros.features.questions.bank import bank
from macros.features.questions.draw import seed_of
from macros.features.questions.entailment.question import Question
from tests.browser.test_print import plain, words
from tests.conftest import ROOT

PAGE = "training/results.html"


@pytest.fixture(scope="module")
def questions(handbook: Handbook) -> list[Question]:
    """What article 7 does not ask, what it asks, and what article 5 does."""
    ids = (
        "art-8-1-not-duty-department-head",
        "art-7-1-holder-1",
        "art-5-5-gap-1",
    )
    by_id = {question.id: question for question in bank(handbook)}
    return [by_id[id] for id in ids]


def words_hash(question: Question) -> str:
    """As the first versions of the bank had it, whose stems named the document."""
    lines = [
        f"根据通政发〔2014〕11号，{question.stem}",
        *(f"{'+' if option.right else '-'}{option.text}" for option in question.options),
    ]
    return f"{seed_of(chr(10).join(lines)):08x}"


def record(id: str, answers: list[tuple[Question, int | None]], **changes: Any) -> dict[str, Any]:
    return {
        "format": "gangze-exam-record",
        "version": 1,
        "regulation": "tongzhou-2014-11",
        "record": {"id": id, "topic": "甲班", "seed": "2026"},
        "person": {"name": "张某", "unit": "某单位"},
        "answers": [
            {
                "question": question.id,
                "fingerprint": words_hash(question),
                "stem": question.stem,
                "chosen": chosen,
            }
            for question, chosen in answers
        ],
        **changes,
    }


def wrong(question: Question, nth: int = 0) -> int:
    return [place for place in range(4) if place != question.right_index][nth]


def file(name: str, data: Any) -> dict[str, Any]:
    text = data if isinstance(data, str) else json.dumps(data, ensure_ascii=False)
    return {"name": name, "mimeType": "application/json", "buffer": text.encode()}


def give(page: Page, files: list[dict[str, Any]], says: str) -> None:
    page.locator("[data-files]").set_input_files(files)
    page.get_by_text(says).wait_for()


def rows(page: Page, which: str) -> list[list[str]]:
    return page.eval_on_selector_all(
        f"[data-{which}] > tr",
        "all => all.map(row => [row.querySelector('th').firstChild.textContent, ...[...row.querySelectorAll('td')].map(cell => cell.textContent)])",
    )


def class_of(questions: list[Question]) -> list[dict[str, Any]]:
    """Four people: the third question wrong 3 of 4, the first 1 of 3 with one left out, the second never."""
    a, b, c = questions
    return [
        file("甲.json", record("a1", [(a, a.right_index), (b, b.right_index), (c, wrong(c))])),
        file("乙.json", record("a2", [(a, wrong(a)), (b, b.right_index), (c, wrong(c))])),
        file("丙.json", record("a3", [(a, None), (b, b.right_index), (c, wrong(c, 1))])),
        file(
            "丁.json",
            record(
                "a4",
                [(a, a.right_index), (b, None), (c, c.right_index)],
                record={"id": "a4", "topic": "乙班", "seed": "7"},
            ),
        ),
    ]


def test_most_often_wrong_comes_first_and_nobody_is_named(
    browse, base: str, questions: list[Question], handbook: Handbook
) -> None:
    a, b, c = questions
    watched = browse(base)
    page = watched.goto(PAGE)
    give(page, class_of(questions), "已计入4份记录")
    assert rows(page, "questions") == [
        [c.stem, "第五条第（五）项", "3／4", "0"],
        [a.stem, "第八条第（一）项（参见第七条）", "1／3", "1"],
        [b.stem, "第七条第（一）项", "0／3", "1"],
    ]
    by_clause = rows(page, "clauses")
    assert [[row[0], *row[2:]] for row in by_clause] == [
        ["第五条第（五）项", "3／4", "0"],
        ["第七条", "1／3", "1"],
        ["第八条第（一）项", "1／3", "1"],
        ["第七条第（一）项", "0／3", "1"],
    ]
    heads = page.locator("[data-clauses] > tr > th").all_inner_texts()
    assert [heads[1], heads[3]] == ["第七条（全条）", "第七条第（一）项"]
    whole = page.locator("[data-clauses] > tr").nth(1).locator("blockquote p").all_inner_texts()
    assert [line[:3] for line in whole] == ["区政府", "（一）", "（二）", "（三）", "（四）", "（五）"]
    assert by_clause[3][1] == handbook.clause("art-7-1").words
    first = page.locator("[data-questions] > tr").first
    first.locator("summary").click()
    options = first.locator(".hb-results__options li").all_inner_texts()
    assert options[c.right_index] == f"{c.options[c.right_index].text}（正确）：1人次"
    assert options[wrong(c)].endswith("：2人次") and options[wrong(c, 1)].endswith("：1人次")
    assert all(handbook.clause(id).words in first.inner_text() for id in ("art-5-5",))
    links = first.locator(".hb-results__roles a").evaluate_all("all => all.map(a => a.getAttribute('href'))")
    assert links == [address for id in c.roles for address in (f"../roles/{id}.html", f"slides/{id}.html")]
    shown = page.locator("body").inner_text()
    assert "张某" not in shown and "某单位" not in shown
    assert page.evaluate("Object.keys(localStorage).filter(key => key.startsWith('gangze/'))") == []

    page.get_by_label("汇总哪些记录").select_option(label="乙班　卷号7（1份）")
    assert [row[2:] for row in rows(page, "questions")] == [["0／0", "1"], ["0／1", "0"], ["0／1", "0"]]
    page.get_by_label("汇总哪些记录").select_option(label="全部（4份）")
    with page.expect_download() as download:
        page.get_by_role("button", name="导出表格").click()
    table = Path(download.value.path()).read_text(encoding="utf-8-sig")
    assert table.splitlines()[1].startswith(f'"{c.stem}"') and '"4","4","3","0"' in table.splitlines()[1]
    assert '"第五条第（五）项"' in table and '"第八条第（一）项（参见第七条）"' in table
    assert c.options[wrong(c)].text in table and "张某" not in table
    page.get_by_role("button", name="清除，重新选择").click()
    assert page.locator("[data-report]").is_hidden()
    assert (watched.said, watched.outside) == ([], [])


def test_what_is_not_counted_is_named_with_its_reason(browse, served: str, questions: list[Question]) -> None:
    a, b, _ = questions
    good = record("b1", [(a, a.right_index), (b, wrong(b))])
    changed = record("b2", [(a, a.right_index)])
    changed["answers"][0] |= {"fingerprint": "00000000", "stem": "<img src=x onerror=alert(1)>"}
    gone = record("b3", [(a, a.right_index)])
    gone["answers"][0] |= {"question": "art-99-holder-1", "stem": "从前的题目"}
    page = browse(served).goto(PAGE)
    give(
        page,
        [
            file("1.json", good),
            file("1副本.json", good),
            file("2.json", changed),
            file("3.json", gone),
            file("半个.json", json.dumps(good)[:50]),
            file("别的.json", {"format": "gangze-self-check", "version": 1}),
            file("新版.json", {**good, "version": 3}),
            file("别处.json", {**good, "regulation": "elsewhere"}),
            file("空的.json", {**good, "answers": []}),
            file("怪.json", {**good, "answers": [{**good["answers"][0], "chosen": "B"}]}),
            file("重题.json", {**good, "record": {"id": "b8"}, "answers": good["answers"] * 2}),
            file("大.json", json.dumps(good) + " " * 500_001),
        ],
        "已计入4份记录，8个文件没有计入。",
    )
    page.locator("[data-refused] summary").click()
    reasons = dict(line.split("：", 1) for line in page.locator("[data-refused-list] li").all_inner_texts())
    assert reasons["1副本.json"] == "与“1.json”是同一次作答，只计一次。"
    assert reasons["半个.json"] == "文件内容不完整或者不是测验记录。"
    assert reasons["别的.json"] == "这不是本手册导出的测验记录。"
    assert reasons["新版.json"] == "这份测验记录由更新版本的手册导出，请用新版手册打开。"
    assert reasons["别处.json"] == "这份测验记录属于另一份文件的手册。"
    assert reasons["空的.json"] == "文件缺少题目。"
    assert reasons["怪.json"] == "文件里有认不出的答案。"
    assert reasons["重题.json"].endswith("：文件里有重复的题目，没有计入。")
    assert reasons["大.json"] == "文件太大（超过0.5兆），不像是测验记录。"
    assert [row[0] for row in rows(page, "questions")] == [b.stem, a.stem]
    left_out = page.locator("[data-changed-list] li").all_inner_texts()
    assert left_out == ["<img src=x onerror=alert(1)>（1份）", "从前的题目（1份）"]


def test_a_record_of_an_older_handbook_is_read(browse, served: str, questions: list[Question]) -> None:
    """It names one clause of each question; the sum-up cites those of the bank."""
    old = record("c1", [(question, wrong(question)) for question in questions])
    for answer, question in zip(old["answers"], questions, strict=True):
        answer["clause"] = question.clauses[0]
    schema = json.loads((ROOT / "docs" / "downloads" / "exam-record.schema.json").read_text("utf-8"))
    jsonschema.validate({**old, "person": {}}, schema)
    page = browse(served).goto(PAGE)
    give(page, [file("旧.json", old)], "已计入1份记录。")
    assert sorted(row[0] for row in rows(page, "clauses")) == sorted(
        ["第五条第（五）项", "第七条", "第七条第（一）项", "第八条第（一）项"]
    )


def test_five_hundred_files_leave_the_page_its_turns(browse, served: str, questions: list[Question]) -> None:
    """What else waits runs while the files are read, and they are all counted."""
    page = browse(served).goto(PAGE)
    page.evaluate(
        """() => {
            window.turns = 0;
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => { window.turns += 1; port2.postMessage(null); };
            document.querySelector("[data-files]").addEventListener("change", () => port2.postMessage(null), true);
            const said = document.querySelector("[data-said]");
            const watch = new MutationObserver(() => {
                if (said.textContent.startsWith("已计入500份")) window.taken = window.taken || window.turns;
            });
            watch.observe(said, { childList: true, characterData: true, subtree: true });
        }"""
    )
    a, b, c = questions
    files = [file(f"{n}.json", record(f"r{n}", [(a, n % 4), (b, wrong(b)), (c, None)])) for n in range(500)]
    give(page, files, "已计入500份记录。")
    assert [b.stem, "500／500", "0"] == [rows(page, "questions")[0][place] for place in (0, 2, 3)]
    assert page.evaluate("window.taken") > 10


@pytest.mark.slow
def test_it_prints_short_and_full_and_satisfies_axe(
    browse, axe, served: str, questions: list[Question], handbook: Handbook
) -> None:
    page = browse(served, color_scheme="dark", viewport={"width": 390, "height": 800}).goto(PAGE)
    give(page, [*class_of(questions), file("坏.json", "{")], "已计入4份记录")
    page.evaluate("window.print = () => {}")
    texts = []
    for name in ("打印汇总", "打印汇总、作答和条文"):
        page.get_by_role("button", name=name, exact=True).click()
        texts.append(words(list(PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True))).pages)))
    for text in texts:
        assert plain(questions[2].stem) in text and "3∕4" in text and plain(handbook.edition.status) in text
        assert plain("选择记录文件") not in text and plain("坏.json") not in text
    assert "人次" not in texts[0]
    assert plain("（正确）：1人次") in texts[1]
    assert axe(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


def test_without_scripts_the_page_says_so(browse, served: str) -> None:
    page = browse(served, java_script_enabled=False).goto(PAGE)
    assert page.locator(".hb-results noscript p").is_visible()
