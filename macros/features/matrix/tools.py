"""Data for the browser to filter the cross-reference tables and show the words of a cell."""

from dataclasses import dataclass

from macros.core.duties import Duty
from macros.core.handbook import Handbook
from macros.core.regulation import Clause, short_reference
from macros.core.roles import Role
from macros.features.matrix.axes import axes
from macros.features.matrix.view import tables, title


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
    help: str
    """How cells cite, for the file of a table."""


def tools_view(handbook: Handbook) -> ToolsView:
    known, found = axes(handbook), handbook.standings
    cited = {duty.clause for duty in handbook.duties}
    cited.update(id for role in handbook.roles for id in (role.clause, *role.named_in))
    regulation, kinds = handbook.regulation, handbook.kinds
    return ToolsView(
        tables=tuple((name, title(known, name)) for name in tables(handbook)),
        filters=tuple(
            each
            for each in (
                ("level", "层级", tuple((level.id, level.name) for level in handbook.levels)),
                ("rank", "岗位类别", tuple((rank.id, rank.name) for rank in handbook.ranks)),
                ("kind", "主体类别", (("post", kinds.post), ("group", kinds.people), ("body", kinds.body))),
                ("theme", "主题", tuple((theme.id, theme.name) for theme in handbook.themes)),
                ("principle", "原则", tuple((each.id, each.quote) for each in handbook.principles)),
            )
            if each[2]
        ),
        roles=tuple(Standing(role, *found[role.id]) for role in handbook.roles),
        clauses=tuple(clause for clause in handbook.clauses.values() if clause.id in cited),
        duties=handbook.duties,
        help=_help(handbook),
        source=f"依据：{regulation.title}" + (f"（{handbook.number}）" if handbook.number else ""),
    )


def _help(handbook: Handbook) -> str:
    """Say it of an item; of a second one, since (1) alone would not tell that it is counted."""
    items = [clause for clause in handbook.clauses.values() if clause.kind == "item"][:2]
    example = f"：括号内为项的序号，例如{short_reference(items[-1])}指{items[-1].label}" if items else ""
    return f"格内是条款{example}；只有数字的指该条首段。"
