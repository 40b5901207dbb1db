"""Every link and anchor of the built site resolves, and nothing points outside it."""

from __future__ import annotations

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
            if parts.scheme == "data":
                continue
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


def test_nothing_is_fetched_from_elsewhere(site: Path) -> None:
    """No style sheet or script of ours names an address outside the site."""
    for path in [*site.glob("*.css"), *site.glob("features/**/*"), *site.glob("shared/*")]:
        if path.is_file():
            assert not re.findall(r"https?://", path.read_text(encoding="utf-8")), path


def test_pages_carry_no_inline_style_or_handler(page, addresses: list[str]) -> None:
    """A strict policy blocks both."""
    for address in addresses:
        root = page(address)
        assert not root.xpath("//@style"), address
        assert not root.xpath("//style"), address
        assert not root.xpath("//@*[starts-with(name(), 'on')]"), address


def test_pages_are_light(site: Path, page, addresses: list[str]) -> None:
    """Under 300 kB transferred a page: its HTML, styles and scripts, compressed as a server would."""
    import gzip

    def transferred(path: Path) -> int:
        return len(gzip.compress(path.read_bytes(), 6))

    for address in addresses:
        if address == "404.html":
            continue
        folder = (site / address).parent
        files = page(address).xpath("//link[@rel='stylesheet']/@href | //script/@src")
        total = transferred(site / address) + sum(transferred((folder / file).resolve()) for file in files)
        assert total < 300_000, (address, total)
