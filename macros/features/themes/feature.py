"""A page for every theme."""

from collections import Counter

from macros.core.feature import Feature, NavEntry, Partial
from macros.core.handbook import Handbook
from macros.features.themes.drafts import THEMES_DRAFT
from macros.features.themes.pages import pages
from macros.features.themes.path import path_view
from macros.features.themes.view import theme_view


def theme_list(handbook: Handbook) -> Partial:
    """All themes with the number of their duties."""
    counts = Counter(theme for duty in handbook.duties for theme in duty.themes if not duty.power)
    return Partial("theme-list", {"themes": [(theme, counts[theme.id]) for theme in handbook.themes]})


def theme_summary(handbook: Handbook, id: str) -> Partial:
    """The scope of theme `id`."""
    return Partial("theme-summary", {"theme": handbook.theme(id)})


def theme_path(handbook: Handbook, id: str) -> Partial:
    """Theme `id` across the levels, as a picture and in words."""
    return Partial("path", {"view": path_view(handbook, handbook.theme(id))})


def theme(handbook: Handbook, id: str) -> Partial:
    """Who holds what under theme `id`."""
    return Partial("theme", {"view": theme_view(handbook, handbook.theme(id))})


FEATURE = Feature(
    name="themes",
    present=lambda handbook: bool(handbook.themes),
    drafts=(THEMES_DRAFT,),
    pages=pages,
    nav=(NavEntry("themes/index.md", 20, "按事项查", section="查职责"),),
    macros=(theme_list, theme_summary, theme_path, theme),
)
