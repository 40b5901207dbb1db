"""One page per theme."""

from collections.abc import Iterator

from macros.core.addresses import theme_page
from macros.core.handbook import Handbook
from macros.core.page import Page, call, heading, source_of

MACROS = ("theme_summary", "theme_path", "theme")


def pages(handbook: Handbook) -> Iterator[Page]:
    for theme in handbook.themes:
        body = heading(theme.name, level=1) + "".join(call(macro, theme.id) for macro in MACROS)
        yield Page(source_of(theme_page(theme.id)), theme.name, theme.summary, body)
