"""The tables that cross roles, themes, articles, principles, levels and times."""

from __future__ import annotations

import pytest

from macros.core.handbook import Handbook
from macros.core.regulation import short_reference
from macros.features.matrix.tools import tools_view
from macros.features.matrix.view import TABLES, matrix_view, tables


def cell(handbook: Handbook, table: str, row: str, column: str) -> list[tuple[str, list[str]]]:
    """Who holds what there, by the names that the cell shows."""
    matrix = matrix_view(handbook, table)
    (found,) = (
        each
        for line in matrix.rows
        if line.heading.id == row
        for each in line.cells
        if each.column.id == column
    )
    return [(held.name, [short_reference(clause) for clause in held.clauses]) for held in found.holdings]


def test_a_theme_names_its_posts_level_by_level(handbook: Handbook) -> None:
    assert cell(handbook, "theme-level", "meetings", "county") == [("主要负责人", ["3", "3(1)"])]
    assert cell(handbook, "theme-level", "meetings", "township") == [("主要负责人", ["4(1)"])]
    assert cell(handbook, "theme-level", "reporting", "township") == [("各乡镇政府", ["5第二句"])]
    assert cell(handbook, "theme-level", "inspection", "no-subject") == [("", ["5第三句"])]
    assert cell(handbook, "theme-level", "rescue", "township") == [], "the text names nobody there"


def test_times_stand_with_the_roles_whose_clauses_say_them(handbook: Handbook) -> None:
    assert cell(handbook, "period-role", "half-yearly", "county-head") == [("", ["3(1)"])]
    assert cell(handbook, "period-role", "half-yearly", "township-head") == []
    assert cell(handbook, "period-role", "by-december", "township-unit") == [("", ["5第二句"])]


def test_cells_hold_the_clauses(handbook: Handbook) -> None:
    matrix = matrix_view(handbook, "role-article")
    cells = {
        (row.heading.id, each.column.id): [clause.id for clause in each.clauses]
        for row in matrix.rows
        for each in row.cells
    }
    assert cells["township-head", "art-4"] == ["art-4-1", "art-4-2"]
    assert cells["township-head", "art-3"] == []


def test_every_duty_with_a_holder_is_in_the_theme_matrix(handbook: Handbook) -> None:
    matrix = matrix_view(handbook, "role-theme")
    shown = {
        (row.heading.id, each.column.id, clause.id)
        for row in matrix.rows
        for each in row.cells
        for clause in each.clauses
    }
    assert shown == {(d.role, theme, d.clause) for d in handbook.duties if d.role for theme in d.themes}


def test_an_unknown_matrix_is_a_sentence(handbook: Handbook) -> None:
    with pytest.raises(LookupError, match="没有名为“x”的对照表"):
        matrix_view(handbook, "x")


def test_shades_follow_the_number_of_clauses(handbook: Handbook) -> None:
    shades = {
        (len(each.clauses), each.shade)
        for name in TABLES
        for row in matrix_view(handbook, name).rows
        for each in row.cells
        if each.clauses
    }
    assert shades >= {(1, 1), (2, 2), (4, 3)}
    assert all(shade == {1: 1, 2: 2, 3: 3, 4: 3}.get(count, 4) for count, shade in shades)


def test_every_table_says_that_a_blank_is_no_freedom_from_duty(handbook: Handbook) -> None:
    for name in TABLES:
        first, *_ = matrix_view(handbook, name).notes
        assert first.startswith(("空格表示", "“—”表示")), name
        assert "不表示没有职责" in first, name


def test_roles_of_several_levels_stand_at_each_by_name(tiers: Handbook) -> None:
    """No rank tells them apart, so that the cell names them."""
    for level in ("city", "district"):
        assert ("总湖长", ["3第二句"]) in cell(tiers, "theme-level", "reports", level)
    assert cell(tiers, "theme-level", "leading", "no-level") == [("副总湖长", ["3第三句"])]


def test_without_levels_there_is_no_table_of_them(flat: Handbook) -> None:
    assert "theme-level" not in tables(flat)
    assert matrix_view(flat, "theme-level").rows == ()
    view = tools_view(flat)
    assert [name for name, _, _ in view.filters] == ["kind", "theme", "principle"]
    assert [name for name, _ in view.tables] == [
        "role-theme",
        "theme-role",
        "role-article",
        "period-role",
    ]


def test_the_help_of_a_file_cites_a_clause_of_this_document(handbook: Handbook) -> None:
    assert "例如3(2)指第三条第（二）项；" in tools_view(handbook).help
