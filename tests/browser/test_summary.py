"""Handed-in self-checks summed up: in the order of the list, nobody singled out, nothing lost in silence."""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from lxml import etree
from playwright.sync_api import Page
from pypdf import PdfReader

from macros.core.handbook import Handbook
from macros.features.checklist.model import CHECKLIST_YML
from macros.features.checklist.sheet import sheet_view
from macros.features.checklist.view import holders
from tests.browser.test_print import plain, words
from tests.features.summary.test_handed_in import as_csv, fill, filled, saved
from tests.handins import INSTEAD, as_file, as_table, bad, record

PAGE = "summary.html"
CAUTION = "自查汇总，不等同于考核结论。"
HIDDEN = "—（1人，已隐藏）"
LIST = "乙局\t区政府工作部门\n甲局\n戊局\n己局\n庚局\n丙镇政府\n丁局"


def units(page: Page, names: str) -> None:
    page.locator(".hb-sum__paste summary").click()
    page.get_by_label("每行一个单位").fill(names)
    page.get_by_role("button", name="用作单位名单").click()


def test_a_list_pasted_over_another_is_compared_first_and_can_be_undone(browse, served: str) -> None:
    page = browse(served).goto(PAGE)
    units(page, "甲局\n乙乡\n丙镇\t乡镇政府")
    listed = page.locator("[data-listed]")
    assert listed.inner_text() == "单位名单有3个单位。"
    kept = "localStorage.getItem(Object.keys(localStorage).find(key => key.endsWith('office/units')))"
    before = page.evaluate(kept)
    page.get_by_label("每行一个单位").fill("丙镇\t街道办事处\n甲局\n丁局")
    take = page.get_by_role("button", name="用作单位名单")
    take.click()
    assert page.locator("[data-units-changes] li").all_inner_texts() == [
        "去掉1个单位：乙乡。",
        "增加1个单位：丁局。",
        "丙镇：类别现为“乡镇政府”，改为“街道办事处”。",
        "单位的先后改为粘贴的先后。",
    ]
    page.get_by_role("button", name="不改").click()
    take.click()
    assert page.evaluate(kept) == before, "nothing is written before it is accepted"
    page.get_by_role("button", name="改用粘贴的名单").click()
    assert [unit["name"] for unit in json.loads(page.evaluate(kept))] == ["丙镇", "甲局", "丁局"]
    page.get_by_role("button", name="恢复先前的名单").click()
    assert page.evaluate(kept) == before and listed.inner_text() == "单位名单有3个单位。"
    page.get_by_label("每行一个单位").fill("甲局\n乙乡\n丙镇\t乡镇政府")
    take.click()
    assert page.locator("[data-units-said]").inner_text() == "名单没有改动。"


def give(page: Page, files: list[Any], says: str) -> None:
    page.locator("[data-files]").set_input_files(files)
    page.get_by_text(says).wait_for()


def drop(page: Page, name: str, text: str) -> None:
    """Drop a file on the page, beside the field that is meant for it."""
    transfer = page.evaluate_handle(
        "([name, text]) => { const made = new DataTransfer(); made.items.add(new File([text], name)); return made; }",
        [name, text],
    )
    page.locator("h1").dispatch_event("drop", {"dataTransfer": transfer})


def settled(page: Page) -> None:
    page.locator("[data-report]:not([aria-busy])").wait_for()


FIGURES = """([which, part]) => [...document.querySelectorAll(`[data-table=${which}] tbody tr`)].map(row => [
    row.dataset.row,
    [...row.querySelectorAll(".hb-sum__number")].map(cell => (cell.querySelector(part) || cell).textContent),
])"""


def rows(page: Page, which: str) -> dict[str, list[str]]:
    """A row's key -> its figures on the page, in the order shown."""
    return dict(page.evaluate(FIGURES, [which, ".hb-off-paper"]))


