"""An office works from one pasted list: inspections, opinions, registers; nothing leaves the machine."""

from __future__ import annotations

import datetime as dt
import io
import json
from pathlib import Path

import docx
import openpyxl
import pypdf
import pytest
from docx.oxml.ns import qn
from jsonschema import Draft202012Validator
from playwright.sync_api import Page

from macros.core.handbook import Handbook
from tests.conftest import ROOT
from tests.office import as_pdf
from tests.sources import reach

DATA = "features/office/office-data.js"

PASTED = "序号\t单位名称\t类别\r\n1\t区教育委员会\t\r\n2\t宋庄镇人民政府\t\r\n3\t北苑街道办事处\t街道办事处\r\n4\t宋庄镇人民政府\t\r\n5\t<img src=x onerror=alert(1)>\t其他\r\n6\t北关村委会\t村庄\r\n"
NAMES = ["区教育委员会", "宋庄镇人民政府", "北苑街道办事处", "<img src=x onerror=alert(1)>", "北关村委会"]
KINDS = ["区政府工作部门", "乡镇政府", "街道办事处", "其他", "村委会（居委会）"]
HOSTILE = '=HYPERLINK("http://x","y")&<b>未备案</b>'


def paste(page, text: str = PASTED) -> None:
    page.fill("#units-paste", text)
    page.click("[data-take]")


def saved(page, tmp_path: Path, press) -> Path:
    with page.expect_download() as waiting:
        press()
    target = tmp_path / waiting.value.suggested_filename
    waiting.value.save_as(target)
    return target


def listed(page) -> list[list[str]]:
    return page.eval_on_selector_all(
        ".hb-units__row",
        "rows => rows.map(r => [r.querySelector('[data-name]').textContent, r.querySelector('select').value])",
    )


def add_finding(page, item: str, value: str, problem: str) -> None:
    page.check(f"#{item} input[value={value}]")
    page.click(f"#{item} [data-add]")
    page.keyboard.type(problem)  # the new row has the focus


