"""The policy allows what 404.html holds inline and nothing else, in a header and in each page."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Callable
from pathlib import Path

from lxml import html

from macros.site.policy import policy, write_policy


def digest(text: str) -> str:
    return base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def test_the_header_holds_what_a_meta_element_cannot(tmp_path: Path) -> None:
    value = policy("<style>a {}</style><script>a()</script>")
    script, style = (f"'sha256-{digest(text)}'" for text in ("a()", "a {}"))
    assert value.startswith(f"default-src 'none'; script-src 'self' {script}; style-src 'self' {style};")
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
        own = {
            each.text for each in root.xpath("//script[not(@src) and not(contains(@type, 'json'))] | //style")
        }
        assert address == "404.html" or not own, address
        inline |= own
    assert len(inline) == 2 and all(f"'sha256-{digest(each)}'" in header for each in inline)
    assert header.count("'sha256-") == 2
