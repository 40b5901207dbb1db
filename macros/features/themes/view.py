"""A theme: who holds its duties, level by level."""

from dataclasses import dataclass

from macros.core.duty_view import DutyView, duty_views
from macros.core.handbook import Handbook
from macros.core.themes import Theme
from macros.core.tiers import tiers

ALL, UNNAMED = "岗位和机构", "条文未写明主体"
"""Headings of all holders, where the document has no levels, and of nobody."""


@dataclass(frozen=True)
class ThemeView:
    theme: Theme
    groups: tuple[tuple[str, tuple[DutyView, ...]], ...]
    """(levels, or 人员和机构, or 未写明主体; duties in the order of the text)."""

    count: int
    """Number of duties, without what the document merely allows."""


def theme_view(handbook: Handbook, theme: Theme) -> ThemeView:
    views = duty_views(handbook, (duty for duty in handbook.duties if theme.id in duty.themes))
    rest = handbook.kinds.others if handbook.levels else ALL

    def group(view: DutyView) -> str:
        if not view.holders:
            return UNNAMED
        return handbook.tier_of(view.holders[0]) or rest

    first = {view.holders[0].id: view.holders[0] for view in views if view.holders}
    levels = (title for title, held in tiers(handbook, first.values()) if held[0].own_levels)
    ordered = (*levels, rest, UNNAMED)
    groups = tuple(
        (name, found) for name in ordered if (found := tuple(v for v in views if group(v) == name))
    )
    return ThemeView(theme, groups, sum(not view.duty.power for view in views))