def test_from_a_pasted_list_to_signed_papers(
    browse, from_disk: str, handbook: Handbook, tmp_path: Path
) -> None:
    """The walk of a new user: list, inspection, opinion, registers, file."""
    watched = browse(from_disk)
    page = watched.goto("office.html")
    paste(page)
    assert listed(page) == [list(pair) for pair in zip(NAMES, KINDS, strict=True)]
    problems = page.locator("[data-problems] li").all_inner_texts()
    assert len(problems) == 2 and "重复" in problems[0] and "“村庄”认不出" in problems[1]

    page = watched.goto("inspection.html")
    page.fill('[data-field="unit"]', "北苑街道办事处")
    assert page.input_value('[data-field="kind"]') == "街道办事处", "as the list says"
    assert page.locator("datalist option").count() == 3, "those whom the district inspects"
    add_finding(page, "district-filing", "no", HOSTILE)
    page.fill("#district-filing [data-part=deadline]", "12月底")
    add_finding(page, "district-practice", "partly", "没有及时组织检查。")
    page.locator("#district-practice [data-part=clause]").select_option("art-11-4")
    page.check("#district-members input[value=no]")  # without a finding
    opinion = page.locator("[data-opinion] > li")
    assert opinion.count() == 2 and page.locator("[data-opinion] b").count() == 0
    assert opinion.nth(0).locator("blockquote").inner_text() == handbook.clause("art-13-p2").words
    assert opinion.nth(1).locator("blockquote").inner_text() == handbook.clause("art-11-4").words
    assert "另有1个项目" in page.inner_text("[data-opinion-said]")
    record = docx.Document(str(saved(page, tmp_path, lambda: page.click("[data-word=record]"))))
    cells = [
        ["".join(node.text or "" for node in cell.iter(qn("w:t"))) for cell in row._tr.tc_lst]
        for row in record.tables[1].rows
    ]
    assert [row[1].count("■") for row in cells[1:-2]] == [0, 1, 0, 1, 1]
    assert cells[4][2] == HOSTILE and "■未备案" in cells[4][1]
    paper = docx.Document(str(saved(page, tmp_path, lambda: page.click("[data-word=opinion]"))))
    text = [paragraph.text for paragraph in paper.paragraphs]
    assert f"一、{HOSTILE}" in text and "时限：12月底" in text and "时限：〔时限，由检查人员填写〕" in text
    assert f"{handbook.clause('art-11-4').words}（《办法》第十一条第（四）项）" in text
    assert not any("领导班子成员安全生产工作具体职责" in line for line in text if line.startswith("三、"))

    page = watched.goto("registers.html")
    for id, count in (("filing", 3), ("annual-report", 2)):
        page.click(f"[data-register={id}] [data-units]")
        assert page.locator(f"[data-register={id}] tbody tr").count() == count
    table = page.locator("[data-register=rectification]")
    for said in ("已加入2条", "都已在表中"):
        table.locator("[data-findings]").click()
        assert said in table.locator("[data-said]").inner_text()
    assert table.locator("[data-column=basis]").nth(0).input_value() == "第十三条第二款"
    page.locator("[data-register=filing] [data-column=sent]").nth(0).focus()
    for key in ("3", "ArrowDown", "5", "Enter", "7", "ArrowUp", "6"):
        page.keyboard.press(key)
    page.reload()
    dates = [field.input_value() for field in page.locator("[data-register=filing] [data-column=sent]").all()]
    assert dates == ["3", "56", "7"], "kept, and written by keyboard alone"
    book = openpyxl.load_workbook(saved(page, tmp_path, lambda: table.locator("[data-export]").click()))
    rows = [[cell.value for cell in row] for row in book.active.iter_rows()]
    assert rows[4] == ["序号", "问题", "依据条款", "责任单位", "时限", "复查", "销号"]
    assert rows[5] == ["1", HOSTILE, "第十三条第二款", "北苑街道办事处", "12月底", None, None]
    assert all(cell.data_type != "f" for row in book.active.iter_rows() for cell in row)
    assert rows[3][0] == handbook.edition.status

    page = watched.goto("office.html")
    out = saved(page, tmp_path, lambda: page.click("[data-export]"))
    data = json.loads(out.read_text(encoding="utf-8"))
    schema = json.loads((ROOT / "docs/downloads/office.schema.json").read_text(encoding="utf-8"))
    assert list(Draft202012Validator(schema).iter_errors(data)) == []
    other = browse(from_disk)
    second = other.goto("office.html")
    second.set_input_files("[data-import]", out)
    second.locator("[data-accept]").wait_for()
    assert "单位名单：文件里5个" in second.inner_text("[data-changes]") and not listed(second)
    second.click("[data-accept]")
    assert listed(second) == listed(page)
    second = other.goto("inspection.html")
    assert [option.inner_text() for option in second.locator("[data-saved] option").all()] == [
        "新记录",
        "北苑街道办事处",
    ]
    keys = page.evaluate("Object.keys(localStorage).map(key => key.split('/').slice(3, 5).join('/'))")
    assert not any(key.startswith(("record", "answer")) for key in keys), "no self-check was touched"
    assert (watched.said, watched.outside, other.said, other.outside) == ([], [], [], [])


def test_a_town_lists_and_inspects_its_own_offices(browse, from_disk: str) -> None:
    """办公室 is the town's own beside villages alone; a unit that a committee does not inspect is named; the inspector stays."""
    watched = browse(from_disk)
    page = watched.goto("office.html")
    own, other = (
        ["规划建设与环境保护办公室", "农业服务中心", "小街村委会"],
        ["区政府办公室", "小街村委会", "区教委"],
    )
    paste(page, "\n".join(other))
    assert [kind for _, kind in listed(page)] == ["区政府工作部门", "村委会（居委会）", "区政府工作部门"]
    paste(page, "\n".join([*own, "区政府办公室\t区政府工作部门"]))
    assert listed(page)[0][1] == "区政府工作部门", "something of the district's is in the list"
    paste(page, "\n".join([*own, "东关小学"]))
    assert [kind for _, kind in listed(page)] == ["乡镇、街道工作部门"] * 2 + ["村委会（居委会）", "其他"]
    assert "4个的类别按名称暂定" in page.inner_text("[data-said]")

    page = watched.goto("inspection.html")
    page.select_option('[data-field="inspector"]', "township")
    page.fill('[data-field="by"]', "示例镇安全生产委员会")
    page.fill('[data-field="unit"]', own[0])
    assert page.input_value('[data-field="kind"]') == "乡镇、街道工作部门"
    page.fill('[data-field="unit"]', "东关小学")
    said = page.locator("[data-said]")
    assert (
        said.inner_text()
        == "“东关小学”在单位名单里是“其他”，不是乡镇、街道安全生产委员会检查的单位，请核对。"
    )
    kind = page.locator('[data-field="kind"]')
    assert kind.input_value() == "", "left to be chosen"
    page.fill('[data-field="unit"]', "示例镇应急办公室")
    assert kind.input_value() == "乡镇、街道工作部门", "as the name says, for what this committee inspects"
    page.fill('[data-field="unit"]', own[2])
    assert (said.inner_text(), page.input_value('[data-field="kind"]')) == ("", "村委会（居委会）")
    page.click("[data-new]")
    facts = [page.input_value(f'[data-field="{name}"]') for name in ("inspector", "by", "unit", "date")]
    assert facts == ["township", "示例镇安全生产委员会", "", ""]
    page.select_option('[data-field="inspector"]', "district")
    assert page.input_value('[data-field="by"]') == "", "the other committee has another name"
    named = {
        "宋庄镇人民政府": "乡镇政府",
        "示例街道办事处": "街道办事处",
        "区监委": "",
        "示例局": "区政府工作部门",
    }
    for unit, expected in named.items():
        page.fill('[data-field="unit"]', unit)
        assert kind.input_value() == expected, unit
    kind.select_option("乡镇政府")
    page.fill('[data-field="unit"]', "示例局二")
    assert kind.input_value() == "乡镇政府", "chosen by hand"
    add_finding(page, "district-measures", "no", "没有建立制度。")
    page.emulate_media(media="print")
    assert page.locator("[data-opinion-part] .hb-inspection__status:visible").count() == 1
    page = watched.goto("registers.html")
    assert page.locator(".hb-register__status:visible").count() == 2, (
        "the first has it at the head of the page"
    )
    breaks = page.locator(".hb-registers__paper").evaluate_all(
        "all => all.map(each => getComputedStyle(each).breakBefore)"
    )
    assert breaks == ["auto", "page", "page"]
    assert watched.said == []