def on_paper(page: Page, which: str) -> dict[str, list[str]]:
    """A row's key -> its figures on paper, in the order printed."""
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    printed = dict(page.evaluate(FIGURES, [which, ".hb-sum__paper"]))
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    return printed


def export(page: Page, name: str) -> bytes:
    with page.expect_download() as download:
        page.get_by_role("button", name=name).click()
    return Path(download.value.path()).read_bytes()


def heads(handbook: Handbook) -> list[dict[str, Any]]:
    """Heads of five departments; one question not done by two and partly by a third, another not done by one."""
    answers = {
        "甲局": {"art-7-1-q1": "no", "art-7-2-q2": "no"},
        "乙局": {"art-7-1-q1": "no"},
        "戊局": {"art-7-1-q1": "partly"},
    }
    return [
        record(
            handbook,
            number,
            "department-head",
            unit,
            "张某",
            lambda check, unit=unit: answers.get(unit, {}).get(check, "yes"),
            note="会议纪要=" if unit == "甲局" else "",
        )
        for number, unit in enumerate(("甲局", "乙局", "戊局", "己局", "庚局"), 1)
    ]


def test_counts_by_question_unit_post_and_theme(browse, from_disk: str, handbook: Handbook) -> None:
    watched = browse(from_disk)
    page = watched.goto(PAGE)
    assert page.get_by_text(CAUTION).first.is_visible()
    units(page, LIST)
    first, second, *others = heads(handbook)
    second["record"]["unit"] = "北京市通州区 乙局"
    district = record(handbook, 9, "district-head", "区政府", "某某", "no")
    give(
        page,
        [
            as_file("区.json", district),
            as_file("甲.json", first),
            as_file("乙.csv", as_table(handbook, second, "gb18030")),
            *(as_file(f"{each['record']['unit']}.json", each) for each in others[:-1]),
        ],
        "已读入5份记录。",
    )
    drop(page, "庚.json", json.dumps(others[-1], ensure_ascii=False))
    page.get_by_text("已读入6份记录。").wait_for()
    questions = rows(page, "questions")
    open_ones = ["art-7-1-q1", "art-7-2-q2", *(f"art-14-p1-s3-q{number}" for number in (1, 2, 3))]
    assert questions["art-7-1-q1"] == ["2", "1", "2", "0", "0"]
    assert "art-4-1-q1" in list(questions)[:31]
    assert page.locator(".hb-sum__paper:visible").count() == 0
    printed = on_paper(page, "questions")
    assert list(printed)[:6] == [*open_ones, "art-7-1-q2"], "the order tells nothing of a single person"
    assert printed["art-7-1-q1"] == ["2", HIDDEN, "2", "0", "0"]
    assert printed["art-7-2-q2"] == ["4", "0", HIDDEN, "0", "0"]
    assert printed["art-7-1-q2"] == ["5", "0", "0", "0", "0"]
    assert set(printed["art-4-1-q1"]) == {HIDDEN}
    assert printed["art-14-p1-s3-q1"] == ["5", "0", HIDDEN, "0", "0"]
    assert list(rows(page, "questions")) == list(questions)
    assert list(rows(page, "units")) == ["乙局", "甲局", "戊局", "己局", "庚局", "区政府"]
    assert rows(page, "units")["甲局"] == ["33", "0", "2", "0", "0"]
    assert {each for row in on_paper(page, "units").values() for each in row} == {HIDDEN}
    assert page.locator("#missing").inner_text() == "未收到自查文件的单位（2个）"
    before = "(a, b) => Boolean(a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING)"
    assert page.evaluate(
        f"({before})(document.querySelector('#missing'), document.querySelector('#by-questions'))"
    )
    assert page.evaluate(
        f"({before})(document.querySelector('#by-units'), document.querySelector('#by-questions'))"
    )
    assert page.evaluate("document.activeElement.textContent") == "汇总", "files read, the result is in view"
    assert page.locator(".hb-sum__parts a:visible").all_inner_texts() == [
        "未收到的单位",
        "按单位",
        "按题目",
        "按岗位",
        "按主题",
    ]
    assert page.locator("[data-missing-list]").inner_text() == "丙镇政府、丁局"
    assert on_paper(page, "roles") == {
        "district-head": [HIDDEN] * 5,
        "department-head": ["171", HIDDEN, "3", "0", "0"],
    }
    assert on_paper(page, "themes")["funding"] == ["25", "0", HIDDEN, "0", "0"]
    shown = page.locator(".hb-sum").inner_text()
    assert "张某" not in shown and "会议纪要" not in shown

    table = export(page, "导出CSV文件").decode("utf-8-sig")
    question = next(check.question for check in handbook.part(CHECKLIST_YML) if check.id == "art-7-1-q1")
    assert f'"按题目","第七条第（一）项","{question}","5","2","{HIDDEN}","2","0","0"' in table
    assert (
        '"未收到自查文件的单位","","丁局"' in table
        and "“—”表示有数而没有列出" in table
        and "会议纪要" not in table
        and CAUTION in table
    )

    page.get_by_label("导出件里隐藏只涉及1人的数字").uncheck()
    settled(page)
    assert on_paper(page, "questions")["art-7-1-q1"] == ["2", "1", "2", "0", "0"]
    assert on_paper(page, "units")["甲局"] == ["33", "0", "2", "0", "0"]
    assert rows(page, "roles")["district-head"] == ["0", "0", "29", "0", "0"]
    assert rows(page, "themes")["funding"] == ["25", "0", "13", "0", "0"]
    page.get_by_label("显示说明").check()
    page.locator(".hb-sum__filters").get_by_label("岗位").select_option("department-head")
    page.locator(".hb-sum__filters").get_by_label("单位").select_option("甲局")
    page.get_by_label("只列有部分落实、未落实的题目").check()
    settled(page)
    assert list(rows(page, "questions")) == ["art-7-1-q1", "art-7-2-q2"]
    page.locator("[data-row=art-7-2-q2]").get_by_text("说明（1份）").click()
    noted = page.locator("[data-row=art-7-2-q2] .hb-sum__notes li").inner_text()
    assert noted == "甲局　区政府各工作部门主要负责人（未落实）：说明：会议纪要="
    page.locator("[data-row=art-7-2-q2]").get_by_text("条文原文").click()
    assert page.locator("[data-row=art-7-2-q2] .hb-words").inner_text() == handbook.clause("art-7-2").words
    assert "甲局，区政府各工作部门主要负责人：计入1份记录。" in page.locator("[data-facts]").inner_text()

    book = openpyxl.load_workbook(io.BytesIO(export(page, "导出Excel工作簿")))
    assert book.sheetnames == ["按单位", "按题目", "按岗位", "按主题", "文件清单"]
    lines = [[cell.value for cell in row] for row in book["按岗位"].rows]
    assert ["区政府各工作部门主要负责人", 1, 33, 0, 2, 0, 0] in lines
    assert CAUTION in [line[0] for line in lines]
    listed = [[cell.value for cell in row] for row in book["文件清单"].rows]
    assert len(listed) == 3 + 6 and ["甲.json", "甲局", "计入"] in [
        [line[0], line[1], line[5]] for line in listed
    ]
    assert "会议纪要" not in str([[cell.value for cell in row] for row in book["按题目"].rows])
    page.get_by_label("导出时带上说明").check()
    settled(page)
    paper = zipfile.ZipFile(io.BytesIO(export(page, "导出Word文件")))
    parts = [name for name in paper.namelist() if name.startswith(("word/document", "word/footer"))]
    text = "".join("".join(etree.fromstring(paper.read(name)).itertext()) for name in parts)
    assert CAUTION in text and handbook.edition.status in text and "甲局：说明：会议纪要=" in text
    assert (watched.said, watched.outside) == ([], [])
    kept = page.evaluate("Object.keys(localStorage).filter(key => key.startsWith('gangze/'))")
    assert [key.rsplit("/", 2)[1:] for key in kept if "/kept/" not in key] == [["office", "units"]]


