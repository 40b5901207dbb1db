"""The build itself: the same bytes from the same input, a stop at a mistake, a server that survives one.

What a macro or a hook says is asked of it directly; whole builds and servers are for `make test-all`.
"""

from __future__ import annotations

import html
import logging
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest
from mkdocs.exceptions import Abort

from macros.site import hooks
from tests.conftest import SAMPLE, build, copy_project
from tests.site.test_mistakes import WRONG


def tree(folder: Path) -> dict[str, bytes]:
    return {p.relative_to(folder).as_posix(): p.read_bytes() for p in folder.rglob("*") if p.is_file()}


CLOCK = """
import time, datetime
_now = time.time
time.time = lambda: _now() + 40 * 86400
class _Date(datetime.datetime):
    @classmethod
    def now(cls, tz=None): return cls.fromtimestamp(time.time(), tz)
    @classmethod
    def utcnow(cls): return cls.now(datetime.timezone.utc).replace(tzinfo=None)
datetime.datetime = _Date
"""
"""As `sitecustomize`: the clock is 40 days on."""

WRITE = (
    "import sys; from pathlib import Path; from macros.features import FEATURES, load_handbook; "
    "from macros.site.downloads import Downloads; "
    "Downloads(FEATURES, load_handbook(Path(sys.argv[1]))).write(Path(sys.argv[2]))"
)


@pytest.fixture
def elsewhere(tmp_path: Path) -> dict[str, str]:
    """The environment of another day, time zone and hash seed."""
    clock = tmp_path / "clock"
    clock.mkdir()
    (clock / "sitecustomize.py").write_text(CLOCK, encoding="utf-8")
    return {
        "PYTHONHASHSEED": "4321",
        "TZ": "Pacific/Kiritimati",
        "PYTHONPATH": str(clock),
        "SOURCE_DATE_EPOCH": "1",
    }


@pytest.mark.slow
def test_the_same_data_gives_the_same_files(written: Path, elsewhere: dict[str, str], tmp_path: Path) -> None:
    """Every download, from another folder, time zone, clock day and hash seed."""
    data = tmp_path / "手册 data" / "sample"
    shutil.copytree(SAMPLE, data)
    environment = {**os.environ, **elsewhere, "PYTHONPATH": f"{elsewhere['PYTHONPATH']}:{Path.cwd()}"}
    subprocess.run(
        [sys.executable, "-c", WRITE, str(data), str(tmp_path / "two")], env=environment, check=True
    )
    one, two = tree(written), tree(tmp_path / "two")
    assert one.keys() == two.keys()
    assert [name for name in one if one[name] != two[name]] == []


@pytest.mark.slow
def test_the_same_input_gives_the_same_site(site: Path, elsewhere: dict[str, str], tmp_path: Path) -> None:
    """Another folder, time zone, clock day and hash seed change nothing."""
    project = copy_project(tmp_path / "elsewhere" / "手册 project")
    result = build(project, tmp_path / "site", **elsewhere)
    assert result.returncode == 0, result.stderr
    one, two = tree(site), tree(tmp_path / "site")
    assert one.keys() == two.keys()
    assert [name for name in one if one[name] != two[name]] == []


def test_broken_data_stops_the_build(tmp_path: Path) -> None:
    project = copy_project(tmp_path / "project")
    (themes,) = project.glob("data/*/themes.yml")
    text = themes.read_text(encoding="utf-8")
    line = text[: text.index("  name: ")].count("\n") + 1
    themes.write_text(text.replace("  name: ", "  nmae: ", 1), encoding="utf-8")
    result = build(project, tmp_path / "site")
    assert result.returncode == 1
    where = themes.relative_to(project).as_posix()
    assert f"{where}:{line}: 不认识的键“nmae”，相近的有“name”（名称）" in result.stderr
    assert "Traceback" not in result.stderr
    assert not (tmp_path / "site").exists()


@pytest.fixture
def served(monkeypatch: pytest.MonkeyPatch) -> None:
    """The hooks as under `serve`, with nothing left of it after the test."""
    monkeypatch.setattr(hooks, "_serving", True)
    monkeypatch.setattr(hooks, "_last_good", None)
    monkeypatch.setattr(hooks, "_problems", [])