def test_the_enter_that_takes_a_word_leaves_the_cell_in_focus(browse, served: str) -> None:
    """WebKit sends it when composing is over, with the input method's key code alone."""
    page = browse(served).goto("registers.html")
    table = page.locator("[data-register=filing]")
    for _ in range(2):
        table.locator("[data-add]").click()
    cells = table.locator("[data-column=unit]")
    cells.nth(0).focus()
    enter = "init => document.activeElement.dispatchEvent(new KeyboardEvent('keydown', init))"
    for composed in ({"keyCode": 229}, {"isComposing": True}):
        page.evaluate(enter, {"key": "Enter", "bubbles": True, **composed})
        assert cells.nth(0).evaluate("cell => cell === document.activeElement")
    page.evaluate(enter, {"key": "Enter", "bubbles": True, "keyCode": 13})
    assert cells.nth(1).evaluate("cell => cell === document.activeElement")


@pytest.mark.slow
def test_the_list_by_keyboard_and_what_is_taken_back(browse, served: str) -> None:
    page = browse(served).goto("office.html")
    paste(page, "甲局\n乙镇\n丙街道")
    page.locator(".hb-units__row").nth(2).get_by_role("button", name="上移丙街道").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    assert [name for name, _ in listed(page)] == ["丙街道", "甲局", "乙镇"]
    assert page.evaluate("document.activeElement.textContent") == "下移", "a button that can be pressed"
    page.get_by_role("button", name="删去甲局").press("Enter")
    page.get_by_label("类别：乙镇").select_option("其他")
    assert listed(page) == [["丙街道", "街道办事处"], ["乙镇", "其他"]]
    page.click("[data-clear]")
    assert listed(page) == [] and reach(page, DATA).evaluate("sources.names()") == []
    page.click("[data-undo]")
    assert listed(page) == [["丙街道", "街道办事处"], ["乙镇", "其他"]]
    page.click("[data-edit]")
    assert page.input_value("#units-paste") == "丙街道\t街道办事处\n乙镇\t其他"
    paste(page, " \n\t\n")
    assert len(listed(page)) == 2, "an empty paste changes nothing"
    page.goto(f"{served}/registers.html")
    table = page.locator("[data-register=annual-report]")
    table.locator("[data-units]").click()
    table.locator("[data-column=year]").fill("2025")
    table.get_by_role("button", name="删去第1行").press("Enter")
    assert table.locator("[data-column=unit]").count() == 0
    assert "已删去第1行" in table.locator("[data-said]").inner_text()
    table.locator("[data-undo]").press("Enter")
    assert table.locator("[data-column=year]").input_value() == "2025"


