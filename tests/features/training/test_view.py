"""A session's times, and which clauses are for whom."""

from __future__ import annotations

from macros.core.handbook import Handbook
from macros.site.download_names import session_files


def test_a_pack_names_each_file_once(handbook: Handbook) -> None:
    for session in handbook.training.sessions:
        names = [file.name for file in session_files(handbook, session)]
        assert len(names) == len(set(names))
        assert names[:2] == [f"training-{session.id}-plan.docx", f"training-{session.id}-script.docx"]
