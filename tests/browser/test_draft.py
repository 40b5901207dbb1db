"""The form of a unit's own measures: by keyboard, pasted rows, hostile words, kept only if asked."""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path

import docx
import jsonschema
import pytest
from docx.oxml.ns import qn
from lxml import etree
from playwright.sync_api import Page

from macros.core.handbook import Handbook
from macros.documents.docx import docx_file
from macros.documents.plan import filled
from macros.features.draft.blocks import OFFICES, draft_plan
from macros.features.draft.model import DRAFT_YML
from tests.browser.test_print import plain
from tests.conftest import ROOT
from tests.office import as_pdf

HOSTILE = "<w:p>]]>&\"'\u0007{unit}〔甲〕=1+1"
KEPT = "[...Object.keys(localStorage)].filter(key => key.endsWith('/draft')).length"


def exported(page: Page) -> bytes:
    with page.expect_download() as download:
        page.get_by_role("button", name="生成Word草稿").click()
    return Path(download.value.path()).read_bytes()


def document(page: Page):
    data = exported(page)
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        assert package.testzip() is None
        for name in package.namelist():
            etree.fromstring(package.read(name))
    return docx.Document(io.BytesIO(data))


def member_tables(opened) -> list[tuple[str, list[list[str]]]]:
    """Who each member is, and the rows of duties."""
    tables = [table for table in opened.tables if "姓名：" in table.rows[0].cells[0].text]
    return [
        (table.rows[0].cells[0].text, [[cell.text for cell in row.cells] for row in table.rows[2:]])
        for table in tables
    ]


def said(page: Page) -> str:
    return page.locator("[data-said]").inner_text()


def only(page: Page, *parts: str) -> None:
    for box in page.locator("[data-part]").all():
        box.set_checked(box.get_attribute("value") in parts)


def test_filled_in_by_keyboard(browse, from_disk: str, handbook: Handbook) -> None:
    """A township: its head, a post outside the document, one moved, one taken away; then the file."""
    watched = browse(from_disk)
    page = watched.goto("draft.html")
    keys = page.keyboard
    page.get_by_label("单位类别").focus()
    keys.press("ArrowDown")
    keys.press("Tab")
    keys.type("示例镇人民政府")
    keys.press("Tab")
    for text in ("张三", "镇长", "全面工作"):
        keys.type(text)
        keys.press("Tab")
    page.get_by_role("button", name="删去第3人").focus()
    keys.press("Enter")
    assert said(page) == "已删去第3人。"
    page.get_by_role("button", name="增加一人").focus()
    keys.press("Enter")
    keys.press("Tab")
    keys.type("纪检组长")
    keys.press("Tab")
    assert "暂选“由本单位明确”，请核对" in said(page)
    page.get_by_role("button", name="上移第3人").focus()
    keys.press("Enter")
    assert page.evaluate("document.activeElement.getAttribute('aria-label')") == "上移第2人"
    page.get_by_label("机构名称，每行一个").fill("安全生产办公室\n综合办公室")
    page.get_by_label("公文种类").select_option("letter")
    opened = document(page)
    words = [paragraph.text for paragraph in opened.paragraphs]
    assert words[1] == "示例镇人民政府关于报送\n安全生产“一岗双责”制度备案的函"
    assert "特此函告。" in words and "特此报告。" not in words
    assert "第五条　镇长的责任，适用《办法》第十条；具体职责见附件1：" in words
    assert "附件：1.示例镇人民政府安全生产“一岗双责”制度" in words
    assert not any("三种文书" in text for text in words)
    assert "第八条　纪检组长的安全生产工作具体职责，《办法》没有单列，由本单位明确，见附件1。" in words
    tables = member_tables(opened)
    assert [who for who, _ in tables] == [
        "姓名：张三　职务：镇长　分管工作：全面工作",
        "姓名：〔姓名〕　职务：纪检组长　分管工作：〔分管工作〕",
        "姓名：〔姓名〕　职务：〔职务〕　分管工作：〔分管工作〕",
    ]
    assert [len(rows) for _, rows in tables] == [8, 1, 8]
    assert tables[0][1][0] == [f"第十条　{handbook.clause('art-10-p1').words}", "〔由本单位填写〕"]
    assert tables[1][1][0][0] == "《办法》没有为这一职务单列职责，由本单位明确。"
    offices = [[cell.text for cell in row.cells] for row in opened.tables[-1].rows[1:]]
    assert offices == [["安全生产办公室", "〔由本单位填写〕"], ["综合办公室", "〔由本单位填写〕"]]
    assert page.evaluate(KEPT) == 0
    assert (watched.said, watched.outside) == ([], [])


