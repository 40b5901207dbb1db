"""The document as issued, imported, is the structure that was typed by hand."""

from __future__ import annotations

from pathlib import Path

import yaml

from macros.__main__ import main
from tests.conftest import DATA


def test_importing_the_text_gives_the_projects_own_structure(tmp_path: Path) -> None:
    assert main(["import", str(DATA / "source.txt"), "--out", str(tmp_path / "again")]) == 0
    written, own = (
        yaml.safe_load((folder / "regulation.yml").read_text(encoding="utf-8"))
        for folder in (tmp_path / "again", DATA)
    )
    assert written == own
    assert (tmp_path / "again/source.txt").read_bytes() == (DATA / "source.txt").read_bytes()
