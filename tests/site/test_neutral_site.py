"""A built handbook holds no word of another: the sample's whole output, what is inside of its files too."""

from __future__ import annotations

import gzip
import io
import re
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pypdf
import pytest

from macros.core.handbook import Handbook
from tests import foreign
from tests.conftest import SAMPLE

PACKAGES = (".docx", ".xlsx", ".pptx", ".zip", ".apkg")
PICTURES = (".png", ".woff2")
"""Nothing to read in these."""

TAG = re.compile("<[^>]*>")
ESCAPED = re.compile(r"\\u([0-9a-f]{4})")
TABLE = re.compile("[\u4e00-\u9fff]{100,}")
"""No text goes so far without a mark: characters in the order of another table, which spell words by chance."""


def readable(text: str) -> str:
    """Return a text with its escapes read and without tables of characters."""
    return TABLE.sub("", ESCAPED.sub(lambda found: chr(int(found[1], 16)), text))


def said(name: str, data: bytes) -> Iterator[tuple[str, str]]:
    """Yield (path, text) of a file, or of each file within it."""
    if name.endswith(PACKAGES):
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            for part in package.namelist():
                yield name, part
                yield from said(f"{name}/{part}", package.read(part))
    elif name.endswith(".gz"):
        yield from said(name.removesuffix(".gz"), gzip.decompress(data))
    elif name.endswith(".pdf"):
        pages = pypdf.PdfReader(io.BytesIO(data)).pages
        yield name, "".join("".join(page.extract_text().split()) for page in pages)
    elif not name.endswith(PICTURES):
        text = readable(data.decode("utf-8", errors="replace"))
        yield name, text
        if "<" in text:  # a word may stand in several runs
            yield name, "".join(TAG.sub("", text).split())


@pytest.mark.slow
def test_the_sample_says_nothing_of_another_regulation(
    handbook: Handbook, sample: Handbook, sample_site: Path
) -> None:
    words, ids = foreign.words(handbook, sample, SAMPLE), foreign.ids(handbook, sample)
    assert {"安全生产", "一岗双责", "通州"} <= set(words)
    found, read = set(), 0
    for path in sorted(path for path in sample_site.rglob("*") if path.is_file()):
        name = path.relative_to(sample_site).as_posix()
        for place, text in said(name, path.read_bytes()):
            read += 1
            found.update(f"{place}: {word}" for word in words if word in text)
            found.update(f"{place}: {id}" for id, _ in foreign.names(text) if id in ids)
    assert read > 1_000
    assert not found, "\n".join(sorted(found))


def test_files_are_read_to_the_bottom() -> None:
    inner, outer = io.BytesIO(), io.BytesIO()
    with zipfile.ZipFile(inner, "w") as package:
        package.writestr("word/document.xml", "<w:t>安全</w:t></w:r><w:r><w:t>生产</w:t>")
    with zipfile.ZipFile(outer, "w") as package:
        package.writestr("a.docx", inner.getvalue())
        package.writestr("b.js", r'["\u901a\u5dde"]')
    read = dict(said("all.zip", outer.getvalue()))
    assert read["all.zip/a.docx/word/document.xml"] == "安全生产"
    assert read["all.zip/b.js"] == '["通州"]'
    assert readable("".join(map(chr, range(0x4E00, 0x4E80)))) == ""
