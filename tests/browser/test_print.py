"""What Chromium prints: pages, words, nothing clipped."""

from __future__ import annotations

import io
import re

import pytest
from pypdf import PdfReader

from macros.core.handbook import Handbook
from macros.core.roles import Role
from macros.features.checklist.model import checks_of
from macros.features.checklist.sheet import sheet_view
from macros.features.checklist.view import holders
from macros.features.office.model import OFFICE_YML
from tests.plain import plain

A4 = (595, 842)
"""Points."""


@pytest.fixture
def printed(browse, from_disk: str):
    """Return a function that prints a page and gives its PDF pages."""
    watched = browse(from_disk)

    def pdf(address: str) -> list:
        page = watched.goto(address)
        return list(PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True))).pages)

    return pdf


def text(page) -> str:
    """A page's text; the footer is cut out, or it would split a sentence that runs on."""
    return re.sub(r"第\d+页共\d+页", "", plain(page.extract_text()))


def words(pages: list) -> str:
    return "".join(text(page) for page in pages)


def size(page) -> tuple[int, int]:
    return round(page.mediabox.width), round(page.mediabox.height)


@pytest.mark.parametrize("all_posts", [False, pytest.param(True, marks=pytest.mark.slow)])
def test_a_post_prints_on_two_pages_with_all_its_words(printed, handbook: Handbook, all_posts: bool) -> None:
    """The longest one, or all."""
    posts = sorted(handbook.posts, key=lambda post: -length(handbook, post))
    for post in posts if all_posts else posts[:1]:
        pages = printed(f"roles/{post.id}.html")
        assert len(pages) <= 2, post.id
        assert {size(page) for page in pages} == {A4}
        shown = words(pages)
        for duty in handbook.duties_of(post):
            assert plain(handbook.clause(duty.clause).words) in shown, duty.id
        assert plain(handbook.edition.status) in shown
        assert "复制引用" not in shown


def length(handbook: Handbook, role: Role) -> int:
    """How many characters its duties have."""
    duties = (*handbook.duties_of(role), *handbook.collective_duties_of(role))
    return sum(len(handbook.clause(duty.clause).words) for duty in duties)


@pytest.mark.parametrize("all_posts", [False, pytest.param(True, marks=pytest.mark.slow)])
def test_a_checklist_prints_on_two_pages_with_every_question_whole(
    printed, handbook: Handbook, all_posts: bool
) -> None:
    """Each question's last words stand on the page where its number stands; the longest and the shortest list, or all."""
    roles = sorted(holders(handbook), key=lambda role: -length(handbook, role))
    for role in roles if all_posts else (roles[0], roles[-1]):
        pages = [text(page) for page in printed(f"checklists/{role.id}.html")]
        assert len(pages) <= 2, role.id
        duties = (*handbook.duties_of(role), *handbook.collective_duties_of(role))
        checks = [check for duty in duties for check in checks_of(handbook, duty)]
        for check in checks:
            assert sum(plain(check.question) in page for page in pages) == 1, check.id
        shown = "".join(pages)
        sheet = sheet_view(handbook, role)
        for blank in (*sheet.blanks, *sheet.signatures, "请勿填写国家秘密"):
            assert plain(blank) in shown
        assert shown.count("不适用") >= len(checks)


@pytest.mark.slow
def test_pages_are_numbered(printed) -> None:
    pages = printed("regulation.html")
    assert len(pages) <= 5
    for number, page in enumerate(pages, 1):
        assert f"第{number}页共{len(pages)}页" in plain(page.extract_text())


def test_page_numbers_are_of_song(printed) -> None:
    """As in official papers; where 宋体 is missing, of another serif, not of the font of the headings."""
    fonts: set[str] = set()

    def note(text: str, cm: list[float], tm: list[float], font: dict | None, _size: float) -> None:
        if font and text.strip() and low(cm, tm):
            fonts.add(str(font.get("/FontDescriptor", {}).get("/FontName", "nameless")))

    printed("about.html")[0].extract_text(visitor_text=note)
    assert fonts and all(re.search("Serif|Song|SimSun", font) for font in fonts), fonts


def low(cm: list[float], tm: list[float]) -> bool:
    """Whether words stand in the margin below a page."""
    return cm[1] * tm[4] + cm[3] * tm[5] + cm[5] < 45


def test_a_register_lies_on_one_sheet(printed, handbook: Handbook) -> None:
    """Six or seven columns to write in by hand: an upright sheet has no room for them."""
    registers = handbook.part(OFFICE_YML).registers
    pages = printed("registers.html")
    assert {size(page) for page in pages} == {A4[::-1]}
    assert len(pages) == len(registers) > 1
    for page, register in zip(pages, registers, strict=True):
        head = text(page).partition(plain(register.quote))[0]
        assert register.title in head
        assert head.replace(register.title, "").count("台账") == 0, "no title but its own"
        assert plain(register.columns[-1].name) in text(page)


@pytest.mark.slow
def test_the_matrix_lies_on_its_side_and_is_not_clipped(printed, handbook: Handbook) -> None:
    pages = printed("matrix.html")
    assert {size(page) for page in pages} == {A4[::-1]}
    shown = words(pages)
    for theme in handbook.themes:
        assert plain(theme.name) in shown, theme.name
    for page in pages:
        places: list[float] = []

        def note(
            text: str, cm: list[float], tm: list[float], *_: object, places: list[float] = places
        ) -> None:
            if text.strip():
                places.append(cm[0] * tm[4] + cm[2] * tm[5] + cm[4])

        page.extract_text(visitor_text=note)
        assert min(places) > 20 and max(places) < page.mediabox.width - 20


@pytest.mark.slow
def test_the_full_text_prints_whole(printed, handbook: Handbook) -> None:
    shown = words(printed("regulation.html"))
    for clause in handbook.clauses.values():
        if clause.kind in ("paragraph", "item"):
            assert plain(clause.words) in shown, clause.id


def test_a_black_and_white_printer_loses_nothing(browse, settle, from_disk: str) -> None:
    """On paper all words are black or dark grey, and differences are underlined, not only shaded."""
    watched = browse(from_disk)
    page = watched.goto("roles/district-head.html")
    page.emulate_media(media="print")
    settle(page)
    colours = page.evaluate(
        """() => [...document.querySelectorAll('article *')]
            .filter(e => e.getClientRects().length && e.textContent.trim())
            .map(e => getComputedStyle(e).color)"""
    )
    assert colours
    for colour in set(colours):
        channels = [int(n) for n in re.findall(r"\d+", colour)[:3]]
        assert max(channels) <= 0x66 and max(channels) - min(channels) <= 8, colour


@pytest.mark.slow
def test_the_calendar_is_one_sheet(printed, handbook: Handbook) -> None:
    pages = printed("calendar.html")
    assert [size(page) for page in pages] == [A4]
    shown = words(pages)
    for id in ("art-4-2", "art-10-2", "art-16-p1-s2"):
        assert plain(handbook.clause(id).words) in shown, id
    for said in ("手册建议日期", "文件未规定期限", "不是本岗位的职责", "另设提醒", handbook.edition.status):
        assert plain(said) in shown, said
    assert "下载日历文件" not in shown
