"""What pages show, computed without a template."""

from __future__ import annotations

import pytest

from macros.core.duty_view import duty_views
from macros.core.handbook import Handbook
from macros.core.regulation import short_reference
from macros.features.checklist.model import CHECKLIST_YML
from macros.features.checklist.view import checklist_view, holders
from macros.features.glossary.model import GLOSSARY_YML, find_term
from macros.features.glossary.view import term_view
from macros.features.matrix.view import matrix_view
from macros.features.regulation.view import chapter_view, clause_view
from macros.features.roles.view import other_duties, post_grid
from macros.features.themes.view import theme_view


def test_glossary_finds_every_clause(handbook: Handbook) -> None:
    """四不放过 stands in article 17 alone; 挂牌督办 in 5(6) and 11(6)."""
    found = {
        term.term: [c.id for c in term_view(handbook, term).clauses] for term in handbook.part(GLOSSARY_YML)
    }
    assert found["四不放过"] == ["art-17-p1"]
    assert found["挂牌督办"] == ["art-5-6", "art-11-6"]
    assert all(clauses for clauses in found.values())


def test_the_longest_spelling_wins(handbook: Handbook) -> None:
    """The committee is not found where only its office is named, nor inside a township's committee."""
    committee = [c.id for c in term_view(handbook, find_term(handbook, "district-committee")).clauses]
    assert "art-15-p1" in committee
    assert not {"art-13-p2", "art-19-p1", "art-10-2"} & set(committee)


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


def test_every_duty_with_a_holder_is_in_the_theme_matrix(handbook: Handbook) -> None:
    matrix = matrix_view(handbook, "role-theme")
    shown = {
        (row.heading.id, cell.column.id, clause.id)
        for row in matrix.rows
        for cell in row.cells
        for clause in cell.clauses
    }
    wanted = {(d.role, theme, d.clause) for d in handbook.duties if d.role for theme in d.themes}
    assert shown == wanted


def test_an_unknown_matrix_is_a_sentence(handbook: Handbook) -> None:
    with pytest.raises(LookupError, match="没有名为“x”的对照表"):
        matrix_view(handbook, "x")


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


def test_duties_that_several_bodies_share_are_shown_once(handbook: Handbook) -> None:
    views = duty_views(handbook, handbook.duties)
    shared = [view for view in views if view.clause.id == "art-13-p2"]
    assert [[role.id for role in view.holders] for view in shared] == [["department-unit", "township-unit"]]


def test_a_posts_checklist_holds_its_groups_questions(handbook: Handbook) -> None:
    groups = dict(checklist_view(handbook, handbook.role("department-deputy")).groups)
    clauses = [view.clause.id for view in groups["领导成员、领导干部共同承担的职责"]]
    assert clauses == ["art-13-p1", "art-14-p1-s3", "art-16-p1-s3"]
    assert len(groups["本岗位职责"]) == 4


def test_every_question_is_on_some_checklist(handbook: Handbook) -> None:
    shown = {
        check.id
        for role in holders(handbook)
        for _, views in checklist_view(handbook, role).groups
        for view in views
        for check in view.checks
    }
    assert shown == {check.id for check in handbook.part(CHECKLIST_YML)}


def test_the_units_duties_are_not_the_posts(handbook: Handbook) -> None:
    groups = dict(other_duties(handbook, handbook.role("township-head")))
    assert [v.clause.id for v in groups["所在单位的职责"]] == ["art-13-p2", "art-14-p1-s2"]
    assert "所在单位的职责" not in dict(other_duties(handbook, handbook.role("district-head")))


def test_the_grid_has_one_post_a_cell(handbook: Handbook) -> None:
    grid = post_grid(handbook)
    assert [[len(cell) for cell in cells] for _, cells in grid.rows] == [[1, 1, 1]] * 3


def test_themes_show_holders_by_level(handbook: Handbook) -> None:
    view = theme_view(handbook, handbook.theme("accident-handling"))
    assert [name for name, _ in view.groups][-1] == "条文未写明主体"


def test_a_clause_knows_what_it_feeds(handbook: Handbook) -> None:
    view = clause_view(handbook, handbook.clause("art-16-p1"))
    assert {"unit-leaders", "township-committee"} <= {role.id for role in view.roles}
    assert [sentence.id for sentence in view.sentences] == ["art-16-p1-s1", "art-16-p1-s2", "art-16-p1-s3"]
    assert view.checks


def test_chapters_are_counted_from_one(handbook: Handbook) -> None:
    assert chapter_view(handbook, 4).articles[0].clause.id == "art-18"
    with pytest.raises(LookupError, match="没有第5章"):
        chapter_view(handbook, 5)
