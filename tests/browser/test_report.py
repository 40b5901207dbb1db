"""A draft writes only what the person entered, and opens as a Word file."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from lxml import etree
from playwright.sync_api import Page

from tests.browser.test_checklist import send
from tests.browser.test_print import plain
from tests.office import as_pdf

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def fill_in(page: Page) -> None:
    """A record with notes on two duties, one of them hostile."""
    page.locator(".hb-manage > summary").click()
    page.locator(".hb-record").get_by_label("姓名").fill("（姓名）")
    for check, note in (
        ("art-10-2-q2", "已按季度听取汇报"),
        ("art-10-7-q2", "<w:p/>&\"'\u0007 第二行\n另起一段"),
    ):
        field = page.locator(f"#{check}")
        field.get_by_label("已落实", exact=True).check()
        field.locator("summary").click()
        field.get_by_label("说明").fill(note)


def test_a_draft_holds_only_what_was_entered(browse, from_disk: str) -> None:
    watched = browse(from_disk)
    page = watched.goto("checklists/township-head.html")
    fill_in(page)
    page.goto(f"{from_disk}/report.html")
    page.get_by_role("button", name="生成草稿").click()
    page.locator("[data-draft]").wait_for()
    texts = [area.input_value() for area in page.locator("[data-sections] textarea").all()]
    assert texts == ["已按季度听取汇报", "<w:p/>&\"'\u0007 第二行\n另起一段", "", ""]
    headings = page.locator("[data-sections] h3").all_inner_texts()
    assert headings[1:] == ["研究部署与规划", "应急救援", "存在问题", "下一步打算"]
    assert watched.said == []


def exported(page: Page) -> bytes:
    with page.expect_download() as download:
        page.get_by_role("button", name="导出Word文件").click()
    return Path(download.value.path()).read_bytes()


def export(page: Page) -> zipfile.ZipFile:
    return zipfile.ZipFile(io.BytesIO(exported(page)))


def paragraphs(package: zipfile.ZipFile) -> list[str]:
    root = etree.fromstring(package.read("word/document.xml"))
    return ["".join(paragraph.itertext()) for paragraph in root.iter(f"{W}p")]


def test_the_word_file_opens_and_holds_the_edited_text(browse, served: str, handbook) -> None:
    page = browse(served).goto("checklists/township-head.html")
    fill_in(page)
    page.goto(f"{served}/report.html")
    page.get_by_role("button", name="生成草稿").click()
    page.locator("[data-sections] textarea").first.fill("改写后的文字")
    package = export(page)
    assert package.testzip() is None
    for name in package.namelist():
        etree.fromstring(package.read(name))
    shown = paragraphs(package)
    assert shown[:2] == [
        "编者提示（定稿时删除）：请勿填写国家秘密、工作秘密。",
        "年度述职报告中履行安全生产“一岗双责”情况（草稿）",
    ]
    assert "改写后的文字（第十条第（二）项）" in shown
    assert "<w:p/>&\"' 第二行" in shown
    assert "另起一段（第十条第（七）项）" in shown
    feet = [package.read(f"word/footer{number}.xml").decode() for number in (2, 3)]
    assert all(handbook.edition.status_lines[-1] in each for each in feet)
    page.get_by_label("段末保留条款注").uncheck()
    page.get_by_role("button", name="删去这段：第十条第（七）项").click()
    again = paragraphs(export(page))
    assert "改写后的文字" in again
    assert not any("另起一段" in text for text in again)


@pytest.mark.slow
def test_libreoffice_reads_the_word_file(browse, served: str, tmp_path: Path, handbook) -> None:
    page = browse(served).goto("checklists/township-head.html")
    fill_in(page)
    page.goto(f"{served}/report.html")
    page.get_by_role("button", name="生成草稿").click()
    page.locator("[data-draft]").wait_for()
    file = tmp_path / "report.docx"
    file.write_bytes(exported(page))
    (read,) = as_pdf([file], tmp_path)
    shown = plain("".join(each.extract_text() for each in read.pages))
    for words in ("已按季度听取汇报", "下一步打算", handbook.edition.status, "— 1 —"):
        assert plain(words) in shown


def test_only_the_posts_that_the_article_names_are_offered(browse, served: str) -> None:
    page = browse(served).goto("checklists/district-head.html")
    page.locator("#art-4-2-q4").get_by_label("已落实", exact=True).check()
    page.goto(f"{served}/report.html")
    assert page.locator("[data-record] option").count() == 0
    assert "现有的记录不属于上面所列的岗位" in page.locator("[data-said]").inner_text()
    links = page.locator("#duty-report + p a").evaluate_all("all => all.map(a => a.getAttribute('href'))")
    assert "checklists/department-head.html" in links
    assert "checklists/district-head.html" not in links


def test_the_committees_report_is_an_outline(browse, served: str) -> None:
    page = browse(served).goto("report.html")
    page.locator("[data-kind]").select_option("annual-report")
    page.get_by_role("button", name="生成草稿").click()
    page.locator("[data-draft]").wait_for()
    headings = page.locator("[data-sections] h3").all_inner_texts()
    assert headings[0] == "上年度安全生产工作报告（提纲）"
    assert {"监督检查", "安委会工作", "存在问题", "下一步打算"} <= set(headings)
    assert all(not area.input_value() for area in page.locator("[data-sections] textarea").all())


def test_a_record_comes_in_by_file_for_this_page_alone(browse, served: str) -> None:
    """The way for a browser in which no page sees what another keeps."""
    page = browse(served).goto("checklists/township-head.html")
    fill_in(page)
    with page.expect_download() as download:
        send(page, "导出记录文件")
    file = Path(download.value.path()).read_bytes()
    watched = browse(served)
    other = watched.goto("report.html")
    assert "请先在自查表中填写" in other.inner_text("[data-said]")
    files = [
        {"name": "a.json", "mimeType": "application/json", "buffer": file},
        {"name": "b.json", "mimeType": "application/json", "buffer": b"{"},
    ]
    other.set_input_files("[data-borrow]", files)
    other.locator("[data-record] option", has_text="取自文件").wait_for(state="attached")
    assert "已选用1份记录文件" in other.inner_text("[data-said]")
    assert "“b.json”没有选用：文件内容不完整或者不是自查记录。" in other.inner_text("[data-said]")
    other.get_by_role("button", name="生成草稿").click()
    other.locator("[data-sections] textarea").first.wait_for()
    assert "已按季度听取汇报" in other.locator("[data-sections] textarea").first.input_value()
    assert other.evaluate("Object.keys(localStorage).filter(key => key.startsWith('gangze/'))") == []
    assert watched.said == []
