"""The cross-reference tables in use; expectations are read off the document."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import openpyxl
import pytest
from pypdf import PdfReader

from tests.browser.test_print import A4, plain, size
from tests.office import as_pdf
from tests.sources import reach

SHOWN = "table[data-matrix]:visible"
FILTERED = "已按筛选条件显示，空格表示没有符合条件的条款，不表示没有规定。"


def count(page, row: str, column: str) -> str:
    return page.locator(f"{SHOWN} td[data-row='{row}'][data-column='{column}'] b").inner_text()


def cell(page, row: str, column: str):
    return page.locator(f"{SHOWN} td[data-row='{row}'][data-column='{column}']")


def test_one_table_at_a_time_and_all_without_scripts(browse, served: str) -> None:
    watched = browse(served, viewport={"width": 1440, "height": 900})
    page = watched.goto("matrix.html")
    assert page.locator(SHOWN).get_attribute("data-matrix") == "role-theme"
    wide = page.locator(".hb-matrix:visible").evaluate("box => [box.scrollWidth, box.clientWidth]")
    assert wide[0] <= wide[1], "fourteen themes without scrolling sideways"
    page.get_by_role("link", name="主题与层级").click()
    assert page.locator(SHOWN).get_attribute("data-matrix") == "theme-level"
    assert page.url.endswith("matrix.html?table=theme-level")
    page.go_back()
    assert page.locator(SHOWN).get_attribute("data-matrix") == "role-theme"
    for broken in ("#%", "#%E0%A4%A", "#?q=%E0%A4%A"):
        page.goto(f"{served}/index.html")
        page.goto(f"{served}/matrix.html{broken}")
        assert page.locator(SHOWN).get_attribute("data-matrix") == "role-theme"
    page.goto(f"{served}/matrix.html#role-principle")
    assert page.locator(SHOWN).get_attribute("data-matrix") == "role-principle"
    assert watched.said == []
    bare = browse(served, java_script_enabled=False).goto("matrix.html")
    assert bare.locator(SHOWN).count() == 6
    assert bare.locator(".hb-tools__form:visible, .hb-matrix td b:visible, [role=grid]").count() == 0
    bare.locator(f"{SHOWN} td[data-row=district-head][data-column=funding] a").nth(1).click()
    assert bare.url.endswith("regulation.html#art-4-4")


def test_filters_narrow_rows_columns_and_clauses(browse, from_disk: str) -> None:
    watched = browse(from_disk)
    page = watched.goto("matrix.html")
    assert count(page, "district-head", "funding") == "3"  # 4(2), 4(4), 4(5)
    caption = page.locator(f"{SHOWN} caption")
    assert "空格表示没有直接为该岗位（主体）规定的条款" in caption.inner_text()
    page.get_by_label("查找").fill("预算")
    assert FILTERED in caption.inner_text()
    assert "直接为" not in caption.inner_text()
    assert page.locator(f"{SHOWN} tbody tr:visible").count() == 3  # 4(5), 7(4), 10(5) alone say 预算
    assert count(page, "district-head", "funding") == "1"
    assert not cell(page, "district-head", "agenda-planning").is_visible(), "an empty column is not shown"
    filled = page.locator(f"{SHOWN} td.is-filled:visible").evaluate_all(
        "all => new Set(all.map(each => each.cellIndex)).size"
    )
    assert page.locator(f"{SHOWN} thead th[data-column]:visible").count() == filled < 14
    assert "；没有查到的列不显示。" in page.get_by_role("status").inner_text()
    page.get_by_label("查找").fill("应急 区政府其他负责人")
    assert page.locator(f"{SHOWN} tbody tr:visible th").all_inner_texts() == ["区政府其他负责人"]
    page.get_by_label("查找").fill("没有这个词")
    assert "没有符合条件的条款" in page.get_by_role("status").inner_text()
    page.get_by_role("button", name="清除筛选").click()
    assert "空格表示没有直接为该岗位（主体）规定的条款" in caption.inner_text()
    page.get_by_text("按层级、岗位类别、主体类别、主题、原则筛选").click()
    page.get_by_label("乡镇政府、街道办事处", exact=True).check()
    page.get_by_label("主要负责人", exact=True).check()
    page.get_by_label("应急救援").check()
    page.get_by_label("经费与保障").check()
    heads = page.locator(f"{SHOWN} thead th[data-column]:visible").all_inner_texts()
    assert [head.strip() for head in heads] == ["经费与保障", "应急救援"]
    assert page.locator(f"{SHOWN} tbody tr:visible th").all_inner_texts() == [
        "各乡镇政府、街道办事处主要负责人",
        "部门、乡镇、街道领导成员",
        "领导干部",
    ]
    assert count(page, "township-head", "funding") == "3"  # 10(2), 10(4), 10(5)
    assert count(page, "township-head", "emergency") == "2"  # 10(5), 10(7)
    assert "显示3行（共17行）、2列（共14列）" in page.get_by_role("status").inner_text()
    page.get_by_role("link", name="岗位与条文").click()
    # of article 10, what belongs to either theme: (2), (4), (5), (7)
    assert count(page, "township-head", "art-10") == "4"
    assert watched.said == []


def test_a_cell_opens_the_words_and_gives_the_focus_back(browse, from_disk: str, handbook) -> None:
    watched = browse(from_disk)
    page = watched.goto("matrix.html?table=theme-level" if from_disk.startswith("http") else "matrix.html")
    page.get_by_role("link", name="主题与层级").click()
    cell(page, "accident-handling", "no-subject").click()
    panel = page.get_by_role("dialog")
    words = handbook.clause("art-17-p1-s2").words
    assert words in panel.locator("blockquote").inner_text().replace("\n", "")
    assert "条文未写明主体" in panel.inner_text()
    page.keyboard.press("Escape")
    assert panel.count() == 0
    focused = "[document.activeElement.dataset.row, document.activeElement.dataset.column]"
    assert page.evaluate(focused) == ["accident-handling", "no-subject"]
    cell(page, "emergency", "department").get_by_text("其他负责人").click()
    labels = panel.locator("h3").all_inner_texts()
    assert labels == [
        "第七条第（四）项",
        "第七条第（五）项",
        "第八条第（四）项",
        "第九条第（四）项",
        "第十三条第一款",
    ]
    assert panel.locator("blockquote").nth(2).inner_text() == handbook.clause("art-8-4").words
    assert (
        panel.get_by_role("link", name="第八条第（四）项").get_attribute("href") == "regulation.html#art-8-4"
    )
    page.get_by_role("button", name="关闭").click()
    assert panel.count() == 0
    assert watched.said == []


@pytest.mark.slow
def test_the_whole_state_is_in_the_address(browse, base: str) -> None:
    """From a folder, where the browser refuses to change the address's query, it stands after #."""
    watched = browse(base)
    page = watched.goto("matrix.html")
    page.get_by_role("link", name="岗位与原则").click()
    page.get_by_text("按层级、岗位类别、主体类别、主题、原则筛选").click()
    page.get_by_label("区政府", exact=True).check()
    page.get_by_label("显示条款号").check()
    page.get_by_label("查找").fill("分管")
    cell(page, "district-deputy", "p1").click(position={"x": 2, "y": 2})
    address = page.url
    assert address.endswith(
        "?table=role-principle&q=%E5%88%86%E7%AE%A1&level=district&refs=1&cell=district-deputy.p1"
    )
    again = browse(base)
    there = again.context.pages[0]
    there.goto(address)
    assert (
        there.get_by_role("dialog").get_by_role("heading", level=2).inner_text()
        == "区政府其他负责人：谁主管、谁负责"
    )
    there.keyboard.press("Escape")
    assert there.get_by_label("查找").input_value() == "分管"
    assert there.get_by_label("区政府", exact=True).is_checked()
    assert cell(there, "district-deputy", "p1").get_by_role("link").first.is_visible()
    page.go_back()
    assert page.get_by_role("dialog").count() == 0
    assert page.get_by_label("查找").input_value() == "分管"
    page.go_back()
    page.go_back()
    assert page.locator(SHOWN).get_attribute("data-matrix") == "role-principle"
    assert not page.get_by_label("区政府", exact=True).is_checked()
    assert watched.said == again.said == []


