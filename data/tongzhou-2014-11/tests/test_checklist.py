"""What pages show, computed without a template."""

from __future__ import annotations

from macros.core.handbook import Handbook
from macros.features.checklist.view import checklist_view


def test_a_posts_checklist_holds_its_groups_questions(handbook: Handbook) -> None:
    groups = dict(checklist_view(handbook, handbook.role("department-deputy")).groups)
    clauses = [view.clause.id for view in groups["领导成员、领导干部共同承担的职责"]]
    assert clauses == ["art-13-p1", "art-14-p1-s3", "art-16-p1-s3"]
    assert len(groups["本岗位职责"]) == 4
