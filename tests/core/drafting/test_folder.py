"""Drafts are written beside what is there, never over it; without their marks they pass the check."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from macros.__main__ import main
from macros.core.drafting.draft import unmarked
from macros.core.loader import SHAPES, SOURCE
from macros.features import FEATURES, load_handbook

DRAFTED = sorted(draft.file for feature in FEATURES for draft in feature.drafts)


def bare(folder: Path) -> None:
    """Leave the five files and the word lists, and let duties name no themes."""
    for path in folder.iterdir():
        if path.name not in {SOURCE, *SHAPES, "wording.yml"}:
            path.unlink()
    duties = folder / "duties.yml"
    lines = duties.read_text(encoding="utf-8").splitlines(keepends=True)
    duties.write_text("".join(line for line in lines if "themes:" not in line), encoding="utf-8")


def unmark(folder: Path) -> None:
    """As an editor who has read every entry."""
    for path in folder.glob("*.yml"):
        path.write_text(unmarked(path.read_text(encoding="utf-8")), encoding="utf-8")


def test_a_draft_of_each_file(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    bare(data)
    assert main(["draft", "data"]) == 0
    said = capsys.readouterr().out.splitlines()
    assert [line.partition("data/")[2].partition("，")[0] for line in said] == [
        "themes.yml",
        "glossary.yml",
        "checklist.yml",
        "questions.yml",
    ]
    assert all(line.startswith("已草拟") and line.endswith("处待编辑。") for line in said)
    found = load_handbook(data, judged=False)
    assert not (found.themes or found.parts["checklist.yml"] or found.parts["glossary.yml"])
    assert {each.file for each in found.unedited} == set(DRAFTED)
    assert not load_handbook(data, judged=False, unedited=True).refused


def test_without_marks_drafts_pass(data: Path) -> None:
    bare(data)
    main(["draft", "data"])
    unmark(data)
    found = load_handbook(data, judged=False)
    assert [theme.name for theme in found.themes] == ["消防安全检查"]
    assert [duty.id for duty in found.duties if duty.themes] == ["art-3-2", "art-4-2"]
    assert [check.question for check in found.parts["checklist.yml"] if check.clause == "art-3-3"] == [
        "发生火灾事故时，是否按照有关规定组织救援？"
    ]
    assert {term.term for term in found.parts["glossary.yml"]} >= {"谁主管、谁负责", "县消防安全委员会"}


@pytest.mark.parametrize("file", DRAFTED)
def test_what_is_there_is_never_touched(file: str, data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = {path.name: path.read_bytes() for path in data.iterdir()}
    assert main(["draft", "data"]) == 0
    assert {path.name: path.read_bytes() for path in data.iterdir()} == before
    assert f"已经有data/{file}，没有改动。" in capsys.readouterr().out


def test_a_mistake_is_told_before_anything_is_written(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    bare(data)
    (data / "roles.yml").write_text("roles: []\n", encoding="utf-8")
    assert main(["draft", "data"]) == 1
    assert "data/roles.yml:1: “roles”（岗位、人员范围和机构）至少要有1项" in capsys.readouterr().err
    assert not (data / "themes.yml").exists()


def test_a_full_disk_is_told(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    bare(data)
    real: Callable[..., object] = Path.open

    def full(self: Path, mode: str = "r", **more: object) -> object:
        if mode == "x":
            raise OSError(28, "full")
        return real(self, mode, **more)

    monkeypatch.setattr(Path, "open", full)
    assert main(["draft", "data"]) == 1
