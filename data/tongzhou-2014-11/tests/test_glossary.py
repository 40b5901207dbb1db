"""What pages show, computed without a template."""

from __future__ import annotations

from macros.core.handbook import Handbook
from macros.features.glossary.model import GLOSSARY_YML, find_term
from macros.features.glossary.view import term_view


def test_glossary_finds_every_clause(handbook: Handbook) -> None:
    """四不放过 stands in article 17 alone; 挂牌督办 in 5(6) and 11(6)."""
    found = {
        term.term: [c.id for c in term_view(handbook, term).clauses] for term in handbook.part(GLOSSARY_YML)
    }
    assert found["四不放过"] == ["art-17-p1"]
    assert found["挂牌督办"] == ["art-5-6", "art-11-6"]
    assert all(clauses for clauses in found.values())


def test_the_longest_spelling_wins(handbook: Handbook) -> None:
    """The committee is not found where only its office is named, nor inside a township's committee."""
    committee = [c.id for c in term_view(handbook, find_term(handbook, "district-committee")).clauses]
    assert "art-15-p1" in committee
    assert not {"art-13-p2", "art-19-p1", "art-10-2"} & set(committee)
