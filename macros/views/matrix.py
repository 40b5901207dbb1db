"""Cross-reference tables: which clauses tie a row to a column."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from macros.model import Clause, Duty, Handbook


@dataclass(frozen=True)
class Heading:
    """A row or a column."""

    id: str
    name: str
    kind: str
    """What it leads to: role, theme, principle, article."""


@dataclass(frozen=True)
class Row:
    heading: Heading
    cells: tuple[tuple[Heading, tuple[Clause, ...]], ...]


@dataclass(frozen=True)
class Matrix:
    name: str
    title: str
    columns: tuple[Heading, ...]
    rows: tuple[Row, ...]


def matrix_view(handbook: Handbook, name: str) -> Matrix:
    """Build one of the tables.

    Raises:
        LookupError: no table has that name.
    """
    tables: dict[str, tuple[str, tuple[Heading, ...], Callable[[Duty], Iterable[str]]]] = {
        "role-theme": (
            "岗位与主题",
            tuple(Heading(theme.id, theme.name, "theme") for theme in handbook.themes),
            lambda duty: duty.themes,
        ),
        "role-article": (
            "岗位与条文",
            tuple(Heading(a.id, a.label, "article") for a in handbook.regulation.articles),
            lambda duty: [f"art-{handbook.clause(duty.clause).article}"],
        ),
        "role-principle": (
            "岗位与原则",
            tuple(Heading(p.id, p.quote, "principle") for p in handbook.principles),
            lambda duty: [link.id for link in duty.principles],
        ),
    }
    if name not in tables:
        raise LookupError(f"没有名为“{name}”的对照表。可用的有：{'、'.join(tables)}")
    title, columns, column_ids = tables[name]
    clauses: dict[tuple[str, str], list[Clause]] = {}
    for duty in handbook.duties:
        for column in column_ids(duty):
            if duty.role:
                clauses.setdefault((duty.role, column), []).append(handbook.clause(duty.clause))
    if name == "role-article":
        _add_mentions(handbook, clauses)
    rows = tuple(
        Row(
            Heading(role.id, role.short, "role"),
            tuple((column, tuple(clauses.get((role.id, column.id), ()))) for column in columns),
        )
        for role in handbook.roles
        if any((role.id, column.id) in clauses for column in columns)
    )
    return Matrix(name, title, columns, rows)


def _add_mentions(handbook: Handbook, clauses: dict[tuple[str, str], list[Clause]]) -> None:
    """An article that only names the role stands in the table too."""
    for role in handbook.roles:
        for id in (role.clause, *role.named_in):
            clause = handbook.clause(id)
            key = (role.id, f"art-{clause.article}")
            if key not in clauses:
                clauses[key] = [clause]


def short_reference(clause: Clause) -> str:
    """How a cell cites a clause: 4(2) 项, 13第一款, 16第二句, 19 the whole article's only words."""
    rest = clause.id.removeprefix(f"art-{clause.article}")
    if clause.kind == "item":
        return f"{clause.article}({rest.removeprefix('-')})"
    return f"{clause.article}{clause.label.partition('条')[2]}"
