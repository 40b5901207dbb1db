"""A rewritten zip holds the same, and depends on nothing else."""

from __future__ import annotations

import io
import zipfile

import pytest

from macros.documents.zipping import stable


def packed(*names: str, year: int) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        for name in names:
            archive.writestr(zipfile.ZipInfo(name, (year, 1, 1, 0, 0, 0)), f"contents of {name}" * 50)
    return data.getvalue()


def test_order_and_time_do_not_show() -> None:
    one = stable(packed("word/b.xml", "[Content_Types].xml", "a.xml", year=2001))
    two = stable(packed("a.xml", "word/b.xml", "[Content_Types].xml", year=2026))
    assert one == two
    archive = zipfile.ZipFile(io.BytesIO(one))
    assert archive.namelist() == ["[Content_Types].xml", "a.xml", "word/b.xml"]
    assert archive.read("a.xml") == b"contents of a.xml" * 50


def test_what_is_no_zip_is_refused() -> None:
    with pytest.raises(zipfile.BadZipFile):
        stable(b"not a zip")
