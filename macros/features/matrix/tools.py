"""Data for the browser to filter the cross-reference tables and show the words of a cell."""

from dataclasses import dataclass

from macros.core.duties import Duty
from macros.core.handbook import Handbook
from macros.core.regulation import Clause
from macros.core.roles import Role
from macros.features.matrix.axes import axes
from macros.features.matrix.view import tables, title

ROLE_KINDS = (("post", "领导岗位"), ("group", "领导成员、领导干部等人员"), ("body", "单位和机构"))
"""Kinds of role, as the filter names them."""


@dataclass(frozen=True)
class Standing:
    """A role with its levels and ranks."""

    role: Role
    levels: list[str]
    ranks: list[str]


@dataclass(frozen=True)
class ToolsView:
    tables: tuple[tuple[str, str], ...]
    """(name, title)."""

    filters: tuple[tuple[str, str, tuple[tuple[str, str], ...]], ...]
    """(name in the address, label, ((value, text), ...))."""

    roles: tuple[Standing, ...]
    clauses: tuple[Clause, ...]
    """Every clause that some table cites."""

    duties: tuple[Duty, ...]
    source: str


def tools_view(handbook: Handbook) -> ToolsView:
    known, found = axes(handbook), handbook.standings
    cited = {duty.clause for duty in handbook.duties}
    cited.update(id for role in handbook.roles for id in (role.clause, *role.named_in))
    regulation = handbook.regulation
    return ToolsView(
        tables=tuple((name, title(known, name)) for name in tables(handbook)),
        filters=tuple(
            each
            for each in (
                ("level", "层级", tuple((level.id, level.name) for level in handbook.levels)),
                ("rank", "岗位类别", tuple((rank.id, rank.name) for rank in handbook.ranks)),
                ("kind", "主体类别", ROLE_KINDS),
                ("theme", "主题", tuple((theme.id, theme.name) for theme in handbook.themes)),
                ("principle", "原则", tuple((each.id, each.quote) for each in handbook.principles)),
            )
            if each[2]
        ),
        roles=tuple(Standing(role, *found[role.id]) for role in handbook.roles),
        clauses=tuple(clause for clause in handbook.clauses.values() if clause.id in cited),
        duties=handbook.duties,
        source=f"依据：{regulation.title}" + (f"（{handbook.number}）" if handbook.number else ""),
    )
