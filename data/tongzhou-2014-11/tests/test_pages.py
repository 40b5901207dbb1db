"""What is said of this document alone stands in pages/, and docs/ is true of every handbook."""

from __future__ import annotations

import re

from macros.core.handbook import Handbook
from macros.core.rules.prose import read
from macros.features.search.model import SYNONYMS_YML
from tests.conftest import ROOT

PAGES = {path: path.read_text(encoding="utf-8") for path in sorted((ROOT / "docs").rglob("*.md"))}


def test_handwritten_pages_name_nothing_of_this_document(handbook: Handbook) -> None:
    """No place, number, article, level, unit or key term."""
    regulation, places = handbook.regulation, handbook.part(SYNONYMS_YML).places
    words = {
        regulation.said("document_number"),
        regulation.said("issuer"),
        regulation.title,
        handbook.definition.term,
        *places.own,
        *(level.name for level in handbook.levels),
        *(part for role in handbook.roles if role.kind != "group" for part in (role.term, role.short)),
    }
    assert len(words) > 20
    for path, text in PAGES.items():
        assert not [word for word in words if word in text], path
        assert not [citation.label for citation in read(handbook, text)[0]], path
        assert not re.search("安全生产|20[01][0-9]年[0-9]+月[0-9]+日", text), path


def test_passages_stand_on_their_pages(handbook: Handbook, page) -> None:
    """Their words are all there, with the clauses that they cite as links."""
    said = ("about", "calendar", "draft", "inspection", "office", "pack", "report", "summary")
    assert {*said, "roles/index", "training/index"} == set(handbook.passages)
    for name, passage in handbook.passages.items():
        shown = page(f"{name}.html").xpath("//article")[0].text_content()
        for text in passage.texts:
            assert text.removeprefix("- ").removeprefix("> ") in shown, name
    links = page("about.html").xpath("//article//a[text()='第十九条']/@href")
    assert links == ["regulation.html#art-19"]


def test_pages_for_authors_are_out_of_the_readers_way(addresses: list[str], page, site) -> None:
    assert {"macros.html", "handbook-data.html"} <= set(addresses)
    found = "".join(path.read_text(encoding="utf-8") for path in (site / "search").glob("*.js"))
    assert "about.html" in found
    assert "macros.html" not in found and "handbook-data.html" not in found
    for address in ("index.html", "about.html"):
        assert not page(address).xpath("//a[contains(@href, 'macros.html')]"), address
