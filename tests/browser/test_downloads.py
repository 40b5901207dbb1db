"""Files as a browser keeps them: under Chinese names over http, under their own from a folder."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.core.handbook import Handbook
from macros.features import FEATURES
from macros.site.downloads import Downloads

LIST = "downloads/index.html"


def test_a_file_is_kept_under_its_chinese_name(handbook: Handbook, site: Path, browse, served: str) -> None:
    """One of every kind: what a browser would show in a tab, such as a text or a PDF, is kept as well."""
    watched = browse(served)
    names = Downloads(FEATURES, handbook).saved
    kinds = {name.partition(".")[2]: name for name in names}
    assert {"docx", "xlsx", "pptx", "pdf", "ics", "zip", "txt", "gift.txt", "apkg", "json"} <= set(kinds)
    for name in kinds.values():
        page = watched.goto(LIST)  # one page may hand over ten files before the browser asks
        with page.expect_download() as download:
            page.locator(f"a[href$='/{name}'], a[href='{name}']").first.click()
        assert download.value.suggested_filename == names[name]
        built = site / name if name == "handbook.json" else site / "downloads" / name
        assert Path(download.value.path()).read_bytes() == built.read_bytes()


@pytest.mark.slow
def test_from_a_folder_browsers_keep_a_file_under_its_own_name(browse, from_disk: str) -> None:
    """Each file of a folder is of an origin of its own, and the attribute is heeded within one alone: the page says so."""
    page = browse(from_disk).goto(LIST)
    link = page.locator("a[href$='-checklist-full.docx']").first
    with page.expect_download() as download:
        link.click()
    assert download.value.suggested_filename == link.get_attribute("href")
    assert link.get_attribute("download") != link.get_attribute("href")
    assert "从文件夹打开的，浏览器用文件原来的英文名" in page.locator("main").inner_text()