@pytest.mark.slow
def test_files_that_are_no_good_change_nothing(browse, served: str, tmp_path: Path) -> None:
    """Broken, foreign, newer, hostile and oversized files, each refused with its reason."""
    page = browse(served).goto("office.html")
    paste(page)
    before = listed(page)
    good = json.loads(reach(page, DATA).evaluate("sources.exportAll()"))
    deep: object = "x"
    for _ in range(12):
        deep = [deep]
    cases = {
        "不完整": json.dumps(good)[:-9],
        "不是本手册导出": json.dumps({**good, "format": "gangze-self-check"}),
        "更新版本": json.dumps({**good, "version": 2}),
        "没有写明版本": json.dumps({**good, "version": "1"}),
        "另一份文件的手册": json.dumps({**good, "regulation": "other"}),
        "认不出的内容": json.dumps({**good, "entries": []}),
        "不允许的内容": json.dumps(good)[:-2] + '"__proto__": {"a": 1}}}',
        "内容过多": json.dumps({**good, "entries": {"a": deep}}),
    }
    for reason, text in cases.items():
        path = tmp_path / "in.json"
        path.write_text(text, encoding="utf-8")
        page.set_input_files("[data-import]", path)
        page.wait_for_function(
            "reason => document.querySelector('[data-file-said]').textContent.includes(reason)", arg=reason
        )
        assert page.locator("[data-preview]").is_hidden(), reason
    assert listed(page) == before and page.evaluate("({}).a") is None
    parts = {"../x": 1, "a": "字" * 20001, "b": "字"}
    path.write_text(
        json.dumps({**good, "units": [{"name": "甲"}, {"name": "甲"}], "entries": parts}), "utf-8"
    )
    page.set_input_files("[data-import]", path)
    page.locator("[data-preview]").wait_for()
    told = page.locator("[data-changes] li").all_inner_texts()
    assert told[-3:] == [
        "其他内容，../x：文件里有认不出的内容，不导入。",
        "其他内容，a：文件里有过长的文字，不导入。",
        "单位名单，甲：文件里有重复的单位，不导入。",
    ]
    page.get_by_role("button", name="不导入").click()
    strange = {
        "inspection/1": {
            "items": {
                "district-filing": {"value": "evil", "findings": [{"problem": 7}, None, {"problem": "真"}]}
            }
        },
        "inspection/2": 5,
        "register/filing": [None, {"cells": {"unit": 1, "sent": "二"}}],
    }
    page.evaluate("text => sources.importAll(sources.read(text))", json.dumps({**good, "entries": strange}))
    page.goto(f"{served}/inspection.html")
    page.locator("[data-saved]").select_option("1")
    assert page.locator("#district-filing [data-part=problem]").evaluate_all(
        "fields => fields.map(f => f.value)"
    ) == ["真"], "what is no finding is left out, and hides no other"
    assert page.locator("#district-filing input:checked").count() == 0
    page.goto(f"{served}/registers.html")
    assert page.locator(
        "[data-register=filing] tbody input, [data-register=filing] tbody textarea"
    ).evaluate_all("fields => fields.map(f => f.value)") == ["", "", "二", "", "", ""]


CASES = {
    "B2": {
        "inspection/x1": {"inspector": "constructor", "unit": "甲镇", "date": "2024", "items": {}},
        "inspection/x2": {
            "inspector": "district",
            "unit": "乙镇",
            "items": {
                "district-measures": {
                    "value": "no",
                    "findings": [{"id": "f1", "problem": "问题", "clause": "constructor"}],
                }
            },
        },
    },
    "B3": {
        "register/filing": [
            {"id": id, "cells": {"unit": unit}}
            for id, unit in (("ABC", "大写"), ("ok1", "正常"), ("dup", "重一"), ("dup", "重二"))
        ]
    },
}


def bring(page, entries: dict, units: tuple[str, ...] = ()) -> str:
    """Choose a file with these contents; returns what the preview says."""
    data = {"format": "gangze-office", "version": 1, "regulation": "tongzhou-2014-11", "entries": entries}
    text = json.dumps(data | {"units": [{"name": name} for name in units]})
    page.set_input_files(
        "[data-import]", {"name": "a.json", "mimeType": "application/json", "buffer": text.encode()}
    )
    page.locator("[data-accept]").wait_for()
    return str(page.inner_text("[data-changes]"))


