"""Every link and anchor of the built site resolves, and nothing points outside it."""

from __future__ import annotations

import gzip
import posixpath
import re
from pathlib import Path
from urllib.parse import unquote, urlsplit


def test_every_internal_link_and_anchor_resolves(site: Path, page, addresses: list[str]) -> None:
    ids = {address: set(page(address).xpath("//@id")) for address in addresses}
    checked = 0
    for address in addresses:
        for link in page(address).xpath("//@href | //@src | //@data-address"):
            parts = urlsplit(link)
            if parts.scheme == "data" or (address == "404.html" and parts.path.startswith("../")):
                continue  # shown at any depth, that page offers the homes above it
            assert not parts.scheme and not parts.netloc, (address, link)
            if address == "404.html" and parts.path.startswith("/"):
                target = parts.path.lstrip("/")
            else:
                target = posixpath.normpath(posixpath.join(posixpath.dirname(address), unquote(parts.path)))
            if not parts.path:
                target = address
            if (site / target).is_dir():
                target = posixpath.join(target, "index.html")
            assert (site / target).is_file(), (address, link)
            if parts.fragment and target.endswith(".html"):
                assert unquote(parts.fragment) in ids[target], (address, link)
            checked += 1
    assert checked > 5000


def test_ids_are_unique(page, addresses: list[str]) -> None:
    for address in addresses:
        ids = page(address).xpath("//@id")
        assert len(ids) == len(set(ids)), (address, sorted(id for id in ids if ids.count(id) > 1))


NAMES = re.compile(
    r"https://json-schema\.org/draft/2020-12/schema|http://schemas\.openxmlformats\.org/[\w/.-]+"
    r"|http://purl\.oclc\.org/ooxml/[\w/]+|http://www\.w3\.org/2000/svg"
)
"""Names of the languages of schemas, workbooks and pictures that scripts carry; nothing is fetched from them."""


def test_nothing_is_fetched_from_elsewhere(site: Path) -> None:
    """No style sheet or script of ours names an address outside the site."""
    for path in [*site.glob("*.css"), *site.glob("bundles/*")]:
        if path.is_file():
            text = NAMES.sub("", path.read_text(encoding="utf-8"))
            assert not re.findall(r"https?://", text), path


def test_pages_carry_no_inline_style_or_handler(page, addresses: list[str]) -> None:
    """A strict policy blocks both."""
    for address in addresses:
        root = page(address)
        assert not root.xpath("//@style"), address
        assert address == "404.html" or not root.xpath("//style"), address
        assert not root.xpath("//@*[starts-with(name(), 'on')]"), address


def test_pages_are_light(site: Path, page, addresses: list[str]) -> None:
    """Compressed as a server would, a page with its styles and scripts: at most 120 kB where people come to
    read and to check, 150 kB elsewhere; and at most 7 scripts and styles."""
    for address in addresses:
        if address == "404.html":
            continue
        folder = (site / address).parent
        files = page(address).xpath(
            "//link[@rel='stylesheet'][not(ancestor::noscript)]/@href | //script/@src"
        )
        total = sum(
            len(gzip.compress(path.read_bytes(), 9))
            for path in (site / address, *((folder / file).resolve() for file in files))
        )
        light = address == "index.html" or address.startswith(("roles/", "checklists/"))
        assert total < (120_000 if light else 150_000), (address, total)
        assert len(files) < 8, address


def test_sources_are_not_served(site: Path) -> None:
    assert {path.name for path in site.iterdir() if path.suffix == ".css"} == {"print.css", "noscript.css"}
    assert not (site / "features").exists() and not (site / "shared").exists()
    assert {path.suffix for path in (site / "bundles").iterdir()} == {".js", ".css"}