def test_an_address_that_names_nothing_shows_the_table(browse, served: str) -> None:
    watched = browse(served)
    page = watched.goto("matrix.html?table=x&level=moon&cell=%3Cb%3E.y&q=" + "很" * 300)
    assert page.locator(SHOWN).get_attribute("data-matrix") == "role-theme"
    assert page.get_by_role("dialog").count() == 0
    assert len(page.get_by_label("查找").input_value()) == 60
    assert watched.said == []


def test_the_grid_is_worked_by_the_keyboard(browse, served: str) -> None:
    page = browse(served).goto("matrix.html?level=township")
    at = "[document.activeElement.dataset.row ?? '', document.activeElement.dataset.column ?? '']"
    grid = page.locator(SHOWN)
    assert grid.get_attribute("role") == "grid"
    assert grid.locator("[tabindex='0']").count() == 1
    page.get_by_text("打印、导出").focus()
    page.keyboard.press("Tab")
    assert page.evaluate(at) == ["township-head", "laws-decisions"], "one stop for Tab, a row that is shown"
    steps = (
        ("ArrowRight", ["township-head", "responsibility-system"]),
        ("ArrowDown", ["township-safety-deputy", "responsibility-system"]),
        ("End", ["township-safety-deputy", "training"]),
        ("Home", ["township-safety-deputy", ""]),
        ("Control+End", ["township-committee", "training"]),
        ("Control+Home", ["", ""]),
        ("ArrowDown", ["township-head", ""]),
        ("PageDown", ["township-committee", ""]),
        ("PageUp", ["", ""]),
        ("ArrowDown", ["township-head", ""]),
        ("ArrowRight", ["township-head", "laws-decisions"]),
    )
    for key, wanted in steps:
        page.keyboard.press(key)
        assert page.evaluate(at) == wanted, key
    assert grid.locator("[tabindex='0']").count() == 1
    lit = page.locator(f"{SHOWN} .is-lit")
    assert lit.evaluate_all("all => all.map(each => each.tagName)") == ["COL", "TH", "TR"]
    page.keyboard.press("Enter")
    assert page.get_by_role("dialog").get_by_role("heading", level=3).inner_text() == "第十条第（一）项"
    page.keyboard.press("Escape")
    assert page.evaluate(at) == ["township-head", "laws-decisions"]
    page.keyboard.press("Tab")
    assert page.evaluate("!document.activeElement.closest('table')")


