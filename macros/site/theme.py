"""What we take of the theme, its style alone, and what its environment takes from us: text, which it does not escape."""

import re
from pathlib import Path

from markupsafe import Markup, escape
from mkdocs.utils import get_theme_dir

THEME = Path(get_theme_dir("material"))

STYLE = next(
    path.relative_to(THEME).as_posix() for path in sorted(THEME.glob("assets/stylesheets/main.*.min.css"))
)
"""Address of the theme's style sheet."""

HEADING = re.compile(r"<h1(?P<other>(?: (?!id=)[^>]*?)?)(?: id=\"(?P<id>[^\"]*)\")?(?P<rest>[^>]*)>")
"""A page's heading; its id may stand among other attributes."""


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


def with_heading(html: str) -> tuple[str, str]:
    """Let a page's heading be reached by a link: return the page with it, and the heading's id."""
    found = HEADING.search(html)
    if not found:
        return html, ""
    id = found["id"] or "heading"
    opened = f'{found[0][:3]}{found["other"]} id="{id}"{found["rest"]} tabindex="-1">'
    return html[: found.start()] + opened + html[found.end() :], id
