"""The second regulation in a real browser: axe, what is printed, what is found."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from pypdf import PdfReader

from macros.core.handbook import Handbook
from macros.features.checklist.model import CHECKLIST_YML
from tests.browser.test_print import plain, words
from tests.browser.test_search import answers
from tests.oracle import QUERIES, ids

pytestmark = pytest.mark.slow

PAGES = (
    "index.html",
    "regulation.html",
    "roles/county-deputy.html",
    "roles/county-headquarters.html",
    "checklists/county-head.html",
    "matrix.html",
    "calendar.html",
)


@pytest.fixture
def base(drainage_site: Path) -> str:
    return drainage_site.as_uri()


@pytest.mark.parametrize("address", PAGES)
def test_axe_finds_nothing(browse, axe, base: str, address: str) -> None:
    watched = browse(base)
    page = watched.goto(address)
    assert (watched.said, watched.outside) == ([], [])
    assert axe(page) == []  # which itself asks for style sheets, and is refused, and says so


@pytest.mark.parametrize("width", [320, 390])
@pytest.mark.parametrize("address", PAGES)
def test_a_phone_need_not_scroll_sideways(browse, base: str, address: str, width: int) -> None:
    page = browse(base, viewport={"width": width, "height": 800}).goto(address)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_a_role_prints_with_what_it_inherits(browse, base: str, drainage: Handbook) -> None:
    page = browse(base).goto("roles/county-deputy.html")
    pages = PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True))).pages
    assert 1 <= len(pages) <= 2
    assert all(len(words([each])) > 100 for each in pages)
    shown = words([*pages])
    for id in ids("4-p2 6-1 6-2 6-3 6-4 7-1 7-2 7-3"):
        assert plain(drainage.clause(id).words) in shown, id
    assert plain("依第七条第一款“除履行第六条规定的职责外”") in shown


def test_a_checklist_prints_every_question(browse, base: str, drainage: Handbook) -> None:
    page = browse(base).goto("checklists/county-head.html")
    pages = PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True))).pages
    shown = words([*pages])
    asked = ids("4-1 4-2 4-3 4-4 5-p2 16-p2 17-p2")
    questions = [check for check in drainage.part(CHECKLIST_YML) if check.clause in asked]
    assert len(pages) == 1 and len(questions) == 8
    for check in questions:
        assert plain(check.question) in shown, check.id


def test_what_people_type_brings_the_right_answer_first(browse, base: str) -> None:
    page = browse(base).goto("search.html")
    wrong = []
    for typed, first in QUERIES:
        page.locator("#find-q").fill("")
        page.locator("[data-results]:not([data-answer])").wait_for(state="attached")
        page.locator("#find-q").fill(typed)
        page.locator("[data-results][data-answer]").wait_for(state="attached")
        found = answers(page.locator("[data-results] li").first.locator("a"), base)
        if first not in found:
            wrong.append((typed, first, found))
    assert wrong == []
