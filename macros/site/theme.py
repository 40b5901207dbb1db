"""What we take of the theme, its style alone, and what its environment takes from us: text, which it does not escape."""

import re
from html import unescape
from pathlib import Path

from markupsafe import Markup, escape
from mkdocs.utils import get_theme_dir

THEME = Path(get_theme_dir("material"))

STYLE = next(
    path.relative_to(THEME).as_posix() for path in sorted(THEME.glob("assets/stylesheets/main.*.min.css"))
)
"""Address of the theme's style sheet."""

HEADING = re.compile(r"<h1(?P<attributes>[^>]*)>")
"""A page's heading."""

HEADINGS = re.compile(r"<h([2-6])[^>]*>(.*?)</h\1>", re.DOTALL)
TAG = re.compile(r"<[^>]*>")

ID = re.compile(r" id=\"([^\"]*)\"")


def is_unused(address: str) -> bool:
    """Tell whether a file of the theme is one that no page asks for."""
    return (
        address.startswith(("assets/javascripts/", "assets/stylesheets/", "assets/images/"))
        and address != STYLE
    )


def literal(text: str) -> Markup:
    """Return text for a template that does not escape, so that it is shown as it is.

    The macros plugin renders a title with Jinja's marks once more, so braces are escaped too.
    """
    return Markup(escape(text).replace("{", "&#123;"))


def headings(html: str) -> list[str]:
    """Return the words of a page's headings below the first, in their order."""
    return [unescape(TAG.sub("", found[2])).strip() for found in HEADINGS.finditer(html)]


def with_heading(html: str) -> tuple[str, str]:
    """Let a page's heading be reached by a link: return the page with it, and the heading's id."""
    found = HEADING.search(html)
    if not found:
        return html, ""
    own = ID.search(found["attributes"])
    others = ID.sub("", found["attributes"])
    id = own[1] if own else "heading"
    return f'{html[: found.start()]}<h1 id="{id}"{others} tabindex="-1">{html[found.end() :]}', id