@pytest.mark.slow
def test_strange_values_of_a_file_stop_no_page(browse, served: str) -> None:
    watched = browse(served)
    page = watched.goto("office.html")
    many = {"register/annual-report": [{"id": f"r{n}", "cells": {"unit": f"单位{n}"}} for n in range(5003)]}
    assert "后面的3项" in bring(page, CASES["B2"] | CASES["B3"] | many, ("甲\n乙", "丙\t丁"))
    page.click("[data-accept]")
    assert [name for name, _ in listed(page)] == ["甲 乙", "丙 丁"]
    page.click("[data-edit]")
    page.click("[data-take]")
    assert [name for name, _ in listed(page)] == ["甲 乙", "丙 丁"]
    page = watched.goto("inspection.html")
    for id, unit in (("x1", "甲镇"), ("x2", "乙镇")):
        page.select_option("[data-saved]", id)
        page.reload()
        assert page.input_value("[data-field=unit]") == unit
        assert page.locator("#district-measures").is_visible()
    with page.expect_download():
        page.click("[data-word=opinion]")
    page = watched.goto("registers.html")
    cells = page.locator("[data-register=filing] [data-column=unit]")
    for place in range(4):
        cells.nth(place).fill(f"改{place}")
    page.get_by_role("button", name="删去第3行").first.click()
    page.reload()
    assert [cell.input_value() for cell in cells.all()] == ["改0", "改1", "改3"]
    assert watched.said == []


@pytest.mark.slow
def test_undo_takes_back_one_thing(browse, served: str) -> None:
    """What was done after it, here or in another tab, stays."""
    watched = browse(served)
    page, other = watched.goto("registers.html"), watched.context.new_page()
    table = page.locator("[data-register=filing]")
    for text in ("一", "二"):
        table.locator("[data-add]").click()
        page.keyboard.type(text)
    table.get_by_role("button", name="删去第1行").click()
    table.locator("[data-undo]").click()
    assert [cell.input_value() for cell in table.locator("[data-column=unit]").all()] == ["一", "二"]
    table.get_by_role("button", name="删去第1行").click()
    table.locator("[data-column=sent]").fill("1月")
    assert table.locator("[data-undo]").is_hidden()
    page = watched.goto("office.html")
    for text in ("甲局", "乙局"):
        paste(page, text)
    other.goto(f"{served}/registers.html")
    other.click("[data-register=annual-report] [data-add]")
    other.keyboard.type("丙局")
    page.click("[data-undo]")
    assert [name for name, _ in listed(page)] == ["甲局"]
    other.reload()
    assert other.locator("[data-register=annual-report] [data-column=unit]").input_value() == "丙局"
    paste(page, "丁局")
    other.goto(f"{served}/office.html")
    paste(other, "戊局")
    page.locator("[data-undo]").wait_for(state="hidden")
    assert [name for name, _ in listed(page)] == ["戊局"]
    assert watched.said == []


@pytest.mark.slow
def test_an_import_lists_what_it_changes_and_is_taken_back(browse, served: str) -> None:
    page = browse(served).goto("office.html")
    paste(page, "甲镇\n乙镇")
    first = {"register/filing": [{"id": "a", "cells": {"unit": "甲镇", "sent": "1月"}}]}
    bring(page, first)
    page.click("[data-accept]")
    shown = bring(page, {"register/filing": [{"id": "a", "cells": {"unit": "乙镇", "sent": ""}}]}, ("丙镇",))
    assert "现为“甲镇”，导入后为“乙镇”" in shown and "1月" not in shown
    page.click("[data-accept]")
    cells = reach(page, DATA).evaluate("sources.get('register/filing').map(row => row.cells)")
    assert cells == [{"unit": "乙镇", "sent": "1月"}]
    assert [name for name, _ in listed(page)] == ["甲镇", "乙镇", "丙镇"]
    page.click("[data-undo]")
    cells = page.evaluate("sources.get('register/filing').map(row => row.cells)")
    assert cells == [{"unit": "甲镇", "sent": "1月"}]
    assert [name for name, _ in listed(page)] == ["甲镇", "乙镇"]


def test_a_register_that_cannot_be_read_is_said_and_kept_aside(browse, served: str) -> None:
    watched = browse(served)
    key = "gangze/v1/tongzhou-2014-11/office/register/filing"
    page = watched.goto("registers.html")
    page.evaluate("key => localStorage.setItem(key, '[{broken')", key)
    page.reload()
    table = page.locator("[data-register=filing]")
    assert "读不出来" in table.locator("[data-said]").inner_text()
    table.locator("[data-add]").click()
    page.keyboard.type("甲")
    kept = page.evaluate("Object.entries(localStorage).filter(([key]) => key.endsWith('/filing'))")
    assert len(kept) == 2 and "[{broken" in [text for _, text in kept]
    assert watched.said == []