def test_the_browsers_blank_draft_is_the_builds(browse, served: str, handbook: Handbook) -> None:
    """The form fills in nothing, for both levels."""
    page = browse(served).goto("draft.html")
    only(page, "text", "members", "offices")
    for unit in (handbook.part(DRAFT_YML).units[0], handbook.part(DRAFT_YML).units[2]):
        page.get_by_label("单位类别").select_option(unit.id)
        page.get_by_role("button", name="增加一人").click()
        page.get_by_role("combobox", name="对应岗位").last.select_option("outside")
        paper = filled(draft_plan(handbook, unit), {"cover": False, "names": [{}] * OFFICES})
        built = docx_file(handbook.edition, paper)
        drawn = []
        for data in (exported(page), built):
            with zipfile.ZipFile(io.BytesIO(data)) as package:
                drawn.append(
                    {
                        name: etree.tostring(etree.fromstring(package.read(name)), method="c14n")
                        for name in package.namelist()
                    }
                )
        assert drawn[0] == drawn[1]
    first, second = exported(page), exported(page)
    assert first == second


def test_pasted_rows_and_hostile_words(browse, served: str) -> None:
    page = browse(served).goto("draft.html")
    page.get_by_label("单位名称").fill(HOSTILE)
    page.get_by_text("从Excel粘贴成员名单").click()
    page.locator("[data-paste]").fill(
        "姓名\t职务\t分管工作\t对应岗位\r\n李四\t局长\t全面工作\r\n"
        "王五\t副局长\t“两项\t分管安全生产工作的负责人\n"
        f'"{HOSTILE.replace(chr(34), chr(34) * 2)}"\t工会主席\t"第一行\n第二行"\n'
        f"赵六\t副局长\t{'长' * 10000}\n\t\t\t\n"
    )
    page.get_by_role("button", name="加入成员").click()
    assert said(page) == "已加入4人，请核对每人的对应岗位。按表头认出：姓名、职务、分管工作、岗位。"
    posts = [select.input_value() for select in page.get_by_role("combobox", name="对应岗位").all()]
    assert posts == ["department-head", "department-safety-deputy", "outside", ""]
    page.get_by_role("button", name="生成Word草稿").click()
    assert said(page) == "第4人还没有选择对应岗位。"
    page.keyboard.press("End")
    page.get_by_role("combobox", name="对应岗位").last.select_option("department-deputy")
    data = exported(page)
    opened = docx.Document(io.BytesIO(data))
    clean = HOSTILE.replace("\u0007", "")
    assert opened.paragraphs[1].text == f"{clean}关于报送\n安全生产“一岗双责”制度备案的报告"
    tables = [who for who, _ in member_tables(opened)]
    assert tables[1].endswith("分管工作：“两项")
    assert tables[2] == f"姓名：{clean}　职务：工会主席　分管工作：第一行 第二行"
    assert tables[3].endswith("分管工作：" + "长" * 10000)
    assert any(
        paragraph.text.startswith("第七条　副局长的责任，适用《办法》第九条")
        for paragraph in opened.paragraphs
    )
    assert any("第六条　副局长（分管工作：“两项）的责任" in paragraph.text for paragraph in opened.paragraphs)
    names = [node.text for node in opened.element.body.iter(qn("w:t")) if node.text == clean]
    assert len(names) >= 4


def test_no_name_fills_a_page_as_a_title(browse, served: str) -> None:
    """The field takes what a file may hold, and no more."""
    page = browse(served).goto("draft.html")
    schema = json.loads((ROOT / "docs/downloads/draft.schema.json").read_text(encoding="utf-8"))
    page.get_by_label("单位名称").focus()
    page.keyboard.insert_text("镇" * 200)
    assert len(page.get_by_label("单位名称").input_value()) == schema["properties"]["name"]["maxLength"] == 60


@pytest.mark.slow
def test_libreoffice_reads_hostile_words(browse, served: str, handbook: Handbook, tmp_path: Path) -> None:
    page = browse(served).goto("draft.html")
    page.get_by_label("单位名称").fill(HOSTILE)
    page.get_by_text("从Excel粘贴成员名单").click()
    page.locator("[data-paste]").fill(
        "姓名\t职务\t分管工作\t对应岗位\r\n李四\t局长\t全面工作\r\n"
        f'"{HOSTILE.replace(chr(34), chr(34) * 2)}"\t工会主席\t"第一行\n第二行"\n'
    )
    page.get_by_role("button", name="加入成员").click()
    file = tmp_path / "draft.docx"
    file.write_bytes(exported(page))
    (read,) = as_pdf([file], tmp_path)
    shown = plain("".join(each.extract_text() for each in read.pages))
    for words in ("李四", "工会主席", "本单位明确的具体职责", handbook.edition.status[:20]):
        assert plain(words) in shown


