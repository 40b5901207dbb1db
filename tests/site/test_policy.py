"""The policy allows the theme's inline scripts and no others, in a header and in each page."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Callable
from pathlib import Path

from lxml import html

from macros.site.policy import policy, write_policy


def test_the_header_holds_what_a_meta_element_cannot(tmp_path: Path) -> None:
    value = policy(["'sha256-x'"])
    assert value.startswith("default-src 'none'; script-src 'self' 'sha256-x';")
    assert "unsafe" not in value and "frame-ancestors" not in value
    write_policy(value, tmp_path)
    header = (tmp_path / "headers" / "content-security-policy.txt").read_text(encoding="utf-8")
    assert header == f"{value}; frame-ancestors 'self'\n"
    assert header.strip() in (tmp_path / "headers" / "nginx.conf").read_text(encoding="utf-8")


def test_every_page_carries_it_before_any_script(
    addresses: list[str], page: Callable[[str], html.HtmlElement], site: Path
) -> None:
    header = (site / "headers" / "content-security-policy.txt").read_text(encoding="utf-8").strip()
    inline: set[str] = set()
    for address in addresses:
        root = page(address)
        (meta,) = root.xpath("//meta[@http-equiv='Content-Security-Policy']")
        assert f"{meta.get('content')}; frame-ancestors 'self'" == header
        assert not meta.xpath("preceding::script"), address
        inline |= {
            script.text for script in root.xpath("//script[not(@src) and not(@type='application/json')]")
        }
    hashes = {base64.b64encode(hashlib.sha256(script.encode()).digest()).decode() for script in inline}
    assert hashes and all(f"'sha256-{each}'" in header for each in hashes)
    assert header.count("'sha256-") == len(hashes)
