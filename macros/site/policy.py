"""The Content-Security-Policy: a header for a server to send, and a meta element for pages opened from a folder.

Everything comes from the site itself; of inline scripts it allows the theme's own, by their hashes.
"""

from collections.abc import Iterable
from pathlib import Path

DIRECTIVES = (
    "default-src 'none'",
    "script-src 'self' {hashes}",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
)

HEADER_ONLY = ("frame-ancestors 'self'",)
"""A meta element cannot hold these."""


def policy(hashes: Iterable[str]) -> str:
    """Return the policy that a meta element holds, with the sources of the inline scripts allowed."""
    return "; ".join(DIRECTIVES).format(hashes=" ".join(hashes))


def write_policy(value: str, site: Path) -> None:
    """Write `headers/` into the site: the whole policy, and an include file for nginx."""
    folder = site / "headers"
    folder.mkdir(exist_ok=True)
    whole = "; ".join((value, *HEADER_ONLY))
    (folder / "content-security-policy.txt").write_text(whole + "\n", encoding="utf-8")
    (folder / "nginx.conf").write_text(
        f'add_header Content-Security-Policy "{whole}" always;\n', encoding="utf-8"
    )
