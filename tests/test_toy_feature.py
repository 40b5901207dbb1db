"""A new feature touches its own rooms and one line of `FEATURES`, and is everywhere; taken away, it is nowhere."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import ROOT, SAMPLE, copy_project

FEATURE = '''
"""Anecdotes."""

from typing import Annotated

from macros.core.base import Entry, Id, Text
from macros.core.data_file import DataFile
from macros.core.download import Download, Listing
from macros.core.feature import Export, Feature, NavEntry, Partial, SiteScript
from macros.core.location import at
from macros.core.page import Page, call
from macros.core.references import ClauseId, ClauseQuote, Defines


class Toy(Entry):
    id: Annotated[Id, Defines("玩具")]
    clause: ClauseId
    quote: ClauseQuote
    text: Text


TOY_YML: DataFile[tuple[Toy, ...]] = DataFile(
    "toy.yml", tuple[Toy, ...], purpose="有玩具"
)


def check(handbook):
    for one in handbook.part(TOY_YML):
        if "坏" in one.text:
            yield at("toy.yml", one, "text"), "玩具坏了"


def toy(handbook, id):
    return Partial("toy", {"one": next(one for one in handbook.part(TOY_YML) if one.id == id)})


def pages(handbook):
    for one in handbook.part(TOY_YML):
        yield Page(f"toys/{one.id}.md", one.text, "x", call("toy", one.id))


def listings(handbook):
    yield Listing("toy", "玩具", (("玩具", (Download("toy.txt", "文本", "", "玩具", lambda: b"toy"),)),))


def scripts(handbook, prose):
    yield SiteScript("toys.js", "toys", [one.id for one in handbook.part(TOY_YML)])


FEATURE = Feature(
    name="toy", file=TOY_YML, rules=(check,), pages=pages, nav=(NavEntry("toys.md", 500, "玩具", section="下载"),),
    macros=(toy,), downloads=listings, scripts=scripts, export=Export("toys", "各种玩具"),
)
'''

DATA = "- {id: bear, clause: art-1, quote: %s, text: %s}\n"

ASK = """
import json, sys
from pathlib import Path
from macros.core.problems import DataError
from macros.features import FEATURES, load_handbook
from macros.site.data import write_site_data
from macros.site.downloads import Downloads
from macros.site.navigation import navigation
from macros.site.render import drawing
from macros.site.schema import handbook_schema

folder, out = Path(sys.argv[1]), Path(sys.argv[2])
try:
    handbook = load_handbook(folder)
except DataError as error:
    sys.exit(str(error))
made = [page for feature in FEATURES for page in feature.pages(handbook)]
downloads = Downloads(FEATURES, handbook)
write_site_data(FEATURES, handbook, [], out)
macros = {macro.__name__: macro for feature in FEATURES for macro in feature.macros}
print(json.dumps({
    "nav": str(navigation(FEATURES, made, 1000).areas),
    "pages": [page.source for page in made],
    "macros": sorted(macros),
    "described": handbook_schema(FEATURES)["properties"].get("toys", {}).get("description"),
    "files": sorted(downloads.files),
    "drawn": drawing(macros["toy"], downloads, lambda: "toys/bear.html")("bear") if "toy" in macros else "",
}))
"""


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the project, and of the sample's data, to which the toy can be added."""
    folder = copy_project(tmp_path_factory.mktemp("toy") / "project")
    shutil.copytree(SAMPLE, folder / "sample")
    return folder


def add(project: Path, quote: str = "制定本办法", text: str = "小熊") -> None:
    room = project / "macros" / "features" / "toy"
    room.mkdir(exist_ok=True)
    (room / "__init__.py").touch()
    (room / "feature.py").write_text(FEATURE, encoding="utf-8")
    drawn = project / "overrides" / "features" / "toy"
    drawn.mkdir(exist_ok=True)
    (drawn / "toy.html").write_text("<p>{{ one.text }}</p>\n", encoding="utf-8")
    (project / "sample" / "toy.yml").write_text(DATA % (quote, text), encoding="utf-8")
    names = project / "macros" / "features" / "__init__.py"
    listed = names.read_text(encoding="utf-8")
    if '"toy"' not in listed:
        names.write_text(listed.replace("NAMES = (\n", 'NAMES = (\n    "toy",\n'), encoding="utf-8")


def remove(project: Path) -> None:
    for wing in ("macros", "overrides"):
        shutil.rmtree(project / wing / "features" / "toy")
    (project / "sample" / "toy.yml").unlink()
    names = project / "macros" / "features" / "__init__.py"
    names.write_text(names.read_text(encoding="utf-8").replace('    "toy",\n', ""), encoding="utf-8")


def ask(project: Path, out: Path) -> subprocess.CompletedProcess[str]:
    out.mkdir(exist_ok=True)
    command = [sys.executable, "-c", ASK, "sample", str(out)]
    return subprocess.run(command, cwd=project, capture_output=True, text=True, check=False)


@pytest.mark.slow
def test_it_is_everywhere_and_then_nowhere(project: Path, tmp_path: Path) -> None:
    add(project)
    answer = ask(project, tmp_path / "with")
    assert answer.returncode == 0, answer.stderr
    found = json.loads(answer.stdout)
    assert "source='toys.md', weight=500, title='玩具'" in found["nav"]
    assert "toys/bear.md" in found["pages"]
    assert "toy" in found["macros"]
    assert "toy.txt" in found["files"]
    assert found["described"] == "各种玩具"
    assert found["drawn"] == "<p>小熊</p>"
    assert (tmp_path / "with" / "toys.js").read_text(encoding="utf-8").endswith('["toys"]=["bear"];\n')
    data = json.loads((tmp_path / "with" / "handbook.json").read_text(encoding="utf-8"))
    assert [toy["id"] for toy in data["toys"]] == ["bear"]

    remove(project)
    answer = ask(project, tmp_path / "without")
    assert answer.returncode == 0, answer.stderr
    assert "toy" not in answer.stdout and "玩具" not in answer.stdout
    assert not (tmp_path / "without" / "toys.js").exists()
    assert "toys" not in json.loads((tmp_path / "without" / "handbook.json").read_text(encoding="utf-8"))
    for name in ("macros", "overrides"):
        difference = subprocess.run(
            ["diff", "-r", "-x", "__pycache__", str(ROOT / name), str(project / name)],
            capture_output=True,
            text=True,
            check=False,
        )
        assert difference.stdout == ""


@pytest.mark.parametrize(
    ("quote", "text", "sentence"),
    [
        ("从未写过的话", "小熊", "sample/toy.yml:1: “quote”与第一条的文字不一致：引作“从未写过的话”"),
        ("制定本办法", "坏的小熊", "sample/toy.yml:1: 玩具坏了"),
    ],
)
def test_its_file_is_checked_by_being_typed(
    project: Path, tmp_path: Path, quote: str, text: str, sentence: str
) -> None:
    add(project, quote, text)
    answer = ask(project, tmp_path / "out")
    remove(project)
    assert answer.returncode == 1
    assert sentence in answer.stderr