def test_kept_only_if_asked_and_cleared(browse, base: str) -> None:
    watched = browse(base)
    page = watched.goto("draft.html")
    page.get_by_label("姓名").first.fill("张三")
    page.reload()
    assert page.get_by_label("姓名").first.input_value() == ""
    page.get_by_label("单位类别").select_option("subdistrict")
    page.get_by_label("把填写的内容保存在本机浏览器中").check()
    page.get_by_label("姓名").first.fill("李四")
    page.get_by_label("公文种类").select_option("list")
    page.get_by_label("机构名称，每行一个").fill("综合办公室")
    page.reload()
    assert page.get_by_label("单位类别").input_value() == "subdistrict"
    assert page.get_by_label("姓名").first.input_value() == "李四"
    assert page.get_by_label("公文种类").input_value() == "list"
    page.get_by_role("button", name="清除填写的内容").click()
    assert page.evaluate(KEPT) == 0
    assert page.get_by_label("姓名").first.input_value() == ""
    page.get_by_role("button", name="恢复刚清除的内容").click()
    assert page.get_by_label("姓名").first.input_value() == "李四"
    assert page.evaluate(KEPT) == 1
    page.get_by_label("把填写的内容保存在本机浏览器中").uncheck()
    assert page.evaluate(KEPT) == 0
    assert watched.said == []


@pytest.mark.slow
def test_what_was_typed_goes_out_and_comes_back(browse, served: str, tmp_path: Path) -> None:
    """What the file does not hold stays, what it changes is listed, and one undo puts all back."""
    watched = browse(served)
    page = watched.goto("draft.html")
    page.get_by_label("单位类别").select_option("subdistrict")
    page.get_by_label("单位名称").fill("甲街道")
    page.get_by_label("姓名").first.fill("张三")
    page.get_by_label("职务").first.fill("主任")
    page.get_by_label("机构名称，每行一个").fill("综合办公室")
    page.get_by_text("导出和导入填写的内容").click()
    with page.expect_download() as download:
        page.get_by_role("button", name="导出内容文件").click()
    file = tmp_path / "draft.json"
    download.value.save_as(file)
    data = json.loads(file.read_text(encoding="utf-8"))
    schema = json.loads((ROOT / "docs" / "downloads" / "draft.schema.json").read_text("utf-8"))
    jsonschema.validate(data, schema)
    page.reload()
    page.get_by_label("把填写的内容保存在本机浏览器中").check()
    page.get_by_label("单位类别").select_option("subdistrict")
    page.get_by_label("姓名").first.fill("张三")
    page.get_by_label("职务").first.fill("副主任")
    page.get_by_label("姓名").nth(1).fill("李四")
    page.get_by_label("机构名称，每行一个").fill("执法队")
    kept = "Object.entries(localStorage).find(([key]) => key.endsWith('/draft'))[1]"
    before = page.evaluate(kept)
    data["members"][0] |= {"work": 5, "post": "constructor"}
    data["note"] = "constructor"
    file.write_text(json.dumps(data), "utf-8")
    page.get_by_text("导出和导入填写的内容").click()
    page.set_input_files("[data-import]", file)
    assert page.locator("[data-changes] li").all_inner_texts() == [
        "改写1项：",
        "张三，职务：现为“副主任”，导入后为“主任”。",
        "增加成员、机构1项。",
        "文件里没有写的内容，本页的保留不动。",
        "成员，第1项“张三”，分管工作：文件里有不是文字的内容，不导入。",
        "公文种类：本手册没有文件里的这一种，不导入。",
        "成员，张三，对应岗位：本手册没有文件里的这一种，不导入。",
    ]
    post = page.get_by_label("对应岗位").first
    chosen = post.input_value()
    assert page.evaluate(kept) == before
    page.get_by_role("button", name="导入", exact=True).click()
    assert said(page) == "已导入。"
    names = page.get_by_label("姓名")
    assert [names.nth(0).input_value(), names.nth(1).input_value()] == ["张三", "李四"]
    assert page.get_by_label("职务").first.input_value() == "主任"
    assert post.input_value() == chosen != ""
    assert page.get_by_label("单位名称").input_value() == "甲街道"
    assert page.get_by_label("机构名称，每行一个").input_value() == "执法队\n综合办公室"
    page.get_by_role("button", name="恢复导入前的内容").click()
    assert said(page) == "已恢复导入前的内容。"
    assert page.evaluate(kept) == before
    assert page.get_by_label("职务").first.input_value() == "副主任"
    assert watched.said == []


