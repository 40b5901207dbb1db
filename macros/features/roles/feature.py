"""A page for every role."""

from macros.core.feature import Feature, NavEntry
from macros.features.roles import macros
from macros.features.roles.pages import pages

FEATURE = Feature(
    name="roles",
    pages=pages,
    nav=(NavEntry("roles/index.md", 20, "岗位"),),
    macros=(
        macros.place,
        macros.collective,
        macros.pager,
        macros.post_grid,
        macros.role_list,
        macros.title_list,
    ),
    public=(macros.role, macros.duties),
)