@pytest.mark.slow
def test_bad_hostile_and_double_files_among_hundreds(
    browse, served: str, handbook: Handbook, tmp_path: Path
) -> None:
    watched = browse(served)
    page = watched.goto(PAGE)
    names = [f"第{number}局" for number in range(1, 61)]
    units(page, "\n".join(reversed(names)))
    hostile = '<img src=x onerror="document.title=1">=cmd|calc'
    roles = ("department-head", "department-safety-deputy", *["department-deputy"] * 3)
    good = [
        record(
            handbook, 5 * place + turn, role, name, f"第{turn}人", "yes" if turn else "no", problem=hostile
        )
        for place, name in enumerate(names)
        for turn, role in enumerate(roles)
    ]
    files = [as_file(f"{number}.json", each) for number, each in enumerate(good)]
    refused = bad(good[0])
    files[7:7] = [as_file(name, content) for name, (content, _) in refused.items()]
    files += [as_file(f"{number} - 副本.json", good[number]) for number in range(20)]
    for each in files:
        (tmp_path / each["name"]).write_bytes(each["buffer"])
    paths = [tmp_path / each["name"] for each in files]
    give(page, paths, f"已读入320份记录，{len(refused)}个文件没有计入。")
    assert "计入300份记录。名单共60个单位，收到其中60个单位的。" in page.locator("[data-facts]").inner_text()
    said = page.locator("[data-refused-list] li").all_text_contents()
    assert dict(line.removesuffix("。").split("：", 1) for line in said) == {
        name: why for name, (_, why) in refused.items()
    }
    assert list(rows(page, "units")) == [*reversed(names)]
    assert page.locator("[data-versions-list] fieldset").count() == 20
    # 35 questions of each of 60 heads, all 未落实
    assert rows(page, "roles")["department-head"] == ["0", "0", "2100", "0", "0"]
    page.get_by_label("显示说明").check()
    settled(page)
    page.get_by_text("说明（60份）").first.click()
    assert hostile in page.locator(".hb-sum__notes li").first.inner_text()
    page.get_by_label("导出时带上说明").check()
    settled(page)
    table = export(page, "导出CSV文件").decode("utf-8-sig")
    assert "存在问题：<img" in table and '"=' not in table
    assert page.title() != "1" and page.locator(".hb-sum img").count() == 0
    assert watched.said == []


