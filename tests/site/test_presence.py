"""Five files make a handbook; every other file switches its feature on, and nothing speaks of one that is off."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import unquote

import pytest
from lxml import html

from macros.core.feature import active
from macros.core.handbook import Handbook
from macros.core.loader import OPTIONAL, SHAPES, SOURCE
from macros.features import FEATURES, load_handbook
from tests.conftest import ROOT, SAMPLE, build

FEW = {SOURCE, *SHAPES}
FILES = sorted(
    {file.name for file in OPTIONAL} | {one.file.name for one in FEATURES if one.file} | {"judged.yml"}
)
NEEDED_BY = {"office.yml": ("inspection.yml",), "checklist.yml": ("training.yml",)}
"""A file -> those of the sample that rest on it, so that they go with it."""


def handbook_of(tmp_path: Path, *files: str) -> Handbook:
    folder = tmp_path / "few"
    folder.mkdir()
    for name in files:
        shutil.copy(SAMPLE / name, folder)
    return load_handbook(folder)


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[set[str]], Path]]:
    """Builds the site of the sample with some of its files: a folder of data beside a configuration of its own."""
    folder = tmp_path_factory.mktemp("presence")

    def make(files: set[str]) -> Path:
        data, site = folder / "few", folder / "site"
        for each in (data, site):
            shutil.rmtree(each, ignore_errors=True)
        data.mkdir()
        for name in files:
            shutil.copy(SAMPLE / name, data)
        project = folder / "project"
        if not project.exists():
            project.mkdir()
            for name in ("data", "docs", "macros", "overrides"):
                (project / name).symlink_to(ROOT / name)
            config = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
            (project / "mkdocs.yml").write_text(
                config.replace("data/tongzhou-2014-11", str(data)), encoding="utf-8"
            )
        result = build(project, site)
        assert result.returncode == 0, result.stderr
        assert "WARNING" not in result.stderr, result.stderr
        return site

    yield make


def dead_links(site: Path) -> list[tuple[str, str]]:
    """(page, link) of every link of a site that leads nowhere."""
    pages = {
        path: html.parse(str(path)).getroot() for path in site.rglob("*.html") if path.name != "404.html"
    }
    ids = {path: set(root.xpath("//@id")) for path, root in pages.items()}
    found = []
    for path, root in pages.items():
        for link in root.xpath("//@href | //@src"):
            if link.startswith("data:"):
                continue
            address, _, anchor = unquote(link).partition("#")
            target = (path.parent / address.partition("?")[0]).resolve() if address else path
            if not target.is_file() or (anchor and target in ids and anchor not in ids[target]):
                found.append((path.relative_to(site).as_posix(), link))
    return found


def test_five_files_load(tmp_path: Path) -> None:
    found = handbook_of(tmp_path, *FEW)
    assert [one.name for one in active(FEATURES, found)] == [
        "regulation",
        "roles",
        "finder",
        "search",
        "remember",
        "mine",
        "matrix",
        "compare",
    ]
    assert not any(duty.themes or duty.principles for duty in found.duties)


@pytest.mark.parametrize("name", FILES)
def test_each_other_file_may_be_absent(tmp_path: Path, name: str) -> None:
    gone = {name, *NEEDED_BY.get(name, ())}
    found = handbook_of(tmp_path, *({path.name for path in SAMPLE.iterdir() if path.is_file()} - gone))
    for one in FEATURES:
        if one.file and one.file.name == name and one.name != "search":
            assert not one.is_on(found)


def test_a_handbook_of_five_files_is_whole(made: Callable[[set[str]], Path]) -> None:
    site = made(FEW)
    assert not dead_links(site)
    pages = {path.relative_to(site).as_posix() for path in site.rglob("*.html")}
    assert {"index.html", "regulation.html", "matrix.html", "mine.html", "roles/county-head.html"} <= pages
    off = (
        "checklists",
        "training",
        "themes",
        "office",
        "draft",
        "summary",
        "calendar",
        "glossary",
        "principles",
    )
    assert not [page for page in pages if page.startswith(off)]
    home = html.parse(str(site / "index.html")).getroot()
    assert [heading.text_content() for heading in home.xpath("//article//h2")] == [
        "领导岗位",
        "我要办事",
    ]
    said = home.text_content()
    assert not [word for word in ("课件", "测验", "主题", "台账", "日历") if word in said]


@pytest.mark.slow
@pytest.mark.parametrize("name", FILES)
def test_a_handbook_without_one_file_is_whole(made: Callable[[set[str]], Path], name: str) -> None:
    gone = {name, *NEEDED_BY.get(name, ())}
    assert not dead_links(made({path.name for path in SAMPLE.iterdir() if path.is_file()} - gone))
