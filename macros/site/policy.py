"""The Content-Security-Policy of the built pages, as a header for a server to send.

Material puts a few inline scripts into each page; they are allowed by their hashes, which are only
known once the pages are built. Everything else comes from the site itself.
"""

import base64
import hashlib
from html.parser import HTMLParser
from pathlib import Path

POLICY = (
    "default-src 'none'",
    "script-src 'self' {hashes}",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'self'",
)

DATA_TYPES = {"application/json", "application/ld+json"}
"""Script elements of these types are not executed, so need no hash."""


class _InlineScripts(HTMLParser):
    """Collects every inline script that a browser would execute."""

    def __init__(self) -> None:
        super().__init__()
        self.scripts: list[str] = []
        self._inside = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "script":
            given = dict(attrs)
            self._inside = "src" not in given and given.get("type") not in DATA_TYPES
            if self._inside:
                self.scripts.append("")

    def handle_data(self, data: str) -> None:
        if self._inside:
            self.scripts[-1] += data

    def handle_endtag(self, tag: str) -> None:
        if tag == "script":
            self._inside = False


def policy(site: Path) -> str:
    """Return the policy for the pages below `site`."""
    hashes: set[str] = set()
    for page in site.rglob("*.html"):
        parser = _InlineScripts()
        parser.feed(page.read_text(encoding="utf-8"))
        hashes.update(_hash(script) for script in parser.scripts)
    return "; ".join(POLICY).format(hashes=" ".join(sorted(hashes)))


def write_policy(site: Path) -> None:
    """Write `headers/` into the site: the bare policy, and an include file for nginx."""
    folder = site / "headers"
    folder.mkdir(exist_ok=True)
    value = policy(site)
    (folder / "content-security-policy.txt").write_text(value + "\n", encoding="utf-8")
    (folder / "nginx.conf").write_text(
        f'add_header Content-Security-Policy "{value}" always;\n', encoding="utf-8"
    )


def _hash(script: str) -> str:
    digest = hashlib.sha256(script.encode("utf-8")).digest()
    return f"'sha256-{base64.b64encode(digest).decode('ascii')}'"
