"""A session's times, and which clauses are for whom."""

from __future__ import annotations

from macros.core.handbook import Handbook
from macros.features import FEATURES
from macros.features.training.model import TRAINING_YML
from macros.site.downloads import Downloads


def test_a_pack_names_each_file_once(handbook: Handbook) -> None:
    files = Downloads(FEATURES, handbook)
    for session in handbook.part(TRAINING_YML).sessions:
        names = [name for _, name in files.members(f"training-{session.id}.zip")]
        assert len(names) == len(set(names))
        assert names[:2] == [f"training-{session.id}-plan.docx", f"training-{session.id}-script.docx"]
