"""A handbook of tiers, and one without any: every generated page and file is made, and nothing empty is drawn."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.core.duty_view import POWERS
from macros.core.handbook import Handbook
from macros.features import FEATURES
from macros.site.downloads import Downloads
from tests.drawing import drawn, made, parsed

FULL = ("h2", "h3", "optgroup", "legend", "caption", "summary", "dt")
"""Elements that say what follows."""


@pytest.fixture(params=["tiers", "flat"])
def book(request: pytest.FixtureRequest) -> Handbook:
    handbook: Handbook = request.getfixturevalue(request.param)
    return handbook


def test_every_page_is_drawn_and_holds_nothing_empty(book: Handbook) -> None:
    empty = [
        f"{where}: <{each.tag} class={each.get('class')}>"
        for where, root in made(book)
        for each in root.iter(*FULL)
        if not (
            each.text_content().strip() or each.get("label") or each.xpath("ancestor-or-self::*[@hidden]")
        )
    ]
    lists = [
        f"{where}: {each.get('class')}"
        for where, root in made(book)
        for each in root.xpath("//*[contains(@class, 'hb-list')]//ul | //optgroup")
        if not len(each)
    ]
    assert (empty, lists) == ([], [])


def test_every_file_is_written(book: Handbook, tmp_path: Path) -> None:
    downloads = Downloads(FEATURES, book)
    downloads.write(tmp_path)
    assert {path.name for path in tmp_path.iterdir()} >= {
        "chief-checklist.pdf",
        "street-checklist.docx",
        "keeper.ics",
        "training-reading.pptx",
        "scorm-course.zip",
    }
    assert not (tmp_path / "street.ics").exists()  # 一小时内 is on no calendar


def test_powers_stand_apart_and_are_not_counted(tiers: Handbook) -> None:
    pages = dict(made(tiers))
    text = pages["roles/chief.md: powers"].text_content()
    assert "总湖长可以签发总湖长令。" in text and "不计入职责" in text
    assert POWERS in pages["checklists/chief.md: checklist"].text_content()
    assert "职责1项" in pages["post_cards([])"].text_content()


def test_lists_of_bodies_have_a_title_for_each_tier(tiers: Handbook, flat: Handbook) -> None:
    wanted = ["市级、区级、乡镇级", "市级、区级", "区级", "未列层级"]
    pages = dict(made(tiers))
    for name in ("role_list", "checklist_list", "deck_list"):
        assert [each.text for each in pages[f"{name}(['body'])"].iter("h3")] == wanted
        assert [*pages[f"{name}(['post'])"].iter("h3")] == []
    files = Downloads(FEATURES, tiers)
    shown = parsed(drawn(files.download_list, tiers, "x.html", "body"))
    assert [each.text for each in shown.xpath("//th[@scope='rowgroup']")] == wanted
    assert [*dict(made(flat))["role_list(['body'])"].iter("h3")] == []