def test_a_phone_gets_a_list(browse, served: str) -> None:
    page = browse(served, viewport={"width": 390, "height": 800}, has_touch=True).goto("matrix.html?q=预算")
    assert page.locator(SHOWN).count() == 0
    rows = page.locator("[data-list] section")
    assert rows.locator("h2").all_inner_texts()[0] == "区政府主要负责人"
    assert rows.count() == 3
    assert "主题由编者归类" in page.locator("[data-list]").inner_text()
    assert "空格" not in page.locator("[data-list]").inner_text()
    first = rows.first.locator("li").filter(has_text="经费与保障")
    assert first.get_by_role("link", name="第四条第（五）项").is_visible()
    small = page.locator("[data-list] :is(a, button):visible").evaluate_all(
        "all => all.map(e => e.getBoundingClientRect()).filter(b => b.height < 24 || b.width < 24).length"
    )
    assert small == 0
    first.get_by_role("button").tap()
    assert "足额安排安全生产经费预算" in page.get_by_role("dialog").inner_text()
    page.get_by_role("button", name="关闭").click()
    assert page.evaluate("document.activeElement.dataset.cell") == "district-head.funding"
    # a link with a filter shows what was found, each holder on a line
    page.goto(page.url.partition("?")[0] + "?table=theme-level&theme=emergency")
    assert page.locator(".hb-tools__filters").get_attribute("open") is None
    assert "主题：应急救援" in page.locator("[data-state]").inner_text()
    lines = page.locator("[data-list] .hb-tools__references")
    assert lines.first.inner_text().split() == ["主要负责人：", "4(5)", "4(7)"]
    assert lines.count() == 3 + 4 + 4


