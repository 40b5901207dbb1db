"""A theme: who holds its duties, level by level."""

from dataclasses import dataclass

from macros.core.duty_view import DutyView, duty_views
from macros.core.handbook import Handbook
from macros.core.themes import Theme


@dataclass(frozen=True)
class ThemeView:
    theme: Theme
    groups: tuple[tuple[str, tuple[DutyView, ...]], ...]
    """(level, or 人员和机构, or 未写明主体; duties in the order of the text)."""

    count: int


def theme_view(handbook: Handbook, theme: Theme) -> ThemeView:
    views = duty_views(handbook, (duty for duty in handbook.duties if theme.id in duty.themes))
    names = {level.id: level.name for level in handbook.levels}

    def group(view: DutyView) -> str:
        if not view.holders:
            return "条文未写明主体"
        return names.get(view.holders[0].level or "", handbook.kinds.others)

    ordered = (*names.values(), handbook.kinds.others, "条文未写明主体")
    groups = tuple(
        (name, found) for name in ordered if (found := tuple(v for v in views if group(v) == name))
    )
    return ThemeView(theme, groups, len(views))
