"""One page per theme."""

from collections.abc import Iterator

from macros.core.addresses import theme_page
from macros.core.handbook import Handbook
from macros.core.page import Page, front_matter, source_of

THEME = """
# {title}

{{{{ theme_summary("{id}") }}}}

{{{{ theme_path("{id}") }}}}

{{{{ theme("{id}") }}}}
"""


def pages(handbook: Handbook) -> Iterator[Page]:
    for theme in handbook.themes:
        text = front_matter(theme.name, theme.summary) + THEME.format(title=theme.name, id=theme.id)
        yield Page(source_of(theme_page(theme.id)), theme.name, text)
