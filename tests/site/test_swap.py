"""The last good site survives whatever ends a build."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from macros.site.swap import MARK, OLD, beside, take_place
from tests.conftest import SAMPLE, build, copy_project


@pytest.fixture
def site(tmp_path: Path) -> Path:
    folder = tmp_path / "out" / "site"
    folder.mkdir(parents=True)
    (folder / "index.html").write_text("good", encoding="utf-8")
    return folder


def test_the_new_site_takes_the_place_of_the_old(site: Path) -> None:
    made = beside(site)
    (made / "index.html").write_text("better", encoding="utf-8")
    take_place(made, site)
    assert [path.name for path in site.parent.iterdir()] == ["site"]
    assert (site / "index.html").read_text(encoding="utf-8") == "better"


def test_the_first_site_needs_no_old_one(tmp_path: Path) -> None:
    site = tmp_path / "new" / "site"
    take_place(beside(site), site)
    assert [path.name for path in site.parent.iterdir()] == ["site"]


def test_what_stood_there_stands_again_if_the_new_cannot(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = beside(site)
    rename = Path.rename

    def failing(self: Path, target: Path) -> Path:
        if self == made:
            raise OSError(28, "No space left on device")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", failing)
    with pytest.raises(OSError):
        take_place(made, site)
    assert (site / "index.html").read_text(encoding="utf-8") == "good"


def test_of_two_builds_at_once_the_later_one_stays(site: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    mine, other = beside(site), beside(site)
    (mine / "index.html").write_text("mine", encoding="utf-8")
    (other / "index.html").write_text("other", encoding="utf-8")
    rename = Path.rename

    def interrupted(self: Path, target: Path) -> Path:
        if self == mine and other.exists():
            other.rename(site)
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", interrupted)
    take_place(mine, site)
    assert [path.name for path in site.parent.iterdir()] == ["site"]
    assert (site / "index.html").read_text(encoding="utf-8") == "mine"


def test_what_a_killed_build_left_goes_when_it_is_old(site: Path) -> None:
    left, running = (site.parent / f"{MARK}site-{name}" for name in ("left", "running"))
    left.mkdir()
    running.mkdir()
    long_ago = time.time() - OLD - 1
    os.utime(left, (long_ago, long_ago))
    made = beside(site)
    assert {path.name for path in site.parent.iterdir()} == {"site", running.name, made.name}
    shutil.rmtree(made)


@pytest.mark.slow
@pytest.mark.parametrize("sent", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_a_build_that_is_ended_leaves_the_old_site(site: Path, tmp_path: Path, sent: signal.Signals) -> None:
    """Ended as soon as it has written a page."""
    project = copy_project(tmp_path / "project", SAMPLE)
    running = subprocess.Popen(
        [sys.executable, "-m", "mkdocs", "build", "--site-dir", str(site)],
        cwd=project,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    while running.poll() is None and not list(site.parent.glob(f"{MARK}*/index.html")):
        time.sleep(0.01)
    running.send_signal(sent)
    assert running.wait() != 0
    assert [path.name for path in site.iterdir()] == ["index.html"]
    assert (site / "index.html").read_text(encoding="utf-8") == "good"


@pytest.mark.slow
def test_a_build_that_fails_leaves_the_old_site(site: Path, tmp_path: Path) -> None:
    project = copy_project(tmp_path / "project", SAMPLE)
    page = project / "docs" / "about.md"
    page.write_text(page.read_text(encoding="utf-8") + '\n{{ role("nobody") }}\n', encoding="utf-8")
    assert build(project, site).returncode == 1
    assert [path.name for path in site.parent.iterdir()] == ["site"]
    assert [path.name for path in site.iterdir()] == ["index.html"]


@pytest.mark.slow
def test_two_builds_at_once_leave_a_whole_site(site: Path, tmp_path: Path) -> None:
    project = copy_project(tmp_path / "project", SAMPLE)
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet", "--strict", "--site-dir", str(site)]
    both = [subprocess.Popen(command, cwd=project) for _ in range(2)]
    assert [one.wait() for one in both] == [0, 0]
    assert [path.name for path in site.parent.iterdir()] == ["site"]
    assert (site / "search" / "data.js").is_file() and (site / "handbook.json").is_file()
