"""The sample beside its earlier edition; what is expected was written down from the two texts."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from macros.core.handbook import Handbook
from macros.core.notices import words_hash
from macros.features import load_handbook
from macros.features.editions import view
from macros.features.editions.comparison import Comparison, comparisons
from macros.features.editions.feature import FEATURE
from macros.features.editions.formerly import formerly
from tests.conftest import loaded

CHANGES = {
    ("reworded", "art-2-p1", "art-2-p1", ""),
    ("reworded", "art-3-2", "art-3-1", "county-head"),
    ("moved", "art-3-1", "art-3-2", "county-head"),
    ("added", "", "art-3-3", "county-head"),
    ("split", "art-4-1", "art-4-1 art-4-2", "township-head"),
    ("removed", "art-4-2", "", "township-head"),
    ("merged", "art-5-p1 art-6-p1", "art-5-p1", "township-unit"),
    ("moved", "art-7-p1", "art-6-p1", ""),
}
"""(what happened, old clauses, present clauses, whose they are)."""

ADDRESSES = {
    "art-1": "art-1",
    "art-3": "art-3",
    "art-3-1": "art-3-2",
    "art-3-2": "art-3-1",
    "art-4-2": "",
    "art-5-p1-s2": "art-5-p1-s2",
    "art-6": "art-5",
    "art-6-p1": "art-5-p1",
    "art-7": "art-6",
    "art-7-p1": "art-6-p1",
}
"""Old clause -> the present one that holds its words."""


@pytest.fixture
def book(revised: Path) -> Handbook:
    return loaded(revised)


def only(handbook: Handbook) -> Comparison:
    (found,) = handbook.once(comparisons)
    return found


def told(comparison: Comparison) -> set[tuple[str, str, str, str]]:
    return {
        (
            change.kind,
            " ".join(clause.id for clause in change.old),
            " ".join(clause.id for clause in change.new),
            " ".join(role.id for role in comparison.concerns[change].roles),
        )
        for change in comparison.changes
        if change.kind != "same"
    }


def test_each_change_is_named_at_its_post(book: Handbook) -> None:
    comparison = only(book)
    assert told(comparison) == CHANGES
    for role in book.roles:
        wanted = {change[:3] for change in CHANGES if change[3] == role.id}
        shown = {
            (each.kind, " ".join(c.id for c in each.old), " ".join(c.id for c in each.new))
            for each in comparison.by_role[role.id]
        }
        assert shown == wanted, role.id


def test_of_the_text_alone_an_item_is_theirs_at_whose_list_it_stood(revised: Path, tmp_path: Path) -> None:
    folder = tmp_path / "sample"
    shutil.copytree(revised, folder)
    for name in ("roles.yml", "duties.yml", "edition.yml"):
        (folder / "editions" / "v2018" / name).unlink()
    comparison = only(load_handbook(folder))
    assert not comparison.edition.has_roles
    assert told(comparison) == CHANGES


def test_every_old_clause_leads_to_its_words(book: Handbook) -> None:
    addresses = only(book).succession.addresses
    assert {id: addresses[id] for id in ADDRESSES} == ADDRESSES
    assert addresses.keys() == only(book).old.clauses.keys()
    assert {id for id in addresses.values() if id} <= book.clauses.keys()


def test_differing_characters_are_marked_and_no_word_is_lost(book: Handbook) -> None:
    rows, renumbered, same = view.rows(only(book))
    for row in rows:
        for clause, pieces in (*row.old, *row.new):
            assert "".join(words for words, _ in pieces) == clause.words
    (period,) = [row for row in rows if row.id == "change-art-3-1"]
    assert [words for words, differs in period.old[0][1] if differs] == []
    assert [words for words, differs in period.new[0][1] if differs] == ["半"]
    (principle,) = [row for row in rows if row.id == "change-art-2-p1"]
    assert [words for words, differs in principle.new[0][1] if differs] == ["和“分级负责”"]
    assert [row.id for row in renumbered] == ["change-art-6-p1"]
    assert same == 3  # art-1-p1, art-3-p1, art-4-p1


def test_lines_around_the_articles_are_compared_too(book: Handbook) -> None:
    found = {line.name: "".join(words for words, _ in line.new) for line in view.lines(only(book))}
    assert found == {"发文字号": "示政发〔2020〕1号", "成文日期": "2020年1月2日"}


def test_a_correction_stands_against_the_words(revised: Path, tmp_path: Path) -> None:
    folder = tmp_path / "sample"
    shutil.copytree(revised, folder)
    became = folder / "editions" / "v2018" / "became.yml"
    became.write_text("- clause: art-4-2\n  now: [art-3-3]\n- clause: art-7-p1\n", encoding="utf-8")
    found = told(only(load_handbook(folder)))
    assert ("reworded", "art-4-2", "art-3-3", "county-head township-head") in found
    assert {change[:3] for change in found} >= {("removed", "art-7-p1", ""), ("added", "", "art-6-p1")}


def test_who_holds_it_no_longer_is_said(revised: Path, tmp_path: Path) -> None:
    """The yearly report of one post, made a duty of another."""
    folder = tmp_path / "sample"
    shutil.copytree(revised, folder)
    became = folder / "editions" / "v2018" / "became.yml"
    became.write_text("- {clause: art-4-2, now: [art-3-3]}\n", encoding="utf-8")
    comparison = only(load_handbook(folder))
    (concern,) = [
        comparison.concerns[change]
        for change in comparison.changes
        if change.new and change.new[0].id == "art-3-3"
    ]
    assert concern.passed_on
    assert [[role.id for role in side] for side in (concern.before, concern.now)] == [
        ["township-head"],
        ["county-head"],
    ]


def test_a_question_knows_what_its_clause_was(book: Handbook) -> None:
    """By the old id and the old words: their hash is that which an answer of then carries."""
    old = only(book).old.clauses

    def said(id: str) -> set[tuple[str, str]]:
        lines = (each.split(" ") for each in formerly(book, book.clause(id)).split(";") if each)
        return {(was, how) for was, hash, how in lines if hash == words_hash(old[was].words)}

    assert said("art-3-2") == {("art-3-1", "all"), ("art-3-2", "other")}
    assert said("art-3-1") == {("art-3-2", "all"), ("art-3-1", "other")}
    assert said("art-4-2") == {("art-4-1", "part"), ("art-4-2", "other")}
    assert said("art-5-p1-s3") == {("art-6-p1", "all")}
    assert said("art-3-p1") == set()


def test_without_an_earlier_edition_there_is_nothing_of_it(sample: Handbook) -> None:
    assert not FEATURE.is_on(sample)
    assert formerly(sample, sample.clause("art-3-1")) == ""