def test_a_table_tells_its_posts_by_its_questions(browse, from_disk: str, handbook: Handbook) -> None:
    """Of every checklist, and of posts held together; where two lists are alike the file's name decides."""
    page = browse(from_disk).goto(PAGE)
    single = [(role.id,) for role in holders(handbook)]
    pairs = [("department-head", "district-deputy"), ("township-deputy", "township-safety-deputy")]
    tables = {
        roles: as_file(
            f"自查记录-{handbook.role(roles[0]).short}-{number}.csv",
            as_table(handbook, record(handbook, number, list(roles), "某单位", f"第{number}人")),
        )
        for number, roles in enumerate([*single, *pairs])
    }
    nameless = as_file("无名.csv", tables[("township-unit",)]["buffer"])
    give(page, [*tables.values(), nameless], f"已读入{len(tables)}份记录，1个文件没有计入。")
    said = page.locator("[data-refused-list] li").all_text_contents()
    assert said == ["无名.csv：从题目看不出是哪个岗位的自查表，请交记录文件（JSON）。"]
    expected: dict[str, int] = {}
    for roles in tables:
        for role in roles:
            expected[role] = expected.get(role, 0) + 1
    counted = page.eval_on_selector_all(
        "[data-table=roles] tbody tr",
        "all => all.map(row => [row.dataset.row, parseInt(row.querySelector('[data-label=记录]').textContent)])",
    )
    assert dict(counted) == expected


