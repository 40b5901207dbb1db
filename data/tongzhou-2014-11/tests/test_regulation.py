"""Clauses: their ids, labels and words as Chinese legal drafting cites them."""

from __future__ import annotations

from pathlib import Path

import pytest

from macros.core.handbook import Handbook
from macros.features.regulation.view import clause_view, section_view


@pytest.mark.parametrize(
    ("id", "label", "start"),
    [
        ("art-4", "第四条", "区政府主要负责人是本行政区域"),
        ("art-4-p1", "第四条", "区政府主要负责人是本行政区域"),
        ("art-4-3", "第四条第（三）项", "建立健全和督促落实安全生产责任制"),
        ("art-13-p2", "第十三条第二款", "区政府各工作部门、各乡镇政府、各街道办事处要结合实际"),
        ("art-16-p1-s2", "第十六条第二句", "各乡镇政府、街道办事处安全生产委员会每年1月底前"),
        ("art-7-1-s3", "第七条第（一）项第三句", "支持、监督本部门领导班子其他成员"),
        ("art-20-p1", "第二十条", "本办法自印发之日起施行。"),
    ],
)
def test_clauses_have_ids_labels_words(handbook: Handbook, id: str, label: str, start: str) -> None:
    clause = handbook.clause(id)
    assert clause.label == label
    assert clause.words.startswith(start)


def test_ids_labels_and_words_stay_as_they_are(handbook: Handbook) -> None:
    """Printed sheets, saved answers and other sites hold them; `clauses.tsv` was written when they were fixed."""
    kept = (Path(__file__).parent / "clauses.tsv").read_text(encoding="utf-8").splitlines()
    found = [
        "\t".join((c.id, c.kind, c.parent or "", c.mark, c.label, c.words)) for c in handbook.clauses.values()
    ]
    assert found == kept


def test_the_document_has_20_articles_and_52_items(handbook: Handbook) -> None:
    kinds = [clause.kind for clause in handbook.clauses.values()]
    assert kinds.count("article") == 20
    assert kinds.count("item") == 52
    assert handbook.size == "4章20条"
    assert len(handbook.regulation.articles[12].paragraphs) == 2


def test_the_52_items_hold_48_texts(handbook: Handbook) -> None:
    """Everything is keyed by id, never by words: some items say just the same."""
    words = {c.id: c.words for c in handbook.clauses.values() if c.kind == "item"}
    assert len(set(words.values())) == 48
    for one, two in (
        ("art-4-5", "art-10-5"),
        ("art-4-7", "art-10-7"),
        ("art-6-5", "art-12-5"),
        ("art-11-2", "art-12-2"),
    ):
        assert words[one] == words[two]


def test_a_clause_knows_what_it_feeds(handbook: Handbook) -> None:
    view = clause_view(handbook, handbook.clause("art-16-p1"))
    assert {"unit-leaders", "township-committee"} <= {role.id for role in view.roles}
    assert [sentence.id for sentence in view.sentences] == ["art-16-p1-s1", "art-16-p1-s2", "art-16-p1-s3"]
    assert view.checks


def test_articles_stand_below_their_chapter(handbook: Handbook) -> None:
    assert section_view(handbook, "chapter-4").articles[0].clause.id == "art-18"
    with pytest.raises(LookupError, match="没有编号为“chapter-5”"):
        section_view(handbook, "chapter-5")
