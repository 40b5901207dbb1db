"""A few made-up folders built whole, as a reader gets them: every clause at its id, every link to a place that is there."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from lxml import html

from macros.core.handbook import Handbook
from macros.features import load_handbook
from tests.folders import Folder, folders
from tests.fulltext import each_clause_at_its_id, squeezed, words_at_ids
from tests.site.conftest import build_of
from tests.site.test_presence import dead_links
from tests.test_generated import laid_out

pytestmark = pytest.mark.slow


def is_whole(site: Path, handbook: Handbook, text: str) -> None:
    dead = dead_links(site)
    assert not dead, "\n".join(map(str, dead[:20]))
    page = html.parse(str(site / "regulation.html"), parser=html.HTMLParser(encoding="utf-8"))
    [main] = page.xpath("//article")
    each_clause_at_its_id(handbook, words_at_ids(main))
    published = json.loads((site / "handbook.json").read_text(encoding="utf-8"))
    assert [(each["id"], each["words"]) for each in published["clauses"]] == [
        (clause.id, clause.words) for clause in handbook.regulation.clauses()
    ]
    shown = squeezed(main.text_content())
    assert all(squeezed(line) in shown for line in text.splitlines() if "\t" not in line)
    pages = {path.relative_to(site).as_posix() for path in site.rglob("*.html")}
    assert {f"roles/{role.id}.html" for role in handbook.roles} <= pages


@settings(
    max_examples=4,
    derandomize=True,
    deadline=None,
    suppress_health_check=list(HealthCheck),
    phases=set(Phase) - {Phase.shrink, Phase.explain},
)
@given(folders(most=12, longest=100))
def test_a_made_up_folder_is_built_whole(folder: Folder) -> None:
    with tempfile.TemporaryDirectory() as target:
        data = laid_out(folder, Path(target))
        project = Path(target) / "project"
        site = build_of(data, project, Path(target) / "site")
        is_whole(site, load_handbook(data), folder.text)
        again = build_of(data, project, Path(target) / "again")
        files = [path.relative_to(site) for path in sorted(site.rglob("*")) if path.is_file()]
        assert [each for each in files if (site / each).read_bytes() != (again / each).read_bytes()] == []
