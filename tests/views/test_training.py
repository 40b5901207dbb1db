"""A session's times, and which clauses are for whom."""

from __future__ import annotations

from itertools import pairwise

import pytest

from macros.model import Handbook
from macros.views.downloads import session_files
from macros.views.training import cited, session_view


@pytest.mark.parametrize(("id", "minutes"), [("study-group", 60), ("school-class", 180), ("briefing", 15)])
def test_times_run_through(id: str, minutes: int, handbook: Handbook) -> None:
    steps = session_view(handbook, handbook.session(id)).steps
    assert steps[0].begin == 0 and steps[-1].end == minutes
    assert all(one.end == two.begin for one, two in pairwise(steps))


def test_the_study_group_has_its_four_parts(handbook: Handbook) -> None:
    session = handbook.session("study-group")
    assert [step.title for step in session.steps] == ["领学", "重点发言", "交流研讨", "总结讲话"]
    assert session.forms == ("record", "sign-in")


def test_the_class_shows_every_duty_of_the_nine_posts(handbook: Handbook) -> None:
    """52 items and the nine opening words, and what articles 13 to 17 say of them."""
    shown = {id for step in handbook.session("school-class").steps for id in step.clauses}
    items = {c.id for c in handbook.clauses.values() if c.kind == "item"}
    assert len(items) == 52 and items <= shown
    assert {f"art-{number}-p1" for number in range(4, 13)} <= shown
    assert {"art-13-p1", "art-13-p2", "art-15-p1-s2", "art-15-p1-s3", "art-16-p1-s3"} <= shown
    assert any(step.is_break for step in handbook.session("school-class").steps)


def test_a_whole_article_is_named_as_one(handbook: Handbook) -> None:
    ids = ["art-9-p1", "art-9-1", "art-9-2", "art-9-3", "art-9-4", "art-7-2", "art-14-p1-s3"]
    named = cited(handbook, [handbook.clause(id) for id in ids])
    assert [clause.label for clause in named] == ["第九条", "第七条第（二）项", "第十四条第三句"]


def test_clauses_are_chosen_by_level(handbook: Handbook) -> None:
    choices = session_view(handbook, handbook.session("school-class")).choices
    chosen = {
        choice.step.id: {level.id: [c.id for c in clauses] for level, clauses in choice.levels}
        for choice in choices
    }
    assert chosen == {
        "principals": {"district": ["art-4"], "department": ["art-7"], "township": ["art-10"]},
        "safety-deputies": {"district": ["art-5"], "department": ["art-8"], "township": ["art-11"]},
        "deputies": {"district": ["art-6"], "department": ["art-9"], "township": ["art-12"]},
    }
    briefing = session_view(handbook, handbook.session("briefing")).choices
    assert [[c.id for c in choice.common] for choice in briefing] == [["art-13-p2"]]


def test_a_pack_names_each_file_once(handbook: Handbook) -> None:
    for session in handbook.training.sessions:
        names = [file.name for file in session_files(handbook, session)]
        assert len(names) == len(set(names))
        assert names[:2] == [f"training-{session.id}-plan.docx", f"training-{session.id}-script.docx"]


def test_the_classes_pack_holds_the_papers_themselves(handbook: Handbook) -> None:
    """Papers for all posts and for each of three levels, a key each, one answer sheet; no zip in the zip."""
    scopes = ("", "district-", "department-", "township-")
    papers = {f"exam-{scope}{part}.docx" for scope in scopes for part in ("A", "B", "C", "key")}
    names = {
        id: {file.name for file in session_files(handbook, handbook.session(id))}
        for id in ("school-class", "study-group")
    }
    assert papers | {"exam-answer-sheet.docx"} <= names["school-class"]
    assert not [name for name in names["school-class"] if name.endswith(".zip")]
    assert not [name for name in names["study-group"] if name.startswith("exam-")]