@pytest.mark.parametrize(("width", "height"), [(1366, 768), (390, 844)])
def test_the_tables_read_a_query_as_the_search_does(browse, base: str, width: int, height: int) -> None:
    """No clause says 应急预案 or 副镇长; 5(5), 8(4) and 11(5) are about 应急救援预案."""
    watched = browse(base, viewport={"width": width, "height": height})
    page = watched.goto("matrix.html")
    first = (
        page.locator("[data-list] section li, table[data-matrix] tbody td.is-filled")
        .filter(visible=True)
        .first
    )
    at = first.bounding_box()
    assert at["y"] + at["height"] <= height, "the first result on the first screen"
    page.get_by_label("查找").fill("应急预案")
    said = page.locator("[data-said]")
    said.get_by_text("改按检索的理解，显示3行（共17行）").wait_for()
    page.get_by_label("查找").fill("副镇长")
    said.get_by_text("改按检索的理解，显示2行（共17行）").wait_for()
    page.get_by_label("查找").fill("副镇长 应急预案")
    said.get_by_text("改按检索的理解，显示1行（共17行）、1列（共14列），其中1格").wait_for()
    at = first.bounding_box()
    assert at["y"] + at["height"] <= height
    page.goto(f"{base}/index.html")
    page.goto(f"{base}/matrix.html#?table=role-principle&q=应急预案&cell=x.y")
    said.get_by_text("没有符合条件的条款").wait_for()
    page.locator("[data-hits] a[href$='regulation.html#art-5-5']").wait_for()
    assert watched.said == []


def test_a_cell_says_what_enter_does(browse, served: str) -> None:
    page = browse(served).goto("matrix.html?refs=1")
    one = cell(page, "district-head", "laws-decisions")
    assert one.get_attribute("aria-haspopup") == "dialog"
    assert "按回车键" in page.locator(f"#{one.get_attribute('aria-describedby')}").inner_text()
    assert one.get_by_role("link", name="4(1) 第四条第（一）项", exact=True).is_visible()
    page.get_by_label("查找").fill("预算")
    assert one.get_attribute("aria-haspopup") is None


@pytest.fixture
def narrowed(browse, served: str):
    """The table of themes and levels, narrowed to the districts' and one theme's clauses."""
    return browse(served).goto("matrix.html?table=theme-level&level=district&theme=emergency&theme=committee")


def test_only_what_is_shown_is_printed(narrowed) -> None:
    (sheet,) = PdfReader(io.BytesIO(narrowed.pdf(prefer_css_page_size=True))).pages
    assert size(sheet) == A4[::-1]
    shown = plain(sheet.extract_text())
    for said in (
        "主题与层级",
        "筛选条件层级:区政府;主题:安委会工作、应急救援",
        "主要负责人:4(5)4(7)",
        "已按筛选条件显示,空格表示没有符合条件的条款,不表示没有规定。",
    ):
        assert said in shown, said
    for gone in (
        "不表示没有职责",
        "岗位与条文",
        "乡镇政府、街道办事处",
        "宣传教育培训",
        "复制本页链接",
        "格内数字",
    ):
        assert gone not in shown, gone


