"""The tables of themes by level and of times by role; expectations are read off the document."""

from __future__ import annotations

import pytest

from macros.core.handbook import Handbook
from macros.core.regulation import short_reference
from macros.features.matrix.view import matrix_view


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
    """应急救援: articles 4 to 12 give one or two clauses each, article 13 binds all leaders of units."""
    assert cell(handbook, "theme-level", "emergency", "district") == [
        ("主要负责人", ["4(5)", "4(7)"]),
        ("分管安全生产工作的负责人", ["5(5)"]),
        ("其他负责人", ["6(5)"]),
    ]
    assert cell(handbook, "theme-level", "emergency", "department") == [
        ("主要负责人", ["7(4)", "7(5)"]),
        ("分管安全生产工作的负责人", ["8(4)"]),
        ("其他负责人", ["9(4)"]),
        ("部门、乡镇、街道领导成员", ["13第一款"]),
    ]


def test_bodies_stand_at_the_level_of_their_posts_and_nobody_is_put_where_the_text_names_none(
    handbook: Handbook,
) -> None:
    assert ("区安全生产委员会", ["15第二句"]) in cell(handbook, "theme-level", "committee", "district")
    assert cell(handbook, "theme-level", "committee", "department") == []
    assert cell(handbook, "theme-level", "accident-handling", "no-level") == [("监察部门", ["17第二句"])]
    assert cell(handbook, "theme-level", "accident-handling", "no-subject") == [("", ["17第二句"])]


def test_times_stand_with_the_roles_whose_clauses_say_them(handbook: Handbook) -> None:
    """每季度至少一次 stands in 4(2) and 10(2), 每年1月底前 in article 16 alone, 适时 in 10(6) alone."""
    assert cell(handbook, "period-role", "quarterly", "district-head") == [("", ["4(2)"])]
    assert cell(handbook, "period-role", "quarterly", "township-head") == [("", ["10(2)"])]
    assert cell(handbook, "period-role", "quarterly", "department-head") == []
    assert cell(handbook, "period-role", "by-january", "township-committee") == [("", ["16第二句"])]
    assert cell(handbook, "period-role", "timely", "township-head") == [("", ["10(6)"])]
    assert cell(handbook, "period-role", "ill-effect", "supervision") == [("", ["17第二句"])]
    matrix = matrix_view(handbook, "period-role")
    assert "district-committee" not in {column.id for column in matrix.columns}, "its clause says no time"


def test_matrix_cells_hold_the_clauses(handbook: Handbook) -> None:
    matrix = matrix_view(handbook, "role-article")
    cells = {
        (row.heading.id, cell.column.id): [clause.id for clause in cell.clauses]
        for row in matrix.rows
        for cell in row.cells
    }
    assert cells["district-deputy", "art-6"] == [f"art-6-{n}" for n in range(1, 6)]
    assert cells["district-committee-office", "art-19"] == ["art-19-p1"]
    assert cells["district-head", "art-5"] == []


@pytest.mark.parametrize(
    ("id", "written"),
    [
        ("art-4-2", "4(2)"),
        ("art-13-p2", "13第二款"),
        ("art-13-p1", "13第一款"),
        ("art-16-p1-s2", "16第二句"),
        ("art-4-p1", "4"),
    ],
)
def test_short_reference(handbook: Handbook, id: str, written: str) -> None:
    assert short_reference(handbook.clause(id)) == written
