"""What is marked 待编辑 stands nowhere in a built site; in the preview it bears its mark."""

from __future__ import annotations

import io
import logging
import re
import shutil
import sqlite3
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pypdf
import pytest

from macros.core.addresses import Links
from macros.core.feature import Partial, active
from macros.core.handbook import Handbook
from macros.core.unedited import NAME
from macros.features import FEATURES, load_handbook
from macros.features.checklist.feature import checklist
from macros.features.glossary.feature import glossary
from macros.features.questions.bank import bank
from macros.features.roles.feature import duties, role, role_list
from macros.features.themes.feature import theme_list, theme_summary
from macros.site import hooks
from macros.site.render import addresses, render
from tests.conftest import ROOT, SAMPLE, build
from tests.planted import WORD, plant


@pytest.fixture(scope="module")
def planted(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the sample with a marked entry in every list of every file."""
    folder = tmp_path_factory.mktemp("unedited")
    data, project = folder / "sample", folder / "project"
    shutil.copytree(SAMPLE, data)
    plant(data)
    project.mkdir()
    for name in ("data", "docs", "macros", "overrides"):
        (project / name).symlink_to(ROOT / name)
    config = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    (project / "mkdocs.yml").write_text(config.replace("data/tongzhou-2014-11", str(data)), encoding="utf-8")
    result = build(project, folder / "site")
    assert result.returncode == 0, result.stderr
    return folder / "site"


def texts(name: str, raw: bytes) -> Iterator[str]:
    """Yield what a file says, and each file within it."""
    if zipfile.is_zipfile(io.BytesIO(raw)):
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            for inner in archive.namelist():
                yield inner
                yield from texts(inner, archive.read(inner))
    elif raw.startswith(b"%PDF"):
        yield "".join("".join(page.extract_text().split()) for page in pypdf.PdfReader(io.BytesIO(raw)).pages)
    elif raw.startswith(b"SQLite format 3"):
        with sqlite3.connect(":memory:") as database:
            database.deserialize(raw)
            yield "\n".join(database.iterdump())
    else:
        text = raw.decode("utf-8", "replace")
        yield text
        yield text.replace("\r\n ", "")  # a calendar's long lines are folded
        yield re.sub(r"\\u([0-9a-fA-F]{4})", lambda found: chr(int(found[1], 16)), text)


@pytest.mark.slow
def test_no_page_and_no_file_has_a_word_of_it(planted: Path) -> None:
    files = [path for path in planted.rglob("*") if path.is_file()]
    said = {path: list(texts(path.name, path.read_bytes())) for path in files}
    read = {path.suffix for path, each in said.items() if any("消防安全" in text for text in each)}
    assert {".html", ".js", ".json", ".docx", ".xlsx", ".pptx", ".pdf", ".ics", ".zip", ".apkg"} <= read
    found = [path for path, each in said.items() if any(WORD in text or "planted" in text for text in each)]
    assert found == []


@pytest.fixture(scope="module")
def preview(tmp_path_factory: pytest.TempPathFactory) -> Handbook:
    """The sample as `make serve` has it, with the first entry of some lists marked."""
    folder = tmp_path_factory.mktemp("preview") / "sample"
    shutil.copytree(SAMPLE, folder)
    for file, first in (
        ("checklist.yml", "- id: art-3-p1-q1\n"),
        ("themes.yml", "- id: meetings\n"),
        ("glossary.yml", "- id: committee\n"),
        ("duties.yml", "- id: art-3-1\n"),
        ("roles.yml", "  - id: county-head\n"),
        ("questions.yml", "  - id: art-4-p1-judge-1\n"),
        ("questions.yml", "  - clause: art-3-p1\n"),
    ):
        text = (folder / file).read_text(encoding="utf-8")
        assert text.count(first) == 1
        indent = " " * (len(first) - len(first.lstrip()) + 2)
        marked = text.replace(first, f"{first}{indent}unedited: true\n")
        (folder / file).write_text(marked, encoding="utf-8")
    return load_handbook(folder, unedited=True)


def marks(handbook: Handbook, partial: Partial | None) -> int:
    assert partial
    links = Links(handbook, "index.html", addresses(active(FEATURES, handbook)))
    return render(partial, links).count(f">{NAME}</strong>")


def test_what_is_drawn_bears_its_mark(preview: Handbook) -> None:
    """Of the post that waits, one of three items waits, and one question; its theme has two of its duties."""
    assert len(preview.unedited) == 7
    assert marks(preview, role(preview, "county-head")) == 1
    assert marks(preview, role_list(preview, "body")) == 0
    assert marks(preview, checklist(preview, "county-head")) == 2
    assert marks(preview, glossary(preview)) == 1
    assert marks(preview, theme_list(preview)) == 1
    assert marks(preview, theme_summary(preview, "meetings")) == 1
    assert marks(preview, theme_summary(preview, "rescue")) == 0
    assert marks(preview, duties(preview, "county-head")) > 1


def test_questions_that_wait_say_so(preview: Handbook, sample: Handbook) -> None:
    """A question by hand by its own mark; what is made of the points, since one of these waits."""
    stems = {question.id: question.stem for question in bank(preview)}
    assert stems["art-4-p1-judge-1"].startswith(f"〔{NAME}〕")
    assert not stems["art-6-p1-rule-1"].startswith(f"〔{NAME}〕")
    assert not any(NAME in question.stem for question in bank(sample))


def test_a_server_says_how_much_waits(
    data: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    path = data / "glossary.yml"
    text = path.read_text(encoding="utf-8").replace(
        "- id: committee\n", "- id: committee\n  unedited: true\n"
    )
    path.write_text(text.replace("term: 县消防安全委员会", "term: 县河道委员会"), encoding="utf-8")
    monkeypatch.setattr(hooks, "_last_good", None)
    monkeypatch.setattr(hooks, "_problems", [])
    caplog.set_level(logging.INFO)
    for serving in (True, False):
        monkeypatch.setattr(hooks, "_serving", serving)
        caplog.clear()
        found = hooks._handbook(data, [data])
        assert "committee" not in {term.id for term in found.parts["glossary.yml"]}
        assert found.edition.status.startswith("编辑预览") is serving
        assert ("有1处待编辑：只在预览里显示" in caplog.text) is serving
        assert ("文件里没有“县河道委员会”这几个字" in caplog.text) is serving
