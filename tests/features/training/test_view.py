"""A session's times, and which clauses are for whom."""

from __future__ import annotations

from macros.core.handbook import Handbook
from macros.features import FEATURES
from macros.features.training.model import TRAINING_YML
from macros.features.training.view import session_view
from macros.site.downloads import Downloads


def test_a_pack_names_each_file_once(handbook: Handbook) -> None:
    files = Downloads(FEATURES, handbook)
    for session in handbook.part(TRAINING_YML).sessions:
        names = [name for _, name in files.members(f"training-{session.id}.zip")]
        assert len(names) == len(set(names))
        assert names[:2] == [f"training-{session.id}-plan.docx", f"training-{session.id}-script.docx"]


def test_a_plan_without_levels_tells_each_post_its_clauses(tiers: Handbook, flat: Handbook) -> None:
    """With levels, a table of theirs stands before; without, only the posts'."""
    (session,) = tiers.part(TRAINING_YML).sessions
    view = session_view(tiers, session)
    assert [level.id for level, _ in view.choices[0].levels] == ["city", "district", "township"]
    for book in (tiers, flat):
        (session,) = book.part(TRAINING_YML).sessions
        shares = session_view(book, session).shares
        assert {share.post.id: [clause.id for clause in share.clauses] for share in shares} == {
            "chief": ["art-3-p1-s2", "art-3-p1-s3"],
            "deputy": ["art-3-p1-s3"],
            "keeper": ["art-3-p1-s4"],
        }
    assert session_view(flat, session).choices == ()
