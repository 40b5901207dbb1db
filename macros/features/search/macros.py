"""The macros of this feature."""

from macros.core.feature import Partial
from macros.core.handbook import Handbook

RESULT_KINDS = (
    ("clause", "条款"),
    ("role", "岗位"),
    ("theme", "主题"),
    ("principle", "原则"),
    ("term", "术语"),
    ("page", "页面"),
)
"""(kind of result, its name)."""


def search_page(handbook: Handbook) -> Partial:
    """The search page: its box, filters and results."""
    filters = (
        ("kind", "类别", RESULT_KINDS),
        ("level", "层级", [(level.id, level.name) for level in handbook.levels]),
        ("rank", "岗位类别", [(rank.id, rank.name) for rank in handbook.ranks]),
        ("theme", "主题", [(theme.id, theme.name) for theme in handbook.themes]),
    )
    return Partial("search-page", {"filters": filters})
