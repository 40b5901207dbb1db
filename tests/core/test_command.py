"""The command answers in Chinese and by its exit code, whatever it is given and wherever its answer goes."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from macros.__main__ import main
from tests.conftest import ROOT, SAMPLE

ENGLISH = re.compile(r"usage|argument|option|error|show|required|invalid|choose|unrecognized", re.I)


def run(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "macros", *arguments],
        cwd=ROOT,
        env={**os.environ, **environment},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


@pytest.mark.parametrize("arguments", [[], ["chek"], ["new", "a", "b", "c"], ["check", "--quite"]])
def test_a_wrong_call_is_answered_with_the_usage(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(arguments)
    assert stopped.value.code == 1
    said = capsys.readouterr().err
    assert "命令或者参数不对" in said
    assert "用法：python -m macros" in said
    assert not ENGLISH.search(said)


@pytest.mark.parametrize("arguments", [["--help"], ["check", "-h"], ["import", "-h"]])
def test_help_is_chinese(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(arguments)
    assert stopped.value.code == 0
    said = capsys.readouterr().out
    assert said.startswith("用法：python -m macros")
    assert not ENGLISH.search(said.replace("--help", "").replace("import", ""))


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "ascii:strict"])
@pytest.mark.slow
def test_a_console_without_chinese_is_spoken_to_in_utf_8(encoding: str) -> None:
    sound = run("check", str(SAMPLE), PYTHONIOENCODING=encoding, PYTHONUTF8="0")
    assert (sound.returncode, sound.stderr) == (0, "")
    assert "没有发现问题" in sound.stdout
    wrong = run("check", "nowhere", PYTHONIOENCODING=encoding, PYTHONUTF8="0")
    assert (wrong.returncode, wrong.stdout) == (1, "")
    assert wrong.stderr == "nowhere: 没有这个数据文件夹\n共1处问题。\n"


@pytest.mark.slow
def test_a_full_disk_and_a_closed_pipe_leave_no_traceback() -> None:
    command = f"{sys.executable} -m macros check {SAMPLE}"
    full = subprocess.run(
        f"{command} > /dev/full", shell=True, cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert (full.returncode, full.stderr) == (1, "写不出结果（磁盘已满）。\n")
    pipe = subprocess.run(
        f"({command}; echo $? >&2) | true", shell=True, cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert pipe.stderr in ("1\n", "0\n")


def test_what_is_no_file_is_not_read(data: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Reading a pipe would wait for ever."""
    for name in ("duties.yml", "roles.yml", "themes.yml", "source.txt"):
        (data / name).unlink()
    (data / "duties.yml").mkdir()
    (data / "roles.yml").symlink_to("roles.yml")
    os.mkfifo(data / "themes.yml")
    (data / "source.txt").symlink_to("themes.yml")
    assert main(["check", "data"]) == 1
    assert capsys.readouterr().err.splitlines() == [
        "data/duties.yml:1: 这里应是一个文件，现为文件夹",
        "data/roles.yml:1: 读不了这个文件（链接绕成了圈）",
        "data/source.txt:1: 这里应是一个文件，现为管道或者设备",
        "data/themes.yml:1: 这里应是一个文件，现为管道或者设备",
        "共4处问题。",
    ]


def test_what_may_not_be_read_is_said(
    data: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """As of a file without rights, which root reads all the same."""
    read = Path.read_bytes

    def refused(path: Path) -> bytes:
        if path.name == "themes.yml":
            raise PermissionError(13, "Permission denied", str(path))
        return read(path)

    monkeypatch.setattr(Path, "read_bytes", refused)
    assert main(["check", "data"]) == 1
    assert capsys.readouterr().err.startswith("data/themes.yml:1: 读不了这个文件（没有权限）\n")


@pytest.mark.parametrize(
    ("folder", "said"),
    [
        ("loop", "读不了这个数据文件夹（链接绕成了圈）"),
        ("x" * 300, "读不了这个数据文件夹（文件名过长）"),
        ("file", "没有这个数据文件夹"),
        ("My Data", "数据文件夹的名字只能用小写字母、数字和连字符，以字母开头"),
        ("a\x1b[1m\udcff", "没有这个数据文件夹"),
    ],
)
def test_what_is_no_data_folder_is_said(
    folder: str, said: str, data: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (data.parent / "loop").symlink_to("loop")
    (data.parent / "file").write_text("x", encoding="utf-8")
    (data.parent / "My Data").mkdir()
    assert main(["check", folder]) == 1
    shown = folder.replace("\x1b", "U+001B").replace("\udcff", "U+DCFF")
    assert capsys.readouterr().err == f"{shown}: {said}\n共1处问题。\n"


def test_the_current_folder_has_a_name(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(data)
    assert main(["check", "."]) == 0


def test_without_a_folder_it_takes_the_one_of_mkdocs_yml(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    configuration = tmp_path / "mkdocs.yml"
    configuration.write_text(f"extra:\n  regulation: {SAMPLE}\n", encoding="utf-8")
    assert main(["check", "--quiet"]) == 0
    assert capsys.readouterr().out.startswith(f"{SAMPLE}: 没有发现问题")
    for wrong, line in (("extra: {nav_limit: 40}\n", 1), ("extra:\n\tregulation: x\n", 2)):
        configuration.write_text(wrong, encoding="utf-8")
        assert main(["check"]) == 1
        assert capsys.readouterr().err.startswith(f"mkdocs.yml:{line}: ")