@pytest.mark.slow
def test_two_tabs_do_not_overwrite_one_another(browse, served: str) -> None:
    watched = browse(served)
    page = watched.goto("draft.html")
    page.get_by_label("把填写的内容保存在本机浏览器中").check()
    other = watched.context.new_page()
    other.goto(f"{served}/draft.html")
    page.get_by_label("姓名").first.fill("张三")
    page.get_by_label("单位名称").fill("甲镇")
    other.wait_for_function("() => document.querySelector('[data-name]').value === '甲镇'")
    assert "另一个窗口改动了保存的内容" in said(other)
    other.get_by_label("机构名称，每行一个").fill("综合办公室")
    page.wait_for_function("() => document.querySelector('[data-offices]').value === '综合办公室'")
    assert page.get_by_label("姓名").first.input_value() == "张三"
    page.get_by_role("button", name="清除填写的内容").click()
    other.get_by_text("另一个窗口已删去保存的内容").wait_for()
    assert not other.get_by_label("把填写的内容保存在本机浏览器中").is_checked()
    other.get_by_label("把填写的内容保存在本机浏览器中").check()
    page.locator("[data-undo]").wait_for(state="hidden")
    page.get_by_label("单位名称").fill("乙镇")
    page.locator("[data-keep]").click()
    assert "另一个窗口已经保存了内容" in said(page) and not page.locator("[data-keep]").is_checked()
    assert "甲镇" in page.evaluate("Object.entries(localStorage).find(([key]) => key.endsWith('/draft'))[1]")
    page.locator("[data-keep]").click()
    other.wait_for_function("() => document.querySelector('[data-name]').value === '乙镇'")
    assert watched.said == []


def test_what_is_kept_may_be_strange(browse, served: str) -> None:
    watched = browse(served)
    page = watched.goto("draft.html")
    page.evaluate(
        """() => localStorage.setItem("gangze/v1/tongzhou-2014-11/draft",
            '{"unit": "constructor", "name": 5, "members": [null, {"name": "张三", "title": {}}]}')"""
    )
    page.reload()
    assert page.get_by_label("姓名").first.input_value() == "张三"
    assert page.get_by_label("单位类别").input_value(), "the first of those that there are"
    assert watched.said == []


def test_nothing_chosen_is_said(browse, served: str) -> None:
    page = browse(served).goto("draft.html")
    only(page)
    page.get_by_role("button", name="生成Word草稿").click()
    assert said(page) == "请至少选择一项写入文件的内容。"
    page.get_by_text("从Excel粘贴成员名单").click()
    page.get_by_role("button", name="加入成员").click()
    assert said(page) == "没有可以加入的成员，请先粘贴名单。"


def test_without_scripts_the_blank_drafts_are_offered(browse, served: str) -> None:
    page = browse(served, java_script_enabled=False).goto("draft.html")
    note = page.locator(".hb-draft noscript p")
    assert note.is_visible() and "请下载空白草稿填写" in note.inner_text()
    assert not page.locator("form[data-module=draft]").is_visible()
    assert page.get_by_text("全区的办法不宜原样照搬").is_visible()
    files = page.locator(".hb-draft a[download]")
    with page.expect_download() as download:
        files.nth(1).click()
    assert docx.Document(download.value.path()).tables


def test_another_kind_of_unit_asks_for_the_posts_anew(browse, served: str) -> None:
    page = browse(served).goto("draft.html")
    page.get_by_label("职务").first.fill("主任")
    page.get_by_label("单位类别").select_option("subdistrict")
    assert said(page) == "单位类别已改，请核对每人的对应岗位。"
    first = page.get_by_role("combobox", name="对应岗位").first
    assert first.input_value() == ""
    assert first.locator("option").all_inner_texts() == [
        "请选择",
        "各乡镇政府、街道办事处主要负责人",
        "各乡镇政府、街道办事处分管安全生产工作的负责人",
        "各乡镇政府、街道办事处其他负责人",
        "由本单位明确",
    ]
