"""`check --watch` says after each save what the check says, and ends when it is told to."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import IO

import pytest

from macros.commands import watch
from macros.core import loader
from macros.features import load_handbook
from tests.conftest import ROOT


@pytest.fixture
def watching(data: Path) -> Iterator[subprocess.Popen[str]]:
    """The command, at work on a copy of the sample."""
    process = subprocess.Popen(
        [sys.executable, "-m", "macros", "check", "--watch", str(data)],
        cwd=ROOT,
        env={**os.environ, "PYTHONUNBUFFERED": ""},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),  # a shell's background ignores it
    )
    yield process
    process.kill()
    process.communicate()


def answer(stream: IO[str] | None) -> list[str]:
    """The lines up to the blank one that ends an answer."""
    assert stream is not None
    lines = []
    while line := stream.readline().strip():
        lines.append(line)
    return lines


def test_each_save_is_answered(watching: subprocess.Popen[str], data: Path) -> None:
    first, said = answer(watching.stdout)
    assert "有改动" not in first
    assert "没有发现问题" in said
    path = data / "duties.yml"
    sound = path.read_text(encoding="utf-8")
    path.write_text(sound.replace("month: 12", "month: 13"), encoding="utf-8")
    first, problem, count = answer(watching.stdout)
    assert " duties.yml有改动。（用时" in first
    assert problem.endswith("“month”（每年的期限所在的月份）不能大于12")
    assert count == "共1处问题。"
    other = data / "saved.yml"
    other.write_text(sound, encoding="utf-8")
    other.replace(path)  # as many editors save
    first, said = answer(watching.stdout)
    assert " duties.yml" in first
    assert "没有发现问题" in said
    watching.send_signal(signal.SIGINT)
    assert answer(watching.stdout) == ["已结束。"]
    assert watching.wait() == 0


def test_a_folder_that_is_not_there_is_not_watched() -> None:
    result = subprocess.run(
        [sys.executable, "-m", "macros", "check", "--watch", "nowhere"],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert (result.returncode, result.stderr) == (1, "nowhere: 没有这个数据文件夹\n共1处问题。\n")


def test_what_changes_in_the_folder_is_named(data: Path) -> None:
    """New files, files that are gone, passages of pages; not what an editor leaves beside them."""
    before = watch.state(data)
    (data / "glossary.yml").unlink()
    (data / "themes.yml").write_text("[]", encoding="utf-8")
    (data / "pages").mkdir()
    (data / "pages" / "about.md").write_text("甲", encoding="utf-8")
    (data / ".duties.yml.swp").write_text("x", encoding="utf-8")
    after = watch.state(data)
    assert watch.changed(before, after) == ["glossary.yml", "pages/about.md", "themes.yml"]
    assert watch.changed(after, after) == []


def test_only_the_file_that_changed_is_read_anew(data: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What makes an answer quick: reading is the same work for each file, whoever changed it."""
    read: list[str] = []
    parse = loader.parse_yaml

    def counted(text: str, shown: str) -> object:
        read.append(shown)
        return parse(text, shown)

    monkeypatch.setattr(loader, "parse_yaml", counted)
    first = load_handbook(data)
    read.clear()
    path = data / "themes.yml"
    path.write_text(f"{path.read_text(encoding='utf-8')}\n# 一句说明\n", encoding="utf-8")
    second = load_handbook(data)
    assert read == ["data/themes.yml"]
    assert second.regulation is first.regulation
