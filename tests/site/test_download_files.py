"""One call writes every file that the handbook offers, whichever regulation it is of."""

from __future__ import annotations

from pathlib import Path

from macros.features.roles.view import holders
from macros.features.slides.decks import decks
from macros.features.training.packs import write_packs
from macros.site.download_names import (
    QUESTIONS_SCHEMA,
    all_downloads,
    deck_download,
    draft_download,
    exam_downloads,
    office_downloads,
    plan_rows,
    question_downloads,
    regulation_download,
    role_downloads,
    training_downloads,
)
from macros.site.downloads import write_downloads
from tests.conftest import SAMPLE, loaded


def test_it_writes_just_what_is_offered(tmp_path: Path) -> None:
    sample = loaded(SAMPLE)
    write_downloads(sample, tmp_path / "new" / "folder")
    write_packs(sample, tmp_path / "new" / "folder")
    offered = {file.name for role in holders(sample) for file in role_downloads(role)}
    offered |= {file.name for file in (regulation_download(), *all_downloads(), *question_downloads())}
    offered.remove(QUESTIONS_SCHEMA)  # it stands below docs/, as it is
    offered |= {deck_download(deck.id).name for deck in decks(sample)}
    offered |= {file.name for _, files in plan_rows(sample) for file in files}
    offered |= {file.name for _, files in training_downloads(sample) for file in files}
    offered |= {file.name for _, files in exam_downloads(sample) for file in files}
    offered |= {file.name for _, files in office_downloads(sample) for file in files}
    offered |= {draft_download(unit).name for unit in sample.draft.units}
    assert {path.name for path in (tmp_path / "new" / "folder").iterdir()} == offered