@pytest.mark.parametrize("where", ["served", pytest.param("from_disk", marks=pytest.mark.slow)])
def test_the_workbook_that_is_handed_out_is_read(
    browse, where: str, request: pytest.FixtureRequest, site: Path, handbook: Handbook
) -> None:
    """Under the site's policy and from a folder; of a post and of a body, as a workbook and as a table."""
    watched = browse(request.getfixturevalue(where))
    page = watched.goto(PAGE)
    files, expected = [], {}
    for id in ("district-head", "township-unit"):
        sheet = sheet_view(handbook, handbook.role(id))
        book = openpyxl.load_workbook(site / "downloads" / f"{id}-checklist.xlsx")
        given = filled(sheet)
        fill(book.active, sheet, given)
        files.append(as_file(f"{id}.xlsx", saved(book)))
        labels = ("已落实", "部分落实", "未落实", "不适用")
        done = [
            "已落实" if answer == "是" else "未落实" if answer == "否" else answer for answer in given.answers
        ]
        expected[id] = [str(done.count(label)) for label in labels]
    table = as_file("同一张.csv", as_csv(files[0]["buffer"], "gbk"))
    other = as_file("别的.xlsx", (site / "downloads" / "questions.xlsx").read_bytes())
    give(page, [*files, table, other], "已读入3份记录，1个文件没有计入。")
    said = page.locator("[data-refused-list] li").all_text_contents()
    assert said == [f"别的.xlsx：工作簿里没有本手册的自查表，{INSTEAD}。"]
    found = rows(page, "roles")
    assert {id: found[id][:4] for id in expected} == expected
    assert page.locator("[data-versions-list] fieldset").count() == 1, "one sheet in two forms counts once"
    assert (watched.said, watched.outside) == ([], [])


