"""A page for every theme."""

from macros.core.feature import Feature, NavEntry
from macros.features.themes import macros
from macros.features.themes.pages import pages

FEATURE = Feature(
    name="themes",
    pages=pages,
    nav=(NavEntry("themes/index.md", 30, "主题"),),
    macros=(macros.theme_list, macros.theme_summary, macros.theme_path, macros.theme),
)
