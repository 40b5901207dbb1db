"""An earlier edition in a real browser: addresses of then lead on, answers of then go with their clauses."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from macros.core.handbook import Handbook
from macros.core.notices import words_hash
from macros.features.editions.reading import EDITIONS
from tests.browser.conftest import AXE, CHECK, RULES
from tests.conftest import build_of, loaded, once

INSPECT = "是否依法组织开展消防安全检查？"
REPORT = "是否定期听取消防安全工作汇报（每年至少一次）？"


pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def address(revised: Path, tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> str:
    """The sample's site with its earlier edition, from a folder."""

    def make(folder: Path) -> None:
        build_of(revised, folder / "project", folder / "site")

    return (once("revised-site", make, tmp_path_factory, worker_id) / "site").as_uri()


@pytest.fixture
def page(chromium: Browser) -> Page:
    return chromium.new_context(viewport={"width": 1280, "height": 900}).new_page()


def test_an_address_of_then_leads_to_the_clause_of_now(page: Page, address: str) -> None:
    page.goto(f"{address}/regulation.html?edition=v2018#art-3-1")
    note = page.locator(".hb-former")
    note.wait_for()
    assert "示政发〔2018〕3号的第三条第（一）项，现在是第三条第（二）项，文字没有改动" in note.inner_text()
    page.goto(f"{address}/regulation.html#art-7")
    note.wait_for()
    assert "第七条，现在是第六条" in note.inner_text()
    page.goto(f"{address}/regulation.html?edition=v2018#art-4-2")
    note.wait_for()
    assert "现在的文件没有这一条款" in note.inner_text()
    page.goto(f"{address}/roles/county-head.html#duty-art-6-p1")
    note.wait_for()
    assert note.locator("a").first.get_attribute("href") == f"{address}/regulation.html#art-5-p1"


def test_an_address_of_now_is_left_alone(page: Page, address: str) -> None:
    page.goto(f"{address}/regulation.html")
    cited = page.locator("[data-module=citation]").first.get_attribute("data-address") or ""
    assert cited == "regulation.html?edition=v2020#art-1"
    page.goto(f"{address}/{cited}")
    page.wait_for_timeout(300)
    assert page.locator(".hb-former").count() == 0


def test_answers_of_then_go_with_their_clauses(page: Page, address: str, revised: Path) -> None:
    book: Handbook = loaded(revised)
    (edition,) = book.part(EDITIONS)
    old = {clause.id: clause.words for clause in edition.regulation.clauses()}

    def answer(clause: str, question: str, value: str) -> str:
        hashes = {"wordsHash": words_hash(old[clause]), "questionHash": words_hash(question)}
        return json.dumps({"value": value, "question": question, **hashes})

    page.goto(f"{address}/checklists/county-head.html")
    page.locator("fieldset[data-check='art-3-3-q1'] label").first.click()
    name = page.evaluate("Object.keys(localStorage).find(key => key.includes('answer/'))")
    start = name.rpartition("/")[0]
    page.evaluate(
        "([start, one, two]) => { localStorage.setItem(`${start}/art-3-1-q1`, one); localStorage.setItem(`${start}/art-3-2-q1`, two); }",
        [start, answer("art-3-1", INSPECT, "no"), answer("art-3-2", REPORT, "yes")],
    )
    page.reload()

    def shown(check: str) -> tuple[str, bool]:
        field = page.locator(f"fieldset[data-check='{check}']")
        chosen = field.locator("input:checked")
        return chosen.get_attribute("value") or "", "is-changed" in (field.get_attribute("class") or "")

    assert shown("art-3-2-q1") == ("no", False)
    assert shown("art-3-1-q1") == ("yes", True)
    page.locator("fieldset[data-check='art-3-2-q1'] label").first.click()
    page.locator("fieldset[data-check='art-3-1-q1'] [data-confirm]").click()
    page.reload()
    assert shown("art-3-2-q1") == ("yes", False)
    assert shown("art-3-1-q1") == ("yes", False)


@pytest.mark.parametrize("width", [1280, 390])
def test_the_page_is_accessible_and_fits(chromium: Browser, address: str, width: int) -> None:
    page = chromium.new_context(viewport={"width": width, "height": 900}).new_page()
    for path in ("editions/index.html", "editions/v2018.html"):
        page.goto(f"{address}/{path}")
        page.evaluate(AXE)
        passes, violations = page.evaluate(CHECK, [None, False, RULES])
        assert passes > 10
        assert violations == []
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.emulate_media(media="print")
    lines = page.locator(".hb-changed .hb-del").evaluate_all(
        "all => all.map(each => getComputedStyle(each).textDecorationLine)"
    )
    assert lines and set(lines) == {"line-through"}
