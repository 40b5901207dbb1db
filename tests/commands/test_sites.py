"""Many handbooks at once: one that is broken is named, the others stand, and nothing is half there."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from macros.__main__ import main
from macros.commands.sites import data_folders
from macros.core.configured import data_folders as configured
from macros.core.problems import DataError
from tests.conftest import ROOT, TIERS
from tests.several import many, project


def broken(folder: Path) -> None:
    """Take a data folder's text and its structure apart."""
    source = folder / "source.txt"
    source.write_text(source.read_text(encoding="utf-8") + "多出来的一行\n", encoding="utf-8")


def sites(*arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "macros", "sites", *arguments]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_folder_stands_for_the_data_folders_below_it(tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "regulation.yml").touch()
    (tmp_path / "c").mkdir()
    assert list(data_folders([tmp_path])) == [tmp_path / "a", tmp_path / "b"]
    assert list(data_folders([tmp_path / "b", tmp_path / "a"])) == [tmp_path / "b", tmp_path / "a"]


def test_two_of_one_name_are_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for place in ("a", "b"):
        shutil.copytree(TIERS, tmp_path / place / "same")
    given = [str(tmp_path / place / "same") for place in ("a", "b")]
    assert main(["sites", *given, "--out", str(tmp_path / "out")]) == 1
    assert "有几个数据文件夹同名" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    ("extra", "said"),
    [
        ("  regulations: []", "要写成列表"),
        ("  regulations: [x/a, y/a]", "同名的数据文件夹：a"),
        ("  regulation: a\n  regulations: [a]", "只写一个"),
        ("  other: a", "没有写extra.regulation"),
    ],
)
def test_a_wrong_list_is_said(extra: str, said: str, tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text(f"extra:\n{extra}\n", encoding="utf-8")
    with pytest.raises(DataError, match=said):
        configured(tmp_path)


def test_one_and_several_are_read(tmp_path: Path) -> None:
    path = tmp_path / "mkdocs.yml"
    path.write_text("extra:\n  regulation: a\n", encoding="utf-8")
    assert configured(tmp_path) == [tmp_path / "a"]
    path.write_text("extra:\n  regulations:\n    - b\n    - a\n", encoding="utf-8")
    assert configured(tmp_path) == [tmp_path / "b", tmp_path / "a"]


@pytest.mark.slow
def test_thirty_are_built_with_one_broken_among_them(tmp_path: Path) -> None:
    folders = many(tmp_path, 30)
    broken(folders[7])
    out = tmp_path / "out"
    stood = out / folders[7].name
    stood.mkdir(parents=True)
    (stood / "index.html").write_text("the site of before", encoding="utf-8")
    result = sites(str(tmp_path), "--out", str(out))
    assert result.returncode == 1
    assert (
        f"{folders[7].name}/source.txt:" in result.stderr
        or f"{folders[7].name}/regulation.yml:" in result.stderr
    )
    assert "30份手册生成了29份，1份没有生成" in result.stderr
    assert "Traceback" not in result.stderr
    assert names(out) == [folder.name for folder in folders], "nothing half-written stands beside them"
    assert (stood / "index.html").read_text(encoding="utf-8") == "the site of before"
    for folder in folders:
        if folder != folders[7]:
            book = json.loads((out / folder.name / "handbook.json").read_text(encoding="utf-8"))
            assert book["id"] == folder.name
            assert not (out / folder.name / "regulations.html").exists(), "each is alone"


@pytest.mark.slow
def test_an_engine_runs_the_builds_as_jobs(tmp_path: Path) -> None:
    data = tmp_path / "data"
    data.mkdir()
    folders = many(data, 3)
    broken(folders[1])
    made = project(tmp_path / "project", [str(folders[0])])
    engine = Path(sys.executable).with_name("snakemake")
    command = [str(engine), "--snakefile", str(ROOT / "tools" / "sites.smk"), "--keep-going", "--cores", "2"]
    command += ["--config", f"data={data}", f"out={tmp_path / 'out'}"]

    def run() -> subprocess.CompletedProcess[str]:
        return subprocess.run(command, cwd=made, capture_output=True, text=True, check=False)

    first = run()
    assert first.returncode == 1
    assert f"{folders[1].name}/" in first.stderr
    assert names(tmp_path / "out") == [".built", folders[0].name, folders[2].name]
    text = (folders[1] / "source.txt").read_text(encoding="utf-8")
    (folders[1] / "source.txt").write_text(text.replace("多出来的一行\n", ""), encoding="utf-8")
    before = (tmp_path / "out" / folders[0].name).stat().st_mtime_ns
    second = run()
    assert second.returncode == 0, second.stderr
    assert names(tmp_path / "out") == [".built", *(folder.name for folder in folders)]
    assert (tmp_path / "out" / folders[0].name).stat().st_mtime_ns == before, (
        "only what changed is built again"
    )