@pytest.mark.slow
def test_an_item_follows_its_words_and_takes_the_place_of_no_other(browse, served: str) -> None:
    """Kept when the item had another id; its own id, then another question's, stays and is listed."""
    page = browse(served).goto("inspection.html")
    page.fill('[data-field="unit"]', "甲局")
    add_finding(page, "district-filing", "no", "没有报备案。")
    id = page.input_value("[data-saved]")
    reach(page, DATA).evaluate(
        """id => {
            const record = sources.get(`inspection/${id}`);
            record.items["district-before"] = record.items["district-filing"];
            record.items["district-filing"] = {value: "yes", answer: "做了", question: "旧的项目？", questionHash: "0", wordsHash: "0", findings: []};
            sources.set(`inspection/${id}`, record);
        }""",
        id,
    )
    page.reload()
    assert page.is_checked("#district-filing input[value=no]")
    assert page.locator("#district-filing > [data-changed]").is_hidden()
    assert page.input_value("#district-filing [data-part=problem]") == "没有报备案。"
    assert page.locator("[data-orphans] li").all_inner_texts() == ["旧的项目？；做了"]
    page.check("#district-filing input[value=partly]")
    items = reach(page, DATA).evaluate("id => sources.get(`inspection/${id}`).items", id)
    assert {key: each["value"] for key, each in items.items()} == {
        "district-filing": "yes",
        "district-before": "partly",
    }
    assert items["district-filing"]["question"] == "旧的项目？"
    assert page.locator("[data-opinion] > li").count() == 1


@pytest.mark.slow
def test_data_go_from_page_to_page_by_file(browse, from_disk: str, tmp_path: Path) -> None:
    """The way where no page sees what another keeps: each of these has a store of its own."""
    page = browse(from_disk).goto("inspection.html")
    page.fill('[data-field="unit"]', "甲局")
    add_finding(page, "district-filing", "no", "没有报备案。")
    file = page.locator("[data-module=office-file]")
    assert file.locator("[data-export]").is_hidden()
    page.clock.set_fixed_time(dt.datetime.now() + dt.timedelta(days=9))
    page.reload()
    assert "办公室数据已有9天没有导出" in file.locator(".hb-keeping").inner_text(), "and it unfolds"
    out = saved(page, tmp_path, lambda: file.locator("[data-export]").click())
    watched = browse(from_disk)
    other = watched.goto("registers.html")
    table = other.locator("[data-register=rectification]")
    table.locator("[data-findings]").click()
    assert "还没有检查发现" in table.locator("[data-said]").inner_text()
    other.get_by_text("导出和导入办公室数据").click()
    file = other.locator("[data-module=office-file]")
    file.locator("[data-import]").set_input_files(out)
    file.locator("[data-accept]").click()
    table.locator("[data-findings]").click()
    assert "已加入1条检查发现。" in table.locator("[data-said]").inner_text()
    assert watched.said == []


@pytest.mark.slow
def test_two_tabs_do_not_overwrite_one_another(browse, served: str) -> None:
    watched = browse(served)
    first, second = watched.goto("registers.html"), watched.context.new_page()
    second.goto(f"{served}/registers.html")
    first.click("[data-register=annual-report] [data-add]")
    first.keyboard.type("甲镇")
    field = second.locator("[data-register=annual-report] [data-column=unit]")
    field.first.wait_for()
    second.wait_for_function(
        "() => document.querySelector('[data-register=annual-report] [data-column=unit]').value === '甲镇'"
    )
    second.locator("[data-register=annual-report] [data-column=received]").fill("1月5日")
    first.locator("[data-register=annual-report] [data-column=year]").fill("2025")
    rows = reach(first, DATA).evaluate("sources.get('register/annual-report').map(row => row.cells)")
    assert rows == [{"unit": "甲镇", "received": "1月5日", "year": "2025"}]
    for page in (first, second):
        page.goto(f"{served}/inspection.html")
    first.fill('[data-field="unit"]', "甲镇")
    id = first.evaluate("document.querySelector('[data-saved]').value")
    second.locator(f"[data-saved] option[value='{id}']").wait_for(state="attached")
    second.select_option("[data-saved]", id)
    second.check("#district-measures input[value=yes]")
    first.check("#district-offices input[value=no]")
    kept = first.evaluate("id => sources.get(`inspection/${id}`)", id)
    assert {item: given["value"] for item, given in kept["items"].items()} == {
        "district-measures": "yes",
        "district-offices": "no",
    }
    second.wait_for_function("() => document.querySelector('#district-offices input[value=no]').checked")


