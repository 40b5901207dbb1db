"""What the pages offer is there, and nothing else is; one call writes it, whichever regulation it is of."""

from __future__ import annotations

import posixpath
import re
import zipfile
from dataclasses import replace
from pathlib import Path

from macros.core.download import Download, Listing
from macros.core.handbook import Handbook
from macros.features import FEATURES
from macros.features.calendar.view import timed_roles
from macros.features.checklist.downloads import role_downloads
from macros.features.checklist.view import holders
from macros.features.slides.decks import decks
from macros.site.downloads import Downloads


def offered(page, address: str) -> set[str]:
    folder = posixpath.dirname(address)
    return {
        posixpath.normpath(posixpath.join(folder, link))
        for link in page(address).xpath("//a[@download]/@href")
    }


def test_it_writes_just_what_is_declared(sample: Handbook, written: Path) -> None:
    """What has no writer stands below docs/, as it is, or beside the home page."""
    downloads = Downloads(FEATURES, sample)
    declared = {file.name for file in downloads.files.values() if file.write or file.pack}
    assert {path.name for path in written.iterdir()} == declared
    unwritten = {name for name in downloads.files if name not in declared}
    assert all(name.endswith(".schema.json") or downloads.files[name].at_root for name in unwritten)


def test_under_serve_it_writes_the_quick_files_alone(sample: Handbook, tmp_path: Path) -> None:
    Downloads(FEATURES, sample).write(tmp_path, quick=True)
    names = [path.name for path in tmp_path.iterdir()]
    assert names
    assert all(name.endswith((".ics", ".schema.json")) for name in names)


def test_every_file_is_listed_and_every_listed_file_is_there(site: Path, page) -> None:
    there = {f"downloads/{path.name}" for path in (site / "downloads").iterdir() if path.suffix != ".html"}
    there |= {"handbook.json"}
    assert offered(page, "downloads/index.html") == there
    assert all((site / name).stat().st_size > 1_000 for name in there)


def names_of_files(page, addresses: list[str]) -> dict[str, set[str | None]]:
    """Address of a file -> the names that links to it, on any page, have browsers keep it under."""
    found: dict[str, set[str | None]] = {}
    for address in addresses:
        for link in page(address).xpath("//a[@href]"):
            path = link.get("href").partition("#")[0]
            target = posixpath.normpath(posixpath.join(posixpath.dirname(address), path))
            if target.startswith("downloads/") and not target.endswith(".html"):
                found.setdefault(target, set()).add(link.get("download"))
    return found


def test_every_link_to_a_file_says_a_chinese_name_of_its_own(site: Path, page, addresses: list[str]) -> None:
    """Such as Windows takes, with the ending that the address has, the same on every page."""
    found = names_of_files(page, addresses)
    there = {f"downloads/{path.name}" for path in (site / "downloads").iterdir() if path.suffix != ".html"}
    assert set(found) == there
    kept = {}
    for address, names in found.items():
        (name,) = names
        assert name, address
        assert re.fullmatch(r'[^\\/:*?"<>|\s.]*[\u4e00-\u9fff][^\\/:*?"<>|\s.]*\.[a-z]+', name), (
            address,
            name,
        )
        assert posixpath.splitext(name)[1] == posixpath.splitext(address)[1]
        assert len(name) <= 70
        assert kept.setdefault(name, address) == address


def test_packs_hold_chinese_names(site: Path) -> None:
    """A course has the names that its standard asks for."""
    packs = [path for path in (site / "downloads").glob("*.zip") if path.name != "scorm-course.zip"]
    assert packs
    for pack in packs:
        for name in zipfile.ZipFile(pack).namelist():
            assert all(re.search("[\u4e00-\u9fff]", part) for part in name.split("/")), (pack.name, name)


def test_equal_titles_are_told_apart(sample: Handbook) -> None:
    feature = next(one for one in FEATURES if one.name == "calendar")
    twins = tuple(Download(f"{id}.ics", "日历文件", "", "时间要求") for id in ("a", "b", "c"))
    doubled = replace(feature, downloads=lambda _: [Listing("calendar", "岗位", (("甲", twins),))])
    names = Downloads((doubled,), sample).saved
    assert [names[f"{id}.ics"] for id in ("a", "b", "c")] == [
        "时间要求.ics",
        "时间要求（2）.ics",
        "时间要求（3）.ics",
    ]


def test_the_list_names_every_role_and_kind(handbook: Handbook, page) -> None:
    names = {link.get("aria-label") for link in page("downloads/index.html").xpath("//a[@download]")}
    declared = {
        f"{row}：{file.kind}"
        for listing in Downloads(FEATURES, handbook).listings.values()
        for row, files in listing.rows
        for file in files
    }
    assert names == declared
    expected = {f"{role.short}：Word简表" for role in holders(handbook)}
    expected |= {"全部岗位：PDF合订本", "文件全文：Word文件", "题库：SCORM课件", "手册数据：JSON Schema"}
    expected |= {f"{timed_roles(handbook)[0].short}：日历文件", "各卷通用：全部打包", "空白表：学习记录"}
    assert expected <= names


def test_a_checklist_offers_its_own_files(handbook: Handbook, page) -> None:
    for role in holders(handbook):
        files = {f"downloads/{file.name}" for file in role_downloads(handbook, role)}
        assert offered(page, f"checklists/{role.id}.html") == files


def test_a_deck_offers_its_file_and_its_role_leads_to_it(handbook: Handbook, page) -> None:
    for each in decks(handbook):
        assert offered(page, f"training/slides/{each.id}.html") == {f"downloads/{each.id}.pptx"}
    listed = set(page("training/slides/index.html").xpath("//main//a/@href"))
    assert {f"{each.id}.html" for each in decks(handbook)} <= listed
    for role in holders(handbook):
        links = page(f"roles/{role.id}.html").xpath("//*[@class='hb-uses']//a/@href")
        assert f"../training/slides/{role.id}.html" in links
