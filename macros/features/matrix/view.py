"""Cross-reference tables: the clauses of each row and column."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from itertools import product

from macros.core.handbook import Handbook
from macros.core.regulation import Clause
from macros.core.roles import Role
from macros.features.matrix.axes import NO_SUBJECT, Axis, Heading, axes
from macros.features.matrix.quotes import BLANK, NOTE, quotes

VERBS = "theme-role"
"""The table whose cells quote the verbs of duties."""

TABLES = ("role-theme", VERBS, "role-article", "role-principle", "theme-level", "period-role")
"""Their names: the rows' axis, then the columns'."""

STEPS = (1, 2, 4)
"""Maximum number of clauses of each shade but the last."""


@dataclass(frozen=True)
class Holding:
    """The clauses of a cell that bind one role, named unless it is the row or the column."""

    holder: Role | None
    name: str
    clauses: tuple[Clause, ...]
    said: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Clause id -> what the cell quotes of it; only in the table of verbs."""


@dataclass(frozen=True)
class MatrixCell:
    column: Heading
    holdings: tuple[Holding, ...]

    @property
    def clauses(self) -> tuple[Clause, ...]:
        """Each clause once, in the order of the data."""
        return tuple(dict.fromkeys(clause for holding in self.holdings for clause in holding.clauses))

    @property
    def shade(self) -> int:
        """From 1, by the number of clauses."""
        return 1 + sum(len(self.clauses) > step for step in STEPS)


@dataclass(frozen=True)
class Row:
    heading: Heading
    cells: tuple[MatrixCell, ...]


@dataclass(frozen=True)
class Matrix:
    name: str
    title: str
    notes: tuple[str, ...]
    """Editorial notes on the table; first, on empty cells."""

    corner: str
    columns: tuple[Heading, ...]
    rows: tuple[Row, ...]

    @property
    def quotes(self) -> bool:
        """Whether its cells quote the clauses, instead of only citing them."""
        return self.name == VERBS


def matrix_view(handbook: Handbook, name: str) -> Matrix:
    """Build one of the tables.

    Raises:
        LookupError: no table has that name.
    """
    if name not in TABLES:
        raise LookupError(f"没有名为“{name}”的对照表。可用的有：{'、'.join(TABLES)}")
    known = axes(handbook)
    row_axis, column_axis = (known[axis] for axis in name.split("-"))
    held = _held(handbook, row_axis, column_axis)
    with_role = "role" in name.split("-")
    used_rows, used_columns = {row for row, _ in held}, {column for _, column in held}
    columns = tuple(each for each in column_axis.columns if not each.sparse or each.id in used_columns)
    headings = tuple(each for each in row_axis.headings if each.id in used_rows and column_axis.headings)
    rows = tuple(_row(handbook, heading, columns, held, with_role) for heading in headings)
    notes: tuple[str, ...] = (row_axis.blank or column_axis.blank, row_axis.note, column_axis.note)
    if name == VERBS:
        rows = _quoting(handbook, rows) if _posts(handbook, columns) > 1 else ()
        notes = (BLANK, NOTE, *notes[1:])
    return Matrix(name, title(known, name), tuple(filter(None, notes)), row_axis.name, columns, rows)


def _posts(handbook: Handbook, columns: Iterable[Heading]) -> int:
    kinds = {role.id: role.kind for role in handbook.roles}
    return sum(kinds.get(column.id) == "post" for column in columns)


def _quoting(handbook: Handbook, rows: tuple[Row, ...]) -> tuple[Row, ...]:
    """Put into each cell what it quotes of its clauses."""
    themes = {theme.id: theme for theme in handbook.themes}
    duties = {
        (duty.clause, duty.role or NO_SUBJECT, theme): duty
        for duty in handbook.duties
        for theme in duty.themes
    }

    def said(theme: str, role: str, clauses: Iterable[Clause]) -> dict[str, tuple[str, ...]]:
        found = {clause.id: duties[clause.id, role, theme] for clause in clauses}
        return {
            id: quotes(
                handbook.words_of(duty), themes[theme], [themes[each] for each in duty.themes], duty.power
            )
            for id, duty in found.items()
        }

    def cell(row: Row, each: MatrixCell) -> MatrixCell:
        return replace(
            each,
            holdings=tuple(
                replace(holding, said=said(row.heading.id, each.column.id, holding.clauses))
                for holding in each.holdings
            ),
        )

    return tuple(replace(row, cells=tuple(cell(row, each) for each in row.cells)) for row in rows)


def tables(handbook: Handbook) -> tuple[str, ...]:
    """The names of the tables that have rows."""
    return handbook.once(_tables)


def _tables(handbook: Handbook) -> tuple[str, ...]:
    return tuple(name for name in TABLES if matrix_view(handbook, name).rows)


def title(known: dict[str, Axis], name: str) -> str:
    """The title of a table, from its axes."""
    if name == VERBS:
        return "职责用语"
    return "与".join(known[axis].name for axis in name.split("-"))


Held = dict[tuple[str, str], dict[str, list[Clause]]]
"""(row, column) -> role id ("": no subject) -> clauses."""


def _held(handbook: Handbook, rows: Axis, columns: Axis) -> Held:
    held: Held = {}

    def put(row: str, column: str, role: str, clause: Clause) -> None:
        clauses = held.setdefault((row, column), {}).setdefault(role, [])
        if clause not in clauses:
            clauses.append(clause)

    for duty in handbook.duties:
        for row, column in product(rows.of(duty), columns.of(duty)):
            if duty.role or row != NO_SUBJECT:
                put(row, column, duty.role or "", handbook.clause(duty.clause))
    if columns.mentioned:
        for role in handbook.roles:
            for clause in (handbook.clause(id) for id in (role.clause, *role.named_in)):
                if (role.id, column := columns.mentioned(clause)) not in held:
                    put(role.id, column, role.id, clause)
    return held


def _row(
    handbook: Handbook, heading: Heading, columns: Iterable[Heading], held: Held, with_role: bool
) -> Row:
    cells = ((column, held.get((heading.id, column.id), {})) for column in columns)
    return Row(
        heading, tuple(MatrixCell(column, _holdings(handbook, found, with_role)) for column, found in cells)
    )


def _holdings(handbook: Handbook, held: dict[str, list[Clause]], with_role: bool) -> tuple[Holding, ...]:
    """In a table with an axis of roles, the heading names the role."""
    if with_role:
        return tuple(Holding(None, "", tuple(clauses)) for clauses in held.values())
    return tuple(_holding(handbook, role, clauses) for role, clauses in held.items())


def _holding(handbook: Handbook, id: str, clauses: Iterable[Clause]) -> Holding:
    """A post of one level is named by its rank, since the column is its level."""
    if not id:
        return Holding(None, "", tuple(clauses))
    role = handbook.role(id)
    is_placed = role.rank and len(role.own_levels) == 1
    return Holding(role, handbook.rank(role.rank or "").name if is_placed else role.short, tuple(clauses))
