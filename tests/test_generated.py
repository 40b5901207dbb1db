"""Whatever a regulation says and whichever files go with it: it is imported, checked and drawn, every clause
verbatim at its id, the same each time."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path

import pytest
import yaml
from hypothesis import HealthCheck, Phase, given, settings
from lxml import html

from macros.core.feature import active
from macros.core.handbook import Handbook
from macros.core.judged import judged_file
from macros.core.outline import outline
from macros.core.rules.source import check_source
from macros.features import FEATURES, load_handbook
from macros.imports.command import import_file
from macros.site.handbook_json import handbook_data
from tests.drawing import generated
from tests.folders import Folder, folders
from tests.fulltext import each_clause_at_its_id, in_order, squeezed, words_at_ids

# A folder is read and drawn in a second: to look for a smaller one that fails too would take many minutes.
hunt = settings(
    deadline=None, suppress_health_check=list(HealthCheck), phases=set(Phase) - {Phase.shrink, Phase.explain}
)
few = settings(hunt, max_examples=8, derandomize=True)
many = settings(hunt, max_examples=60, derandomize=True)
long = settings(hunt, max_examples=10, derandomize=True)


def laid_out(folder: Folder, target: Path) -> Path:
    """Bring a folder about as an editor does: import the text, then write what the drafts leave open."""
    data = target / "made-up"
    if folder.is_typed:
        data.mkdir()
        (data / "source.txt").write_text(folder.text, encoding="utf-8")
        (data / "regulation.yml").write_text(json.dumps(folder.regulation), encoding="utf-8")
    else:
        text = target / "text.txt"
        text.write_text(folder.text, encoding="utf-8")
        report = import_file(text, data, "2025-01-02")
        assert report.asks == ()
        drafted = yaml.safe_load((data / "roles.yml").read_text(encoding="utf-8"))["roles"]
        terms = [role["term"] for role in drafted]
        assert [term for term in terms if term in folder.leads] == [*folder.leads]
        assert all(term in folder.text for term in terms)  # prose may look as if somebody were bound, too
    for name, value in folder.files.items():
        (data / name).write_text(json.dumps(value), encoding="utf-8")
    if folder.is_judged:
        judged = judged_file(load_handbook(data, judged=False))
        (data / "judged.yml").write_text(judged, encoding="utf-8")
    return data


def stands(folder: Folder) -> None:
    with tempfile.TemporaryDirectory() as target:
        data = laid_out(folder, Path(target))
        handbook, again = load_handbook(data), load_handbook(data)
    assert list(handbook.clauses.values()) == list(folder.document.clauses())
    assert list(check_source(handbook.regulation, folder.text)) == []
    drawn = list(generated(handbook))
    shown = [html.tostring(each) for _, each in drawn]
    assert [html.tostring(each) for _, each in generated(again)] == shown
    shows_every_duty(handbook, drawn)
    leads_somewhere(handbook, drawn)
    holds_the_document(handbook, drawn, folder.text)
    written = json.dumps(handbook_data(active(FEATURES, handbook), handbook))
    published = [(each["id"], each["words"]) for each in json.loads(written)["clauses"]]
    assert published == [(clause.id, clause.words) for clause in folder.document.clauses()]
    assert json.dumps(handbook_data(active(FEATURES, again), again)) == written


Drawn = list[tuple[str, html.HtmlElement]]
"""Pages and their parts: (where, what is drawn)."""


def shows_every_duty(handbook: Handbook, drawn: Drawn) -> None:
    for role in handbook.roles:
        page = "".join(
            each.text_content() for where, each in drawn if where.startswith(f"roles/{role.id}.md")
        )
        for duty in (*handbook.duties_of(role), *handbook.powers_of(role)):
            assert squeezed(handbook.words_of(duty)) in squeezed(page)
        for each in role.inherits:
            assert each.quote in page


def leads_somewhere(handbook: Handbook, drawn: Drawn) -> None:
    """Each link to the full text."""
    sections = {section.id for section in outline(handbook.regulation).walk()}
    for where, each in drawn:
        for link in each.xpath(".//@href"):
            address, _, anchor = link.partition("#")
            if address.endswith("regulation.html") and anchor:
                assert anchor in handbook.clauses or anchor in sections, (where, link)


def holds_the_document(handbook: Handbook, drawn: Drawn, text: str) -> None:
    """The page of the full text; it loses what is ours."""
    parts = [each for where, each in drawn if where == "regulation.md: articles"]
    each_clause_at_its_id(handbook, words_at_ids(*parts))
    sections = [section for section in outline(handbook.regulation).walk() if section.articles]
    articles = {section.id: part.text_content() for section, part in zip(sections, parts, strict=True)}
    head, foot = (
        "".join(each.text_content() for where, each in drawn if where == f"regulation.md: document_{place}")
        for place in ("head", "foot")
    )
    assert in_order(handbook, head, articles, foot) == squeezed(text)


@few
@given(folders())
def test_a_folder_becomes_a_handbook(folder: Folder) -> None:
    stands(folder)


@pytest.mark.slow
@many
@given(folders(most=12))
def test_many_folders_become_handbooks(folder: Folder) -> None:
    stands(folder)


@pytest.mark.slow
@long
@given(folders(most=12, longest=600))
def test_long_documents_become_handbooks(folder: Folder) -> None:
    stands(folder)
