"""Chooses the smallest bundle with every component of a page.

`make scripts` (`tools/bundle.py`) bundles `overrides/` and lists the contents in `bundles/manifest.json`.
"""

import json
import re
from collections.abc import Iterable, Mapping
from pathlib import Path

OVERRIDES = Path(__file__).resolve().parent.parent.parent / "overrides"

BASE = "reading"
"""Part of every bundle, with the search box and 我的岗位."""

WHOLE = "everything"
"""The bundle for a page that mixes kinds."""

SERVED = ("bundles/", "assets/", "first.js", "print.css", "noscript.css")
"""Files of `overrides/` that the site serves; sources are served only as bundles."""

MARK = re.compile(r'data-module="([\w-]+)"')


def page_bundle(html: str, bundles: Mapping[str, Iterable[str]]) -> str:
    """Return the name of the bundle for a page.

    Args:
        html: the page's content, in which `data-module="<name>"` marks a component's root.
        bundles: bundle name -> the components that it mounts.
    """
    carried = set(MARK.findall(html))
    fitting = [name for name, mounted in bundles.items() if carried <= set(mounted)]
    if not fitting:
        raise ValueError(f"no bundle mounts {', '.join(sorted(carried))}: run `make scripts`")
    return min(fitting, key=lambda name: (len(set(bundles[name])), name))


def manifest() -> dict[str, list[str]]:
    """Return the components of each bundle."""
    text = (OVERRIDES / "bundles" / "manifest.json").read_text(encoding="utf-8")
    bundles: dict[str, list[str]] = json.loads(text)
    return bundles


def is_source(address: str) -> bool:
    """Tell whether a file of `overrides/` is a source, which is not served."""
    return not address.startswith(SERVED) or address.endswith("/manifest.json")
