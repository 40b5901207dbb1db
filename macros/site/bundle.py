"""Which scripts and styles a page loads beside the common ones: those of the components that it carries."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

MARK = re.compile(r'data-module="([\w-]+)"')


def page_assets(html: str, modules: Mapping[str, Iterable[str]]) -> tuple[list[str], list[str]]:
    """Return the addresses of the page's own styles and scripts, each once, in the order of `modules`.

    Args:
        html: the page's content, in which `data-module="<name>"` marks a component's root.
        modules: component name -> files that it needs, libraries before what uses them.
    """
    carried = set(MARK.findall(html))
    files = dict.fromkeys(file for name, needed in modules.items() if name in carried for file in needed)
    styles = [file for file in files if file.endswith(".css")]
    return styles, [file for file in files if file not in styles]
