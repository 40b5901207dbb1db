"""What `edition.yml` says of the makers and of the document's validity is on pages, papers and in files, or nowhere."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
import yaml
from pptx import Presentation
from pypdf import PdfReader

from macros.core.edition import Edition
from macros.core.handbook import Handbook
from macros.features import FEATURES
from macros.features.regulation.feature import currency, facts
from macros.site.downloads import Downloads
from macros.site.render import drawing
from tests.conftest import DRAINAGE, build, copy_project

KNOWN = {
    "own_status": {"words": "经清理继续有效", "short": "继续有效", "by": "县消防办", "on": "2020-02-01"},
    "publisher": "县消防办",
    "contact": "某街1号",
    "corrections": "请来函",
    "origin": {"source": "县档案馆", "obtained": "2020-01-02"},
}
OURS = "示例，仅供测试"
OWN = "经清理继续有效（县消防办，2020年2月1日）"
COLOPHON = "手册编制单位：县消防办　联系方式：某街1号　勘误：请来函"
LABELS = ("编制单位", "联系方式", "勘误")


@pytest.fixture(scope="module")
def filled(sample: Handbook) -> Handbook:
    told = Edition.model_validate(sample.edition.model_dump() | KNOWN)
    return replace(sample, edition=told.stated(sample.regulation))


@pytest.fixture(scope="module")
def files(filled: Handbook, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("filled") / "downloads"
    Downloads(FEATURES, filled).write(folder)
    return folder


def about(handbook: Handbook) -> str:
    downloads = Downloads(FEATURES, handbook)
    return "".join(drawing(macro, downloads, lambda: "about.html")() for macro in (facts, currency))


def texts(name: str, data: bytes) -> Iterator[tuple[str, str]]:
    """Name -> all text of a file, and of every file that it holds."""
    if zipfile.is_zipfile(io.BytesIO(data)):
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            for inner in package.namelist():
                yield from texts(f"{name}/{inner}", package.read(inner))
    elif name.endswith(".pdf"):
        yield (
            name,
            "".join("".join(page.extract_text().split()) for page in PdfReader(io.BytesIO(data)).pages),
        )
    else:
        yield name, data.decode("utf-8", "ignore").replace("\r\n ", "")


def found(folder: Path, words: str) -> set[str]:
    """The suffixes of the files that hold the words."""
    plain = "".join(words.split())
    return {
        path.suffix
        for path in folder.rglob("*")
        if path.is_file()
        and any(plain in "".join(text.split()) for _, text in texts(path.name, path.read_bytes()))
    }


def test_the_about_page_says_what_is_known(filled: Handbook) -> None:
    said = about(filled)
    for text in ("县档案馆，2020-01-02取得", "某街1号", "请来函", "未与正式文件核对", OWN, *LABELS):
        assert text in said, text
    assert "不作判断" not in said and "来源未登记" not in said


def test_it_invents_nothing(sample: Handbook) -> None:
    said = about(sample)
    assert "来源未登记" in said and "与本手册收录的文本逐字核对，未与正式文件核对" in said
    assert "不作判断" in said and OURS in said
    assert not [label for label in LABELS if label in said]


def test_the_offices_own_words_are_in_every_file_and_ours_in_none(files: Path, written: Path) -> None:
    assert found(written, OURS) == found(files, OWN) >= {".docx", ".xlsx", ".pptx", ".pdf", ".ics", ".zip"}
    assert found(files, OURS) == set()


def test_papers_and_covers_name_the_makers_if_known(files: Path, written: Path) -> None:
    assert found(files, COLOPHON) >= {".docx", ".xlsx", ".pptx", ".pdf", ".zip"}
    assert not found(written, "手册编制单位") and not found(written, "勘误")
    for path in files.glob("*.pptx"):
        cover = Presentation(path).slides[0]
        assert [shape.text_frame.text for shape in cover.shapes if COLOPHON in shape.text_frame.text], path


@pytest.mark.slow
def test_every_page_says_so(tmp_path: Path, drainage: Handbook) -> None:
    project, site = copy_project(tmp_path / "project", DRAINAGE), tmp_path / "site"
    path = project / "data" / DRAINAGE.name / "edition.yml"
    text = path.read_text(encoding="utf-8") + yaml.safe_dump(KNOWN, allow_unicode=True)
    path.write_text(text, encoding="utf-8")
    result = build(project, site)
    assert result.returncode == 0, result.stderr
    pages = sorted(site.rglob("*.html"))
    assert len(pages) > 40
    for page in pages:
        shown = page.read_text(encoding="utf-8")
        assert OWN in shown and COLOPHON in shown, page
    ours = drainage.edition
    for words in (ours.status, ours.status_short, ours.status_spoken, "未经核实", "不作判断"):
        assert found(site, words) == set(), words
