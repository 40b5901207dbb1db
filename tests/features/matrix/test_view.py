"""The tables of themes by level and of times by role; expectations are read off the document."""

from __future__ import annotations

from macros.core.handbook import Handbook
from macros.core.regulation import short_reference
from macros.features.matrix.view import TABLES, matrix_view


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
    matrix = matrix_view(handbook, "period-role")
    assert "supervision" not in {column.id for column in matrix.columns}, "its clause says no time"


def test_shades_follow_the_number_of_clauses(handbook: Handbook) -> None:
    shades = {
        (len(each.clauses), each.shade)
        for name in TABLES
        for row in matrix_view(handbook, name).rows
        for each in row.cells
        if each.clauses
    }
    assert shades >= {(1, 1), (2, 2), (3, 3), (4, 3), (5, 4), (8, 4)}
    assert all(shade == {1: 1, 2: 2, 3: 3, 4: 3}.get(count, 4) for count, shade in shades)


def test_every_table_says_that_a_blank_is_no_freedom_from_duty(handbook: Handbook) -> None:
    for name in TABLES:
        first, *_ = matrix_view(handbook, name).notes
        assert first.startswith("空格表示"), name
        assert "不表示没有职责" in first, name