@pytest.mark.slow
def test_choices_are_open_and_unknown_units_are_asked_once(browse, served: str, handbook: Handbook) -> None:
    page = browse(served).goto(PAGE)
    units(page, LIST)
    first, second, *_ = heads(handbook)
    newer = record(
        handbook, 77, "department-head", "甲局", "张 某", "partly", updated="2026-05-01T08:00:00.000Z"
    )
    newer["record"]["period"], second["record"]["period"] = "上半年", "全年"
    again = json.loads(json.dumps(second))
    again["record"]["name"] = "李某"
    for number, answer in enumerate(again["answers"][:3]):
        answer["wordsHash" if number else "questionHash"] = "0" * 16
    gone = {"check": "art-99-q1", "question": "从前的题？", "questionHash": "1" * 16, "wordsHash": "1" * 16}
    again["answers"][3] |= gone
    stranger = record(handbook, 50, "department-deputy", "甲委办", "", "yes")
    other = record(handbook, 51, "department-deputy", "甲委办", "", "no")
    foreign = as_table(handbook, other).decode("utf-8-sig").replace("甲委办", "")
    foreign = "\r\n".join(line for line in foreign.split("\r\n") if "第九条第（四）项" not in line)
    give(
        page,
        [
            as_file("旧.json", first),
            as_file("新.json", newer),
            as_file("乙.json", second),
            as_file("乙二.json", again),
            as_file("不认识.json", stranger),
            as_file("不认识二.json", other),
            as_file("没有单位.csv", foreign),
        ],
        "已读入7份记录。",
    )
    assert page.locator("[data-versions-list] legend").all_inner_texts() == [
        "同一单位、同一岗位、同一姓名有几份，计时间最近的一份",
        "记录编号相同，单位、岗位或者姓名不同，都已计入",
        "没有填写姓名，看不出是不是同一人，都已计入",
    ]
    left = page.locator("[data-left-list] li").all_text_contents()
    assert left == [
        "新.json：有3题作答后，条文、题目或者可选的答案有改动，另计为“原题已改”",
        "乙二.json：有3题作答后，条文、题目或者可选的答案有改动，另计为“原题已改”",
        "乙二.json：有1题本手册没有，没有计入：从前的题？",
        "没有单位.csv：表格里少3题，按未答计",
    ]
    page.get_by_label("导出件里隐藏只涉及1人的数字").uncheck()
    settled(page)
    assert rows(page, "units")["甲局"] == ["0", "32", "0", "0", "0", "3"]
    assert rows(page, "units")["乙局"] == ["65", "0", "1", "0", "1", "3"]
    assert list(rows(page, "units")) == ["乙局", "甲局", "甲委办", "（没有填写单位）第7份"]
    page.get_by_label("旧.json").check()
    settled(page)
    assert rows(page, "units")["甲局"] == ["33", "0", "2", "0", "0", "0"]
    assert page.evaluate("document.activeElement.closest('label').textContent").startswith("计入：旧.json")
    page.get_by_label("都计入（不是同一份）").first.check()
    settled(page)
    assert rows(page, "units")["甲局"] == ["33", "32", "2", "0", "0", "3"]
    page.get_by_label("“甲委办”（2份）").select_option("丁局")
    settled(page)
    assert rows(page, "units")["丁局"] == ["24", "0", "24", "0", "0", "0"]
    page.get_by_label("没有单位.csv：没有填写单位").select_option("戊局")
    settled(page)
    assert list(rows(page, "units")) == ["乙局", "甲局", "戊局", "丁局"]
    book = openpyxl.load_workbook(io.BytesIO(export(page, "导出Excel工作簿")))
    listed = [[cell.value for cell in row] for row in book["按单位"].rows]
    order = ["乙局", "甲局", "戊局", "己局", "庚局", "丙镇政府", "丁局"]
    assert [line[0] for line in listed[-7:]] == order
    assert [line[0] for line in listed if line[-1] == "未收到自查文件"] == order[3:6]
    assert page.get_by_text("记录里写有2种自查时段").is_visible()
    page.get_by_label("自查时段").select_option("上半年")
    settled(page)
    assert rows(page, "units") == {"甲局": ["0", "32", "0", "0", "0", "3"]}
    page.get_by_label("自查时段").select_option("")
    settled(page)
    page.reload()
    give(page, [as_file("不认识.json", stranger)], "已读入1份记录。")
    assert list(rows(page, "units")) == ["丁局"]
    assert page.get_by_label("“甲委办”（1份）").input_value() == "丁局"
    page.get_by_role("button", name="清除读入的文件").click()
    assert page.locator("[data-report]").is_hidden()


def test_records_without_a_unit_are_counted_apart(browse, served: str, handbook: Handbook) -> None:
    page = browse(served).goto(PAGE)
    units(page, LIST)
    names = ["", "", "（姓名）", "（姓名）"]
    files = [record(handbook, 60 + at, "township-head", "", name, "yes") for at, name in enumerate(names)]
    again = json.loads(json.dumps(files[0]))
    again["record"]["updated"] = "2026-12-01T08:00:00.000Z"
    give(page, [as_file(f"{at}.json", each) for at, each in enumerate([*files, again])], "已读入5份记录。")
    assert len(rows(page, "units")) == 4, "the same record handed in twice is one"
    assert "；4份没有填写单位，各自单列。" in page.locator("[data-facts]").inner_text()


def many(folder: Path, handbook: Handbook, count: int) -> None:
    """Fill a folder with records, as a disk would bring them."""
    model = json.dumps(
        record(handbook, 0, "department-deputy", "单位", "姓名", note="组织开展了检查。"),
        ensure_ascii=False,
        indent=2,
    )
    for number in range(count):
        text = model.replace(f"{0:016x}", f"{number:016x}").replace('"单位"', f'"第{number // 20}局"')
        text = text.replace('"姓名"', f'"第{number % 20}人"')
        (folder / f"{number}.json").write_text(text, encoding="utf-8")