def test_files_hold_what_is_shown(narrowed, tmp_path: Path, handbook) -> None:
    with narrowed.expect_download() as download:
        narrowed.get_by_text("打印、导出").click()
        narrowed.get_by_role("button", name="导出CSV文件").click()
    data = Path(download.value.path()).read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"))))
    with narrowed.expect_download() as download:
        narrowed.get_by_role("button", name="导出Excel工作簿").click()
    assert download.value.suggested_filename == "安全生产“一岗双责”主题与层级对照表.xlsx"
    file = tmp_path / "matrix.xlsx"
    file.write_bytes(Path(download.value.path()).read_bytes())
    book = openpyxl.load_workbook(file)
    page = book["主题与层级"]
    values = [[each.value or "" for each in row] for row in page.iter_rows()]
    assert [[text for text in row if text] for row in values] == [
        [text for text in row if text] for row in rows
    ]
    assert values[0][0] == "安全生产“一岗双责”主题与层级对照表"
    assert values[1][0] == "筛选条件　层级：区政府；主题：安委会工作、应急救援"
    assert values[2][0] == f"依据：{handbook.regulation.title}（{handbook.edition.cited}）"
    assert values[3][0] == handbook.edition.status
    assert FILTERED in values[4][0]
    assert "不表示没有职责" not in values[4][0]
    assert values[5:] == [
        ["主题", "区政府"],
        ["安委会工作", "主要负责人：4、4(2)\n分管安全生产工作的负责人：5(3)\n区安全生产委员会：15第二句"],
        ["应急救援", "主要负责人：4(5)、4(7)\n分管安全生产工作的负责人：5(5)\n其他负责人：6(5)"],
    ]
    assert page.freeze_panes == "B7"
    assert page.print_title_rows == "$6:$6"
    assert (page.page_setup.orientation, str(page.page_setup.paperSize)) == ("landscape", "9")
    assert page.sheet_properties.pageSetUpPr.fitToPage
    assert {page["A1"].font.name, page["A6"].font.name} == {"黑体"}
    assert page["B7"].font.name == "仿宋"
    assert {each.data_type for row in page.iter_rows() for each in row if each.value} <= {"s", "inlineStr"}


@pytest.mark.slow
def test_libreoffice_sets_the_workbook_on_one_page(narrowed, tmp_path: Path, handbook) -> None:
    narrowed.get_by_text("打印、导出").click()
    with narrowed.expect_download() as download:
        narrowed.get_by_role("button", name="导出Excel工作簿").click()
    file = tmp_path / "matrix.xlsx"
    file.write_bytes(Path(download.value.path()).read_bytes())
    (read,) = as_pdf([file], tmp_path)
    assert len(read.pages) == 1
    assert size(read.pages[0])[0] > size(read.pages[0])[1]
    shown = plain(read.pages[0].extract_text())
    assert "其他负责人:6(5)" in shown
    assert plain(handbook.edition.status) in shown


def test_a_workbook_takes_hostile_text_and_several_sheets(browse, served: str) -> None:
    page = reach(browse(served).goto("matrix.html"), "shared/site-data.js", "shared/xlsx.js")
    data = page.evaluate(
        """async () => {
            await sources.loadScript("workbook-parts.js");
            const rows = [["=1+1", "<&\\"'\\u0007]]>\\n二"], ["+x", "x".repeat(40000)]];
            const sheets = [
                {name: "甲/乙", widths: [9, 9], title: "题", head: ["甲", "乙"], rows},
                {name: "甲/乙", widths: [9], head: ["只有一列"], rows: []},
            ];
            const book = {title: "题", sheets};
            return [...new Uint8Array(await sources.xlsx(handbookData.workbookParts, book).arrayBuffer())];
        }"""
    )
    book = openpyxl.load_workbook(io.BytesIO(bytes(data)))
    assert book.sheetnames == ["甲－乙", "甲－乙2"]
    first, second = book
    assert [cell.value for cell in first[3]] == ["=1+1", "<&\"']]>\n二"]
    assert first["A3"].data_type != "f"
    told = [first.cell(row, 2).value for row in range(4, first.max_row + 1)]
    assert len(told) > 1 and set("".join(told)) == {"x"}  # a text too long for a row goes on in the next
    assert len("".join(told)) == 40000
    assert (first.freeze_panes, second.freeze_panes) == ("A3", "A2")