def test_a_served_handbook_outlives_a_mistake(
    served: None, data: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """The last good one stays, what is wrong is kept to be said, and that it is mended is said."""
    caplog.set_level(logging.INFO)
    good = hooks._handbook(data, [data])
    themes = data / "themes.yml"
    text = themes.read_text(encoding="utf-8")
    themes.write_text(text.replace("  name: ", "  nmae: ", 1), encoding="utf-8")
    assert hooks._handbook(data, [data]) is good
    said = [str(problem) for problem in hooks._problems]
    assert any("不认识的键“nmae”，相近的有“name”（名称）" in each for each in said), said
    hooks._say_problems()
    assert "仍显示上一次正确的手册" in caplog.text
    themes.write_text(text.replace("name: ", "name: 新", 1), encoding="utf-8")
    assert hooks._handbook(data, [data]).themes[0].name.startswith("新")
    assert "数据已改正。" in caplog.text
    assert hooks._problems == []


def test_the_first_mistake_ends_a_server_and_any_a_build(
    served: None, data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (data / "themes.yml").write_text("", encoding="utf-8")
    with pytest.raises(Abort, match="没有生成手册"):
        hooks._handbook(data, [data])
    monkeypatch.setattr(hooks, "_serving", False)
    with pytest.raises(Abort, match="没有生成手册"):
        hooks._handbook(data, [data])


def heed_interrupts() -> None:
    """A job in the background of a shell ignores them, and so would the server that it starts."""
    signal.signal(signal.SIGINT, signal.default_int_handler)


class Server:
    """`mkdocs serve` on a copy of the project."""

    def __init__(self, project: Path) -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.log = project.parent / "serve.log"
        with self.log.open("w") as log:
            self.process = subprocess.Popen(
                [
                    sys.executable,
                    "-m",
                    "mkdocs",
                    "serve",
                    "--livereload",
                    "--dev-addr",
                    f"127.0.0.1:{self.port}",
                ],
                cwd=project,
                env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
                stdout=log,
                stderr=subprocess.STDOUT,
                preexec_fn=heed_interrupts,
            )

    def get(self, address: str) -> str:
        with urllib.request.urlopen(f"http://127.0.0.1:{self.port}/{address}", timeout=20) as answer:
            return str(answer.read().decode("utf-8"))

    def wait(self, address: str, words: str, seconds: float = 120) -> str:
        """Ask until the page holds the words."""
        end = time.monotonic() + seconds
        shown = ""
        while time.monotonic() < end:
            try:
                shown = self.get(address)
            except OSError:
                shown = ""
            if words in shown:
                return shown
            time.sleep(0.3)
        raise AssertionError(f"{words} not in {address}\n{self.log.read_text(encoding='utf-8')}")

    def said(self, pattern: str, seconds: float = 120) -> None:
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            if re.search(pattern, self.log.read_text(encoding="utf-8")):
                return
            time.sleep(0.3)
        raise AssertionError(self.log.read_text(encoding="utf-8"))


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return copy_project(tmp_path / "project", SAMPLE)


@pytest.fixture
def server(project: Path) -> Iterator[Server]:
    server = Server(project)
    yield server
    server.process.send_signal(signal.SIGINT)
    server.process.wait(timeout=20)


@pytest.mark.slow
def test_serve_reloads_and_survives_a_mistake(server: Server, project: Path) -> None:
    """An edit shows without a restart; a mistake is printed and the last good handbook stays."""
    page = "themes/rescue.html"
    server.wait(page, "火灾救援")
    themes = project / "data" / SAMPLE.name / "themes.yml"
    text = themes.read_text(encoding="utf-8")
    themes.write_text(text.replace("name: 火灾救援", "name: 火灾与救援"), encoding="utf-8")
    server.wait(page, "火灾与救援")
    themes.write_text(text.replace("  name: 火灾救援", "  nmae: 火灾救援"), encoding="utf-8")
    server.said(r"themes\.yml:\d+: 不认识的键“nmae”")
    assert "火灾与救援" in server.get(page)
    themes.write_text(text, encoding="utf-8")
    server.wait(page, ">火灾救援<")


@pytest.mark.slow
def test_serve_shows_wrong_macro_calls_in_the_page(server: Server, project: Path) -> None:
    server.wait("about.html", "关于本手册")
    calls = "".join(f"{call}\n\n" for call, _ in WRONG)
    (project / "docs" / "about.md").write_text(f"# 试\n\n{calls}", encoding="utf-8")
    shown = html.unescape(server.wait("about.html", "about.md:3: 宏role没有成功"))
    for number, (call, reason) in enumerate(WRONG):
        name = re.findall(r"\w+", call)[0]
        assert re.search(rf"about\.md:{3 + 2 * number}: 宏{name}没有成功：{re.escape(reason)}", shown), call
    assert "Traceback" not in shown
