"""Every Office file of the built site, read by the Open XML SDK."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from tests.validator import OFFICE, VERSIONS, faults

pytestmark = pytest.mark.slow

STRAY = {
    "docx": ("word/document.xml", "<w:body>", "<w:body><w:stray/>"),
    "xlsx": ("xl/worksheets/sheet1.xml", "<sheetData>", "<stray/><sheetData>"),
    "pptx": ("ppt/slides/slide1.xml", "<p:cSld>", "<p:stray/><p:cSld>"),
}
"""Kind -> a part, and words in it that a stray element is put beside."""


def test_it_finds_no_fault(site: Path) -> None:
    files = [path for path in sorted((site / "downloads").iterdir()) if path.suffix in OFFICE]
    assert {path.suffix for path in files} == set(OFFICE)
    kinds = {(path.stem.split("-")[0], path.suffix): path for path in files}
    assert 10 < len(kinds) < len(files)
    older, newer = VERSIONS
    assert faults(files, [older]) == []
    assert faults(kinds.values(), [newer]) == [], "the newer knows all that the older does"


@pytest.mark.parametrize("kind", STRAY)
def test_it_finds_a_stray_element(kind: str, site: Path, tmp_path: Path) -> None:
    """Else it would have read nothing."""
    part, words, strayed = STRAY[kind]
    whole = zipfile.ZipFile(next(iter(sorted((site / "downloads").glob(f"*.{kind}")))))
    with zipfile.ZipFile(tmp_path / f"stray.{kind}", "w") as broken:
        for name in whole.namelist():
            data = whole.read(name)
            if name == part:
                assert words.encode() in data
                data = data.replace(words.encode(), strayed.encode(), 1)
            broken.writestr(name, data)
    found = faults([tmp_path / f"stray.{kind}"])
    assert len(found) >= 2, "as either version"
    assert all("stray" in fault for fault in found)
