"""Every mistake of a data editor gives file, line and a Chinese sentence; all at once; never a traceback."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from macros.__main__ import main
from macros.core.problems import DataError
from macros.features import load_handbook
from tests.conftest import ROOT

CASES = sorted((ROOT / "tests" / "golden").glob("*.yml"))


def break_data(folder: Path, changes: list[dict[str, str]]) -> None:
    """Carry out a case's changes on a copy of the sample."""
    for change in changes:
        path = folder / change["file"]
        if "delete" in change:
            path.unlink()
        elif "hex" in change:
            path.write_bytes(bytes.fromhex(change["hex"]))
        elif "write" in change:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(change["write"] * int(change.get("times", 1)), encoding="utf-8")
        else:
            text = path.read_text(encoding="utf-8")
            assert text.count(change["replace"]) >= 1, f"{change['replace']} not in {path.name}"
            path.write_text(text.replace(change["replace"], change["by"], 1), encoding="utf-8")


@pytest.mark.parametrize("case", CASES, ids=lambda path: path.stem)
def test_each_mistake_is_named(case: Path, data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The command says just the expected sentences and exits with 1."""
    given = yaml.safe_load(case.read_text(encoding="utf-8"))
    break_data(data, given["changes"])
    assert main(["check", "data"]) == 1
    said = capsys.readouterr().err.splitlines()
    assert said[:-1] == given["expect"]
    assert said[-1] == f"共{len(given['expect'])}处问题。"


def test_sound_data_passes(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "data"]) == 0
    assert "没有发现问题" in capsys.readouterr().out


def test_missing_folder(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "nowhere"]) == 1
    assert capsys.readouterr().err.startswith("nowhere: 没有这个数据文件夹")


def test_problems_are_sorted_and_unique(data: Path) -> None:
    """Problems of several files come in the order of files and lines."""
    (data / "themes.yml").write_text("", encoding="utf-8")
    (data / "duties.yml").write_text("- id: 1", encoding="utf-8")
    with pytest.raises(DataError) as caught:
        load_handbook(data)
    assert caught.value.problems == sorted(set(caught.value.problems))
    assert {problem.file for problem in caught.value.problems} == {"data/duties.yml", "data/themes.yml"}


def test_scalars_stay_text(data: Path) -> None:
    """YAML's own guesses (no, 010, 12:30, a date) do not change what the editor wrote."""
    path = data / "edition.yml"
    text = path.read_text(encoding="utf-8").replace("name: 示例手册", "name: no")
    path.write_text(text.replace("outside: 本办法未作规定", "outside: 12:30"), encoding="utf-8")
    edition = load_handbook(data).edition
    assert (edition.name, edition.outside) == ("no", "12:30")
