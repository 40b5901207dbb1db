"""The paper exam's page: whole without scripts, any other paper with them, printed form by form."""

from __future__ import annotations

import io
import re
from pathlib import Path

import docx
import pypdf
import pytest
from playwright.sync_api import Page

from macros.core.handbook import Handbook
from macros.features.questions.bank import bank
from tests.browser.test_print import plain
from tests.features.exam.test_blocks import lines, read
from tests.features.questions.test_question_files import cited

SHOWN = """() => [
  ...[...document.querySelectorAll('[data-form]')].map(form =>
    [...form.querySelectorAll('[data-items] > ol > li')].map(item =>
      [item.querySelector('p').textContent, ...[...item.querySelectorAll('li')].map(option => option.textContent)])),
  ...['[data-letters]', '[data-reasons]'].map(body =>
    [...document.querySelectorAll(body + ' tr')].map(row => [...row.cells].map(cell => cell.textContent.trim()))),
]"""
"""The forms, then the key's two tables, as they are read."""


def said(page: Page) -> str:
    return page.locator("[data-said]").inner_text()


def word_file(page: Page, button: str) -> bytes:
    with page.expect_download() as download:
        page.get_by_role("button", name=button).click()
    return Path(download.value.path()).read_bytes()


def printed(page: Page) -> list[str]:
    data = page.pdf(prefer_css_page_size=True)
    pages = [plain(each.extract_text()) for each in pypdf.PdfReader(io.BytesIO(data)).pages]
    return [re.sub(r"^第\d+页共\d+页", "", text) for text in pages]


@pytest.mark.slow
def test_the_browser_makes_the_builds_paper(browse, from_disk: str) -> None:
    """Without scripts three forms of 25 stand there; with them, the same number gives the very same."""
    plain = browse(from_disk, java_script_enabled=False)
    page = plain.goto("training/paper.html")
    assert not page.get_by_label("卷号").is_visible()
    assert page.locator("[data-form]").count() == 3
    assert page.locator("[data-form] [data-items] > ol > li").count() == 75
    watched = browse(from_disk)
    page = watched.goto("training/paper.html")
    built = page.evaluate(SHOWN)
    assert [len(part) for part in built] == [25] * 5
    reasons = [row[-1].partition("　")[0] for row in built[4]]
    assert (
        sum("、第" in label for label in reasons) >= 1 and sum("（参见第" in label for label in reasons) >= 1
    )
    page.get_by_label("卷号").fill("201412")
    page.keyboard.press("Enter")
    page.wait_for_function("() => document.querySelector('[data-said]').textContent.startsWith('已出卷')")
    other = page.evaluate(SHOWN)
    assert {item[0] for item in other[0]} != {item[0] for item in built[0]}
    page.get_by_label("卷号").fill(" ２０１４１１ ")
    page.keyboard.press("Enter")
    page.wait_for_function("() => document.querySelector('[data-said]').textContent.includes('201411')")
    assert said(page) == "已出卷：卷号201411，范围：全部岗位，共25题，满分60分。"
    assert page.evaluate(SHOWN) == built
    page.get_by_label("题数").fill("零")
    page.get_by_role("button", name="出卷").click()
    assert said(page) == "题数请填1至200的整数。"
    assert (watched.said, watched.outside) == ([], [])


def test_word_files_of_another_paper(browse, from_disk: str, handbook: Handbook) -> None:
    """One post, seven questions, by the address alone: forms, sheet and key agree with the bank."""
    asked = {(one.stem, frozenset(option.text for option in one.options)): one for one in bank(handbook)}
    right = {key: one.right.text for key, one in asked.items() if one.form == "single"}
    watched = browse(from_disk)
    page = watched.goto("training/paper.html?seed=778&form=single-7&role=township-head")
    page.wait_for_function("() => document.querySelector('[data-said]').textContent.includes('778')")
    assert "各乡镇政府、街道办事处主要负责人" in said(page)
    files = [word_file(page, f"{letter}卷（Word）") for letter in "ABC"]
    terms = "满分14分　　时间"  # seven questions of two marks
    assert page.locator(".hb-exam-paper__terms").all_inner_texts() == [f"{terms}分钟"] * 3
    assert all(f"{terms}＿＿＿＿分钟" in lines(file) for file in files)
    forms = [read(file) for file in files]
    assert [len(form) for form in forms] == [7, 7, 7]
    assert len({tuple(stem for stem, _ in form) for form in forms}) > 1
    assert len({frozenset(stem for stem, _ in form) for form in forms}) == 1
    key = docx.Document(io.BytesIO(word_file(page, "参考答案（Word）")))
    numbers, *letters = [[cell.text for cell in row.cells][1:] for row in key.tables[0].rows]
    for form, own in zip(forms, letters, strict=True):
        for number, letter in zip(numbers[:7], own, strict=False):
            stem, options = form[int(number) - 1]
            assert options[letter] == right[stem, frozenset(options.values())]
    reasons = {}
    for row in key.tables[1].rows[1:]:
        number, *_, basis = [cell.text for cell in row.cells]
        reasons[forms[0][int(number.partition("\n")[0]) - 1][0]] = basis.partition("　")[0]
    assert reasons == {
        stem: cited(handbook, asked[stem, frozenset(options.values())]) for stem, options in forms[0]
    }
    assert any("（参见第" in label for label in reasons.values())
    sheet = docx.Document(io.BytesIO(word_file(page, "答题卡（Word）")))
    numbers = [cell.text for row in sheet.tables[-1].rows[1:] for cell in row.cells[::2]]
    assert sorted(filter(None, numbers)) == ["1", "2", "3", "4", "5", "6", "7"]
    assert sheet.sections[0].footer.paragraphs[0].text.replace("\n", "") == handbook.edition.status
    link = page.locator(".hb-exam-paper").get_by_role("link", name="测验", exact=True).get_attribute("href")
    assert re.search(r"exam\.html\?role=township-head&form=single-7&count=7&seed=778$", link or "")
    assert (watched.said, watched.outside) == ([], [])


@pytest.mark.slow
def test_each_form_is_printed_on_its_own_and_the_key_only_when_opened(browse, served: str) -> None:
    page = browse(served).goto("training/paper.html")
    title = "安全生产“一岗双责”测验试卷"
    pages = printed(page)
    starts = [place for place, text in enumerate(pages) if title in text]
    assert [re.findall(r"测验试卷\(([A-C])卷\)", pages[place]) for place in starts] == [["A"], ["B"], ["C"]]
    assert starts[0] == 0 and all(pages[place].startswith(title) for place in starts)
    assert not any("参考答案" in text or "现成的" in text or "出卷" in text for text in pages)
    page.locator("[data-key] > summary").click()
    with_key = printed(page)
    assert with_key[: len(pages)] == pages
    assert with_key[len(pages)].startswith("安全生产“一岗双责”测验参考答案")
