"""A site of several regulations for tests: invented ones, of which one cites another."""

from __future__ import annotations

import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck, given, settings

from macros.core.judged import JUDGED_YML, judged_file
from macros.features import load_handbook
from tests.conftest import DATA, DRAINAGE, ROOT, TIERS
from tests.folders import Folder, folders
from tests.test_generated import laid_out

BEFORE = "为了加强湖泊保护，制定本办法。"
AFTER = (
    "为了加强湖泊保护，根据《中华人民共和国水法》和《澄岚市城镇排水与内涝防治责任制度》（以下简称《责任制度》）"
    "第八条第一款第（二）项、第十六条，制定本办法。"
)
"""The first article of the one that cites: a law that is in no folder, an item and an article of one that is."""


def citing(target: Path, words: str = AFTER) -> Path:
    """Copy the regulation of tiers, its first article with other words; return the folder."""
    shutil.copytree(TIERS, target)
    for name in ("source.txt", "regulation.yml"):
        path = target / name
        text = path.read_text(encoding="utf-8")
        assert text.count(BEFORE) == 1
        path.write_text(text.replace(BEFORE, words), encoding="utf-8")
    (target / JUDGED_YML.name).write_text(judged_file(load_handbook(target, judged=False)), encoding="utf-8")
    return target


def project(target: Path, folders: list[str]) -> Path:
    """Make a project whose mkdocs.yml lists these data folders, with this project's code; return it."""
    target.mkdir(exist_ok=True)
    for name in ("data", "docs", "macros", "overrides"):
        (target / name).symlink_to(ROOT / name)
    config = (ROOT / "mkdocs.yml").read_text(encoding="utf-8")
    (line,) = [line for line in config.splitlines() if line.startswith("  regulation: ")]
    listed = "".join(f"\n    - {folder}" for folder in folders)
    (target / "mkdocs.yml").write_text(config.replace(line, f"  regulations:{listed}"), encoding="utf-8")
    return target


def three(target: Path) -> Path:
    """Make a project of the real measures and the two invented regulations, one of which cites the other; return it."""
    target.mkdir()
    citing(target / "tiers")
    shutil.copytree(DRAINAGE, target / "drainage")
    return project(target, [DATA.relative_to(ROOT).as_posix(), "tiers", "drainage"])


def many(target: Path, count: int) -> list[Path]:
    """Write data folders of made-up regulations, the same each time; return them."""
    made: list[Folder] = []

    @settings(
        max_examples=count,
        derandomize=True,
        deadline=None,
        database=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(folders())
    def draw(folder: Folder) -> None:
        made.append(folder)

    draw()
    found = []
    for place in range(count):
        name = target / f"made-up-{place:02}"
        with TemporaryDirectory() as beside:
            laid_out(made[place % len(made)], Path(beside)).rename(name)
        found.append(name)
    return found
