"""Shared by all tests: the handbooks, one built site, one browser, each made once a session.

Tests of the generator work on the invented sample; what is true of one text alone lies beside its data.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from filelock import FileLock
from playwright.sync_api import Browser, sync_playwright

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from macros.core.configured import data_folder  # noqa: E402
from macros.core.handbook import Handbook  # noqa: E402
from macros.features import load_handbook  # noqa: E402
from macros.features.training.model import TRAINING_YML  # noqa: E402
from tools.chromium import CHROMIUM, FLAGS  # noqa: E402

DATA = data_folder(project=ROOT)
SAMPLE = ROOT / "tests" / "data" / "sample"
"""A small invented regulation: its lines do not move when the real data is corrected."""

TIERS = ROOT / "tests" / "data" / "tiers"
"""Another, of no chapters: posts of several levels and of none, no ranks, bodies in tiers, three posts in one
paragraph, duties taken over, given by reference or left open, powers, times of many forms."""

DRAINAGE = ROOT / "tests" / "data" / "drainage"
"""A third, as an editor made it with import, check and draft: what its text says is in `tests/oracle.py`."""


EARLIER = ROOT / "tests" / "data" / "earlier"
"""An earlier edition of the sample: between them a clause each was added, removed, moved, reworded, split and merged."""


def build(project: Path, site: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run `mkdocs build --strict` on a project folder as a person would."""
    return subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--site-dir", str(site)],
        cwd=project,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1", **environment},
        capture_output=True,
        text=True,
        check=False,
    )


def build_of(data: Path, project: Path, site: Path) -> Path:
    """Build the site of a data folder, with a configuration of its own in `project`; return the site."""
    if not project.exists():
        project.mkdir()
        for name in ("data", "docs", "macros", "overrides"):
            (project / name).symlink_to(ROOT / name)
        config = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
        configured = config.replace(DATA.relative_to(ROOT).as_posix(), str(data))
        (project / "mkdocs.yml").write_text(configured, encoding="utf-8")
    result = build(project, site)
    assert result.returncode == 0, result.stderr
    assert "WARNING" not in result.stderr, result.stderr
    return site


def copy_project(target: Path, data: Path = DATA) -> Path:
    """Copy what a build needs into a new folder, with the handbook of a data folder."""
    target.mkdir(parents=True)
    for name in ("docs", "macros", "overrides"):
        shutil.copytree(ROOT / name, target / name, ignore=shutil.ignore_patterns("__pycache__"))
    copied = Path("data", data.name)
    shutil.copytree(data, target / copied, ignore=shutil.ignore_patterns("__pycache__", "tests"))
    config = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    config = config.replace(DATA.relative_to(ROOT).as_posix(), copied.as_posix())
    (target / "mkdocs.yml").write_text(config, encoding="utf-8")
    return target


def once(name: str, make: Callable[[Path], None], factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """Return a folder that the first runner to ask for it makes, and the others take as it is."""
    base = factory.getbasetemp()
    shared = base if worker_id == "master" else base.parent
    folder = shared / name
    with FileLock(shared / f"{name}.lock"):
        if not folder.exists():
            making = shared / f"making-{name}"
            making.mkdir()
            make(making)
            making.rename(folder)
    return folder


@cache
def loaded(folder: Path) -> Handbook:
    """A handbook that is read once for all tests of a runner."""
    return load_handbook(folder)


@pytest.fixture(scope="session")
def handbook() -> Handbook:
    """The handbook that the site is built of."""
    return loaded(DATA)


@pytest.fixture(scope="session")
def sample() -> Handbook:
    """The handbook of the invented regulation, which no correction of real data changes."""
    return loaded(SAMPLE)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """The one browser of a runner: Playwright cannot be started twice in a process."""
    if not Path(CHROMIUM).exists():
        pytest.fail(
            "没有找到Chromium：请安装（Debian：apt-get install chromium-headless-shell fonts-noto-cjk），或用 make test。"
        )
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def revised(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the invented regulation, with its earlier edition."""
    folder = tmp_path_factory.mktemp("revised") / "sample"
    shutil.copytree(SAMPLE, folder)
    shutil.copytree(EARLIER, folder / "editions")
    edition = folder / "edition.yml"
    edition.write_text(f"{edition.read_text(encoding='utf-8')}\nedition: v2020\n", encoding="utf-8")
    return folder


@pytest.fixture(scope="session")
def tiers() -> Handbook:
    """The handbook of the other invented regulation."""
    return loaded(TIERS)


@pytest.fixture(scope="session")
def drainage() -> Handbook:
    """The handbook of the invented regulation that went the whole way from a document."""
    return loaded(DRAINAGE)


@pytest.fixture(scope="session")
def drainage_site(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """Its built handbook, built once for all runners."""

    def make(folder: Path) -> None:
        build_of(DRAINAGE, folder / "project", folder / "site")

    return once("drainage", make, tmp_path_factory, worker_id) / "site"


@pytest.fixture(scope="session")
def flat(tiers: Handbook) -> Handbook:
    """The regulation of tiers, without levels."""
    sessions = tiers.part(TRAINING_YML)
    groupless = tuple(session.model_copy(update={"levels": ()}) for session in sessions.sessions)
    return replace(
        tiers.with_part(TRAINING_YML, sessions.model_copy(update={"sessions": groupless})),
        levels=(),
        roles=tuple(role.model_copy(update={"level": None, "levels": ()}) for role in tiers.roles),
    )


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """The built handbook, built once for all runners; its build must give no warning."""

    def make(folder: Path) -> None:
        result = build(ROOT, folder / "site")
        assert result.returncode == 0, result.stderr
        assert "WARNING" not in result.stderr, result.stderr

    return once("built", make, tmp_path_factory, worker_id) / "site"


@pytest.fixture
def data(tmp_path: Path) -> Iterator[Path]:
    """A copy of the sample regulation that a test may break; problems name its files from here."""
    folder = tmp_path / "data"
    shutil.copytree(SAMPLE, folder)
    before = Path.cwd()
    os.chdir(tmp_path)
    yield folder
    os.chdir(before)
