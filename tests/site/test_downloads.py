"""What the pages offer is there, and nothing else is."""

from __future__ import annotations

import posixpath
from pathlib import Path

from macros.core.handbook import Handbook
from macros.features.calendar.view import timed_roles
from macros.features.roles.view import holders
from macros.features.slides.decks import decks
from macros.site.download_names import (
    all_downloads,
    exam_downloads,
    office_downloads,
    plan_rows,
    question_downloads,
    role_downloads,
    training_downloads,
)


def offered(page, address: str) -> set[str]:
    folder = posixpath.dirname(address)
    return {
        posixpath.normpath(posixpath.join(folder, link))
        for link in page(address).xpath("//a[@download]/@href")
    }


def test_every_file_is_listed_and_every_listed_file_is_there(site: Path, page) -> None:
    there = {f"downloads/{path.name}" for path in (site / "downloads").iterdir() if path.suffix != ".html"}
    there |= {"handbook.json"}
    assert offered(page, "downloads/index.html") == there
    assert all((site / name).stat().st_size > 1_000 for name in there)


def test_the_list_names_every_role_and_kind(handbook: Handbook, page) -> None:
    names = {link.get("aria-label") for link in page("downloads/index.html").xpath("//a[@download]")}
    expected = {f"{role.short}：{file.kind}" for role in holders(handbook) for file in role_downloads(role)}
    expected |= {f"全部岗位：{file.kind}" for file in all_downloads()}
    expected |= {f"{each.title}：PPT课件" for each in decks(handbook)}
    expected |= {f"{role.short}：日历文件" for role in timed_roles(handbook)}
    expected |= {
        "自查记录：JSON Schema",
        "课堂练习记录：JSON Schema",
        "办公室数据：JSON Schema",
        "手册数据：JSON",
        "手册数据：JSON Schema",
    }
    expected |= {f"{name}：{file.kind}" for name, files in training_downloads(handbook) for file in files}
    expected |= {f"{name}：{file.kind}" for name, files in plan_rows(handbook) for file in files}
    expected |= {f"{unit.name}：Word空白草稿" for unit in handbook.draft.units}
    expected |= {f"{name}：{file.kind}" for name, files in exam_downloads(handbook) for file in files}
    expected |= {f"{name}：{file.kind}" for name, files in office_downloads(handbook) for file in files}
    expected |= {"文件全文：Word文件"}
    expected |= {f"题库：{file.kind}" for file in question_downloads()}
    assert names == expected


def test_a_checklist_offers_its_own_files(handbook: Handbook, page) -> None:
    for role in holders(handbook):
        files = {f"downloads/{file.name}" for file in role_downloads(role)}
        assert offered(page, f"checklists/{role.id}.html") == files


def test_a_deck_offers_its_file_and_its_role_leads_to_it(handbook: Handbook, page) -> None:
    for each in decks(handbook):
        assert offered(page, f"training/slides/{each.id}.html") == {f"downloads/{each.id}.pptx"}
    listed = set(page("training/slides/index.html").xpath("//main//a/@href"))
    assert {f"{each.id}.html" for each in decks(handbook)} <= listed
    for role in holders(handbook):
        links = page(f"roles/{role.id}.html").xpath("//*[@class='hb-actions']//a/@href")
        assert f"../training/slides/{role.id}.html" in links
