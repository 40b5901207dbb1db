"""Every kind of page, printed empty, with typical and with the longest content: no page of it is one that `tests/paper.py` refuses."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page
from pypdf import PdfReader

from macros.core.handbook import Handbook
from macros.features.checklist.view import holders
from tests.browser import filling
from tests.paper import READ, faults, said
from tests.plain import plain

BAD = {
    "signed without content": "<p class='long'>…</p><section><dl class='hb-blanks--sign'><dt>本人签字</dt><dd></dd><dt>日期</dt><dd></dd></dl></section>",
    "no content": "<p class='long'>…</p><section><h2>整改台账</h2></section>",
    "at the end": "<p>前一页的内容，写得不短，后面是一个标题。</p><h2>整改台账</h2><section><p>标题以后的内容在下一页，写得也不短。</p></section>",
    "empty state": "<p>前面是一段写得不短的内容，后面没有。</p><p>还没有内容。</p>",
    "button": "<p>前面是一段写得不短的内容，后面是按钮。</p><button>生成草稿</button>",
    "status broken": "<p>前面是一段写得不短的内容，后面是时效说明。</p><p style='width:22em'>现行效力未经核实，使用前请核实，以正式文本为准</p>",
}
"""Fault -> a page that has it."""

GOOD = "<h2>整改台账</h2><p>前面是标题，这里是写得不短的内容，足够一页使用。</p><dl class='hb-blanks--sign'><dt>本人签字</dt><dd></dd></dl>"
PAPER = "<meta charset=utf-8><style>@page{{size:A4}} section{{break-before:page}} p,h2,dt,button{{font-size:16px}}</style><body>{}"
STATUS = ("现行效力未经核实，使用前请核实，以正式文本为准",)


FIRST = {(each, filling.TYPICAL) for each in ("inspection.html", "registers.html", "office.html")}
"""What every run prints; the others wait for the longer set."""


def printed(page: Page) -> list[str]:
    reader = PdfReader(io.BytesIO(page.pdf(format="A4", prefer_css_page_size=True)))
    return [each.extract_text() for each in reader.pages]


def wrong(page: Page, status: tuple[str, ...]) -> list[str]:
    """Read what the page says, print it, scan."""
    read = page.evaluate(READ)
    return faults(printed(page), said(read), status)


def test_the_scan_finds_what_it_looks_for(browse, from_disk: str) -> None:
    page = browse(from_disk).page
    page.set_content(PAPER.format(GOOD))
    assert wrong(page, STATUS) == []
    for fault, html in BAD.items():
        page.set_content(PAPER.format(html.replace("…", "写得不短的内容。" * 20)))
        found = wrong(page, STATUS)
        assert any(fault in each for each in found), (fault, found)


def kinds(site: Path) -> Iterator[str]:
    """Every page at the top, and of each folder the index, the smallest and the largest."""
    folders = {path.parent for path in site.rglob("*.html")}
    for folder in sorted(folders):
        pages = sorted(folder.glob("*.html"), key=lambda path: (path.stat().st_size, path.name))
        top = folder in (site, site / "training")
        chosen = pages if top else {pages[0], pages[-1], *(path for path in pages if path.stem == "index")}
        yield from sorted(str(path.relative_to(site)) for path in chosen if path.stem != "404")


@pytest.mark.slow
def test_every_kind_of_page_as_it_is_opened(browse, from_disk: str, site: Path, handbook: Handbook) -> None:
    watched = browse(from_disk)
    found = {address: wrong(watched.goto(address), handbook.edition.status_lines) for address in kinds(site)}
    assert {address: each for address, each in found.items() if each} == {}


@pytest.mark.parametrize(
    ("address", "length"),
    [
        (each, length) if (each, length) in FIRST else pytest.param(each, length, marks=pytest.mark.slow)
        for each in filling.FORMS
        for length in (filling.TYPICAL, filling.LONGEST)
    ],
)
def test_every_form_that_is_filled_in(
    browse, from_disk: str, handbook: Handbook, address: str, length: str
) -> None:
    page = browse(from_disk).goto(address)
    filling.FORMS[address](page, handbook, length)
    assert wrong(page, handbook.edition.status_lines) == []


@pytest.mark.slow
@pytest.mark.parametrize(
    ("length", "form"),
    [
        ("", "short"),
        (filling.TYPICAL, "short"),
        (filling.LONGEST, "short"),
        ("", "full"),
        (filling.TYPICAL, "full"),
    ],
)
def test_self_checks_of_persons_and_of_bodies(
    browse, from_disk: str, handbook: Handbook, length: str, form: str
) -> None:
    """Of those with the most and the fewest questions of each sort."""
    roles = sorted(holders(handbook), key=lambda role: len(handbook.duties_of(role)))
    bodies = [role for role in roles if role.kind == "body"]
    posts = [role for role in roles if role.kind != "body"]
    for role in (posts[0], posts[-1], bodies[0], bodies[-1]):
        page = browse(from_disk).goto(f"checklists/{role.id}.html")
        if length:
            filling.checklist(page, handbook, length)
        page.evaluate("on => document.documentElement.classList.toggle('hb-print-full', on)", form == "full")
        assert wrong(page, handbook.edition.status_lines) == [], role.id


@pytest.mark.slow
@pytest.mark.parametrize("length", ["", filling.TYPICAL])
@pytest.mark.parametrize("room", range(0, 30, 6))
def test_signatures_stand_with_the_last_question_wherever_the_page_ends(
    browse, from_disk: str, handbook: Handbook, length: str, room: int
) -> None:
    """Of the post with the most questions, in the full form, moved down by so many millimetres."""
    role = max(holders(handbook), key=lambda role: len(handbook.duties_of(role)))
    page = browse(from_disk).goto(f"checklists/{role.id}.html")
    if length:
        filling.checklist(page, handbook, length)
    page.evaluate(
        """room => {
            document.documentElement.classList.add("hb-print-full");
            document.querySelector(".hb-checklist").style.paddingTop = `${room}mm`;
        }""",
        room,
    )
    assert wrong(page, handbook.edition.status_lines) == []
    last = page.locator(".hb-check legend").last.inner_text()
    assert plain(last) in plain(printed(page)[-1])


@pytest.mark.slow
def test_a_question_with_pages_of_notes_keeps_some_lines_with_its_signatures(
    browse, from_disk: str, handbook: Handbook
) -> None:
    body = max(
        (role for role in holders(handbook) if role.kind == "body"),
        key=lambda role: len(handbook.duties_of(role)),
    )
    page = browse(from_disk).goto(f"checklists/{body.id}.html")
    filling.checklist(page, handbook, filling.LONGEST)
    page.evaluate("document.documentElement.classList.add('hb-print-full')")
    assert wrong(page, handbook.edition.status_lines) == []


COLOURS = """() => [...document.querySelectorAll("body, body *")]
    .filter((each) => each.getClientRects().length && each.tagName !== "svg" && !each.closest("svg"))
    .map((each) => [getComputedStyle(each), each.className, each.textContent.trim()])
    .flatMap(([style, name, text]) => [["paper", style.backgroundColor, name], ...(text ? [["ink", style.color, name]] : [])])"""
"""[what, colour, class] of all that is shown."""


@pytest.mark.parametrize(
    "folder", ["roles", "checklists", "training/slides", pytest.param(".", marks=pytest.mark.slow)]
)
def test_a_page_that_is_read_in_the_dark_prints_light(
    browse, from_disk: str, site: Path, settle, folder: str
) -> None:
    """No ground is darker than a tint, no word lighter than a dark grey."""
    pages = [path for path in sorted((site / folder).glob("*.html")) if path.stem != "404"]
    watched = browse(from_disk)
    for path in pages if folder == "." else pages[:1]:
        page = watched.goto(str(path.relative_to(site)))
        page.evaluate("document.documentElement.dataset.mdColorScheme = 'slate'")
        page.emulate_media(media="print", color_scheme="dark")
        settle(page)
        seen = page.evaluate(COLOURS)
        assert len(seen) > 5, path
        for what, colour, name in {tuple(each) for each in seen}:
            red, green, blue, *alpha = (float(part) for part in re.findall(r"[\d.]+", colour))
            light = min(red, green, blue) >= 0xE0 or alpha == [0]
            assert light if what == "paper" else max(red, green, blue) <= 0x66, (
                path.name,
                what,
                colour,
                name,
            )
