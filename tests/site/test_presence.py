"""Five files make a handbook; every other file switches its feature on, and nothing speaks of one that is off."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from urllib.parse import unquote

import pytest
from lxml import html

from macros.core.feature import active
from macros.core.handbook import Handbook
from macros.core.loader import OPTIONAL, SHAPES, SOURCE
from macros.features import FEATURES, load_handbook
from tests.conftest import SAMPLE, build_of

FEW = {SOURCE, *SHAPES}
FILES = sorted(
    {file.name for file in OPTIONAL} | {one.file.name for one in FEATURES if one.file} | {"judged.yml"}
)
NEEDED_BY = {"office.yml": ("inspection.yml",), "checklist.yml": ("training.yml",)}
"""A file -> those of the sample that rest on it, so that they go with it."""

WORDS = {
    "asked.yml": (),
    "calendar.yml": ("日历", "时间要求"),
    "checklist.yml": ("自查", "合订本", "佐证"),
    "documents.yml": ("文件以外", "现行规定"),
    "draft.yml": ("起草本单位", "领导班子", "制度草稿"),
    "glossary.yml": ("术语",),
    "inspection.yml": ("监督检查记录", "检查发现", "整改意见"),
    "judged.yml": (),
    "office.yml": ("台账", "监督检查记录", "检查发现", "整改意见"),
    "periods.yml": ("时间用语与岗位", "时间用语的归类"),
    "principles.yml": ("原则",),
    "questions.yml": ("题库", "题目卡片", "练习", "测验", "试卷", "SCORM", "错题"),
    "reports.yml": ("述职", "自查记录起草"),
    "synonyms.yml": (),
    "themes.yml": ("主题", "按事项"),
    "training.yml": ("学习安排", "集体学习", "领学", "研讨题"),
    "wording.yml": (),
}
"""A file -> what no page says without it: in its text, in its description, in a label."""

FORMAT = "handbook-data.html"
"""It says what `handbook.json` holds, whose fields are always there."""

LABELS = "//@aria-label | //@title | //@placeholder | //@alt | //@data-label | //@content"


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
        return build_of(data, folder / "project", site)

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


def said(site: Path, words: Iterable[str]) -> list[str]:
    """Each place of a site's pages where one of the words stands, but for those of the document."""
    document = "".join((SAMPLE / SOURCE).read_text(encoding="utf-8").split())
    found = []
    for path in sorted(site.rglob("*.html")):
        page = path.relative_to(site).as_posix()
        if page == FORMAT:
            continue
        root = html.parse(str(path)).getroot()
        for each in root.xpath("//script | //style"):
            each.drop_tree()
        text = "".join(" ".join((root.text_content(), *root.xpath(LABELS))).split())
        text = text.replace("‘", "“").replace("’", "”")  # as the document writes them
        for word in words:
            for place in re.finditer(re.escape(word), text):
                before, after = text[place.start() - 4 : place.end()], text[place.start() : place.end() + 4]
                if before not in document and after not in document:
                    found.append(f"{page}: {text[max(0, place.start() - 20) : place.end() + 20]}")
    return found


def test_what_no_page_may_say_is_known_of_every_file() -> None:
    assert sorted(WORDS) == FILES


@pytest.mark.slow
def test_all_of_it_is_said_where_all_files_are_there(made: Callable[[set[str]], Path]) -> None:
    site = made({path.name for path in SAMPLE.iterdir() if path.is_file()})
    assert not [word for words in WORDS.values() for word in words if not said(site, [word])]


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


@pytest.mark.slow
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
        "岗位",
        "我要办事",
    ]
    assert not said(site, ["课件", *(word for words in WORDS.values() for word in words)])


@pytest.mark.slow
@pytest.mark.parametrize("name", FILES)
def test_a_handbook_without_one_file_is_whole(made: Callable[[set[str]], Path], name: str) -> None:
    gone = {name, *NEEDED_BY.get(name, ())}
    site = made({path.name for path in SAMPLE.iterdir() if path.is_file()} - gone)
    assert not dead_links(site)
    assert not said(site, {word for each in gone for word in WORDS[each]})
