"""The Content-Security-Policy: a header for a server to send, and a meta element for pages opened from a folder.

Everything comes from the site itself. Inline stand only the style and the script of 404.html, allowed by their hashes.
"""

import base64
import hashlib
import re
from pathlib import Path

DIRECTIVES = (
    "default-src 'none'",
    "script-src 'self' {script}",
    "style-src 'self' {style}",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
)

HEADER_ONLY = ("frame-ancestors 'self'",)
"""A meta element cannot hold these."""


def policy(lost: str) -> str:
    """Return the policy that a meta element holds.

    Args:
        lost: 404.html, whose style and script it allows.
    """
    return "; ".join(DIRECTIVES).format(script=_hashes(lost, "script"), style=_hashes(lost, "style"))


def _hashes(page: str, name: str) -> str:
    """Sources for the elements of a name that stand in a page."""
    texts = re.findall(rf"<{name}>(.*?)</{name}>", page, re.DOTALL)
    digests = (hashlib.sha256(text.encode("utf-8")).digest() for text in texts)
    return " ".join(f"'sha256-{base64.b64encode(digest).decode('ascii')}'" for digest in digests)


def write_policy(value: str, site: Path) -> None:
    """Write `headers/` into the site: the whole policy, and an include file for nginx."""
    folder = site / "headers"
    folder.mkdir(exist_ok=True)
    whole = "; ".join((value, *HEADER_ONLY))
    (folder / "content-security-policy.txt").write_text(whole + "\n", encoding="utf-8")
    (folder / "nginx.conf").write_text(
        f'add_header Content-Security-Policy "{whole}" always;\n', encoding="utf-8"
    )