@pytest.mark.slow
def test_what_another_tab_clears_is_said_and_not_written_back(browse, served: str) -> None:
    watched = browse(served)
    page, other = watched.goto("inspection.html"), watched.context.new_page()
    other.goto(f"{served}/registers.html")
    page.fill('[data-field="unit"]', "甲镇")
    page.check("#district-offices input[value=no]")
    other.click("[data-register=annual-report] [data-add]")
    other.keyboard.type("甲镇")
    third = watched.context.new_page()
    third.goto(f"{served}/office.html")
    third.evaluate("localStorage.clear()")
    for tab in (page, other):
        tab.get_by_text("另一个窗口刚才删去了本机保存的内容，本页不会写回删去的内容。").wait_for()
    assert other.locator("[data-register=annual-report] [data-column=unit]").count() == 0
    assert page.locator("#district-offices input:checked").count() == 0
    page.check("#district-measures input[value=yes]")
    kept = reach(page, DATA).evaluate(
        "sources.names('inspection/').map(name => Object.keys(sources.get(name).items))"
    )
    assert kept == [["district-measures"]]


def test_clearing_is_undone_to_the_byte(browse, served: str) -> None:
    """What could not be read, and was kept aside, comes back too."""
    page = browse(served).goto("office.html")
    paste(page)
    aside = "gangze/v1/tongzhou-2014-11/aside/office/register/filing"
    page.evaluate("key => localStorage.setItem(key, '[{broken')", aside)
    state = "JSON.stringify(Object.entries(localStorage).sort())"
    before = page.evaluate(state)
    page.get_by_role("button", name="清除全部内容").click()
    assert page.evaluate("key => localStorage.getItem(key)", aside) is None
    page.locator("[data-undo]").click()
    assert page.evaluate(state) == before


def test_a_register_whose_words_changed_lists_its_rows(browse, served: str) -> None:
    page = browse(served).goto("registers.html")
    row = {"id": "a", "cells": {"unit": "甲镇", "year": "2025", "sent": "1月"}, "wordsHash": "old"}
    row["names"] = {"unit": "单位", "year": "报告年度", "sent": "送达日期"}
    page.evaluate(
        "row => localStorage.setItem('gangze/v1/tongzhou-2014-11/office/register/annual-report', JSON.stringify([row]))",
        row,
    )
    page.reload()
    table = page.locator("[data-register=annual-report]")
    doubts = table.locator("[data-doubts]")
    assert table.locator("[data-column=year]").input_value() == "2025"
    lost = "原来的“送达日期”栏写的是“1月”，现在没有这一栏"
    assert doubts.locator("li").inner_text().startswith(f"第1行；条文有改动；{lost}。")
    doubts.get_by_role("button", name="已核对").click()
    assert doubts.locator("li").inner_text() == f"第1行；{lost}。"
    table.locator("[data-undo]").click()
    assert "条文有改动" in doubts.locator("li").inner_text()


@pytest.mark.slow
def test_changed_words_are_said_and_nothing_is_dropped(
    browse, served: str, handbook: Handbook, tmp_path: Path
) -> None:
    page = browse(served).goto("inspection.html")
    page.fill('[data-field="unit"]', "甲局")
    add_finding(page, "district-filing", "no", "没有报备案。")
    page.check("#district-measures input[value=yes]")
    id = page.input_value("[data-saved]")
    reach(page, DATA).evaluate(
        """id => {
            const record = sources.get(`inspection/${id}`);
            record.items["district-filing"].wordsHash = "old";
            record.items["district-filing"].findings[0].hash = "old";
            record.items["district-gone"] = {value: "no", answer: "未做", question: "旧的项目？", findings: [{id: "f", problem: "旧的发现", clause: "art-99", label: "第九十九条"}]};
            sources.set(`inspection/${id}`, record);
        }""",
        id,
    )
    page.reload()
    changed = page.locator("#district-filing > [data-changed]")
    assert changed.is_visible() and page.locator("#district-filing [data-clause-changed]").is_visible()
    assert page.locator("#district-measures > [data-changed]").is_hidden()
    assert page.is_checked("#district-filing input[value=no]"), "the answer is kept"
    assert page.locator("[data-orphans] li").all_inner_texts() == ["旧的项目？；未做；旧的发现"]
    assert page.locator("[data-opinion] > li").count() == 2, (
        "what is no longer asked still stands in the opinion"
    )
    paper = docx.Document(str(saved(page, tmp_path, lambda: page.click("[data-word=record]"))))
    assert "请核对" in paper.tables[1].rows[4].cells[1].text and "请核对" in page.inner_text("[data-made]")
    page.fill("#district-filing [data-part=demand]", "补报。")  # writing on does not count as looking again
    assert changed.is_visible()
    page.locator("#district-filing").get_by_role("button", name="核对无误").press("Enter")
    assert changed.is_hidden() and page.locator("#district-filing [data-clause-changed]").is_hidden()
    page.select_option('[data-field="inspector"]', label="乡镇、街道安全生产委员会")
    assert "另写一份" in page.inner_text("[data-said]")
    assert page.locator("#township-measures").is_visible() and page.locator("#district-filing").is_hidden()
    assert page.locator('[data-field="kind"] option').all_inner_texts() == [
        "请选择",
        "乡镇、街道工作部门",
        "村委会（居委会）",
    ]
    add_finding(page, "township-practice", "no", "没有落实。")
    assert page.locator("#township-practice [data-part=clause] option").count() == 1, "article 15 alone"
    assert len(page.evaluate("sources.names('inspection/')")) == 2
    page.click("[data-remove-record]")
    page.click("[data-undo]")
    assert page.locator("[data-opinion] > li").inner_text().startswith("没有落实。")