def test_the_table_of_verbs_quotes_instead_of_counting(browse, from_disk: str) -> None:
    """第四条第（七）项 发生生产安全事故时，按照有关规定及时组织指挥救援; article 17 alone binds 监察部门."""
    watched = browse(from_disk, viewport={"width": 1440, "height": 900})
    page = watched.goto("matrix.html")
    page.get_by_role("link", name="职责用语").click()
    one = cell(page, "emergency", "district-head")
    assert one.inner_text().split("\n") == ["加强 4(5)", "按照有关规定及时组织指挥 4(7)"]
    empty = cell(page, "emergency", "supervision")
    assert empty.evaluate("each => getComputedStyle(each, '::before').content") == '"—"'
    assert page.locator(f"{SHOWN} caption").inner_text().count("不表示没有职责") == 1
    assert not page.get_by_text("格内数字为条款数").is_visible()
    assert not page.get_by_label("显示条款号").is_visible()
    paints = page.locator(f"{SHOWN} td").evaluate_all(
        "all => [...new Set(all.map(each => getComputedStyle(each).backgroundColor))]"
    )
    assert len(paints) == 1, "no post ranks above another by a shade"
    page.get_by_label("查找").fill("预算")
    assert cell(page, "funding", "district-head").inner_text() == "足额安排；不断加大；加强 4(5)"
    page.get_by_role("button", name="清除筛选").click()
    one.click(position={"x": 2, "y": 2})
    panel = page.get_by_role("dialog")
    assert panel.locator("h3").all_inner_texts() == ["第四条第（五）项", "第四条第（七）项"]
    page.keyboard.press("Escape")
    one.get_by_role("link", name="加强 4(5)").click()
    page.wait_for_url("**/regulation.html#art-4-5")
    assert watched.said == []


def test_the_table_of_verbs_in_files_and_on_a_phone(browse, served: str) -> None:
    narrow = "matrix.html?table=theme-role&level=district&theme=emergency&theme=accident-handling"
    page = browse(served).goto(narrow)
    page.get_by_text("打印、导出").click()
    with page.expect_download() as download:
        page.get_by_role("button", name="导出CSV文件").click()
    assert download.value.suggested_filename == "安全生产“一岗双责”职责用语对照表.csv"
    rows = list(csv.reader(io.StringIO(Path(download.value.path()).read_text(encoding="utf-8-sig"))))
    assert [row[:2] for row in rows[-3:]] == [
        ["主题", "区政府主要负责人"],
        ["应急救援", "加强 4(5)\n按照有关规定及时组织指挥 4(7)"],
        ["事故调查与追责", "—"],
    ]
    (sheet,) = PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True))).pages
    assert size(sheet) == A4[::-1]
    shown = plain(sheet.extract_text())
    assert "按照有关规定及时组织指挥4(7)" in shown
    assert "显示条款号" not in shown
    phone = browse(served, viewport={"width": 390, "height": 800}).goto(narrow)
    first = phone.locator("[data-list] section").first
    assert first.locator("h2").inner_text() == "应急救援"
    assert first.locator("li").first.inner_text().split("\n") == [
        "区政府主要负责人",
        "2条",
        "加强 4(5)",
        "按照有关规定及时组织指挥 4(7)",
    ]
    assert phone.evaluate("document.documentElement.scrollWidth") == 390


def test_the_table_of_verbs_is_printed_whole(browse, served: str) -> None:
    """All 18 columns on each sheet, with their heads."""
    page = browse(served).goto("matrix.html?table=theme-role")
    sheets = PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True))).pages
    assert len(sheets) > 1
    for sheet in sheets:
        shown = plain(sheet.extract_text())
        for head in ("区政府主要负责人", "监察部门", "条文未写明主体"):
            assert head in shown, head