BESIDE = """() => {
    const [bar, stop] = ["progress", "stop"].map(key => document.querySelector(`[data-${key}]`));
    const { port1, port2 } = new MessageChannel();
    window.seen = new Set();
    port1.onmessage = () => {
        if (!bar.hidden && !stop.hidden) {
            window.seen.add(bar.value);
            if (window.halt && bar.value > 0) stop.click();
        }
        port2.postMessage(null);
    };
    port2.postMessage(null);
}"""
"""What else waits on the page: it notes how far the reading is whenever it has its turn, and may stop it."""


@pytest.mark.slow
@pytest.mark.parametrize("count", [200, pytest.param(2000, marks=pytest.mark.slow)])
def test_many_files_leave_the_page_its_turns(
    browse, from_disk: str, handbook: Handbook, tmp_path: Path, count: int
) -> None:
    """Read from a folder, drawn, and read again, stopped in between."""
    many(tmp_path, handbook, count)
    watched = browse(from_disk)
    page = watched.goto(PAGE)
    page.evaluate(BESIDE)
    page.locator("[data-folder]").set_input_files(tmp_path)
    page.get_by_text(f"已读入{count}份记录。").wait_for()
    assert page.evaluate("window.seen.size") > 10
    facts = page.locator("[data-facts]").inner_text()
    assert f"计入{count}份记录。来自{count // 20}个单位。" in facts
    assert "没有单位名单，单位按读入的先后排列。" in page.locator("[data-remarks]").inner_text()
    assert rows(page, "roles") == {"department-deputy": [str(count * 24), "0", "0", "0", "0"]}
    page.get_by_role("button", name="清除读入的文件").click()
    page.evaluate("window.halt = true")
    page.locator("[data-folder]").set_input_files(tmp_path)
    page.get_by_text("已停止读取。").wait_for()
    assert "读取中途停止，只含已经读入的文件。" in page.locator("[data-remarks]").inner_text()
    assert watched.said == []


@pytest.mark.slow
def test_it_prints_and_satisfies_axe_and_says_so_without_scripts(
    browse, axe, served: str, handbook: Handbook
) -> None:
    page = browse(served, color_scheme="dark", viewport={"width": 390, "height": 800}).goto(PAGE)
    units(page, LIST)
    stranger = record(handbook, 50, "township-head", "甲委办", "", "no", problem="有")
    files = [as_file(f"{number}.json", each) for number, each in enumerate(heads(handbook))]
    give(page, [*files, as_file("无.json", stranger), as_file("坏.json", "{")], "已读入6份记录")
    page.get_by_label("显示说明").check()
    page.get_by_label("只列有部分落实、未落实的题目").check()  # axe takes its time with long tables
    settled(page)
    faint = "all => all.map(each => getComputedStyle(each).opacity).filter(each => each !== '1')"
    assert page.locator(".hb-sum__table small").count() > 5, "what is hidden is said in small letters"
    assert page.locator(".hb-sum__table small").evaluate_all(faint) == [], "too faint on a wide page"
    for scheme in ("slate", "default"):
        page.evaluate(
            "scheme => document.documentElement.setAttribute('data-md-color-scheme', scheme)", scheme
        )
        assert axe(page, ".hb-sum", dark=scheme == "slate") == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    text = words(list(PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True))).pages))
    assert plain(CAUTION) in text and plain(handbook.edition.status) in text
    assert plain("未收到自查文件的单位") in text and plain("丙镇政府、丁局") in text
    assert plain("选择文件") not in text and plain("坏.json") not in text and plain("单位名单有") not in text
    bare = browse(served, java_script_enabled=False).goto(PAGE)
    assert bare.locator(".hb-sum noscript p").is_visible() and bare.locator(".hb-sum__form").is_hidden()