@pytest.mark.slow
def test_without_storage_the_pages_go_on_and_say_so(browse, served: str) -> None:
    watched = browse(served)
    watched.context.add_init_script(
        "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };"
    )
    lost = "关闭页面后填写的内容会丢失"
    page = watched.goto("office.html")
    paste(page)
    assert len(listed(page)) == 5 and lost in page.inner_text("main")
    page = watched.goto("inspection.html")
    add_finding(page, "district-filing", "no", "没有报备案。")
    assert page.locator("[data-opinion] > li").count() == 1 and lost in page.inner_text("main")
    page = watched.goto("registers.html")
    page.click("[data-register=filing] [data-add]")
    page.keyboard.type("甲局")
    assert page.input_value("[data-register=filing] [data-column=unit]") == "甲局"
    assert lost in page.inner_text("main")
    assert watched.said == []


def test_without_scripts_the_forms_can_be_printed_and_fetched(browse, served: str) -> None:
    watched = browse(served, java_script_enabled=False)
    page = watched.goto("inspection.html")
    assert page.locator(".hb-inspection__item:visible").count() == 7
    assert page.locator("[data-tools]:visible, .hb-inspection button:visible").count() == 0
    assert page.locator("noscript p", has_text="下载空白表").is_visible()
    page = watched.goto("registers.html")
    assert page.locator(".hb-register noscript a:visible").count() == 3
    assert page.locator(".hb-register button:visible").count() == 0
    assert watched.goto("office.html").locator(".hb-units noscript p").is_visible()


def found_much(page: Page) -> None:
    page.fill('[data-field="unit"]', "甲局")
    for number in range(12):
        add_finding(page, "district-practice", "no", f"第{number}个问题 ]]>&\x0b")


@pytest.mark.slow
def test_a_long_demand_is_printed_whole(browse, from_disk: str) -> None:
    page = browse(from_disk).goto("inspection.html")
    found_much(page)
    page.fill("#district-practice li:last-of-type [data-part=demand]", "长" * 600 + "尾")
    printed = pypdf.PdfReader(io.BytesIO(page.pdf()))
    text = "".join(each.extract_text() for each in printed.pages).replace("\n", "")
    assert text.count("尾") == 2, "whole in the form and in the opinion"


@pytest.mark.slow
def test_libreoffice_opens_what_the_browser_and_the_build_write(
    browse, from_disk: str, site: Path, tmp_path: Path
) -> None:
    page = browse(from_disk).goto("inspection.html")
    found_much(page)
    files = [
        saved(page, tmp_path, lambda which=which: page.click(f"[data-word={which}]"))
        for which in ("record", "opinion")
    ]
    page.goto(f"{from_disk}/registers.html")
    table = page.locator("[data-register=rectification]")
    table.locator("[data-findings]").click()
    files.append(saved(page, tmp_path, lambda: table.locator("[data-export]").click()))
    blank = [
        site / "downloads" / name
        for name in ("inspection-district.docx", "inspection-township.docx", "registers.xlsx")
    ]
    read = as_pdf([*files, *blank], tmp_path)
    for reader in read[:3]:
        text = "".join(each.extract_text() for each in reader.pages)
        assert "第11个问题" in text.replace(" ", "")
    assert [len(reader.pages) for reader in read[3:]] == [2, 2, 3]
