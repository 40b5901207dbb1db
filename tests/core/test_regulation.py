"""Clauses: their ids, labels and words as Chinese legal drafting cites them."""

from __future__ import annotations

import pytest

from macros.core.handbook import Handbook, UnknownId
from macros.core.numerals import chinese_number
from macros.core.regulation import split_sentences


@pytest.mark.parametrize(
    ("number", "written"),
    [
        (1, "一"),
        (10, "十"),
        (11, "十一"),
        (20, "二十"),
        (21, "二十一"),
        (99, "九十九"),
        (100, "一百"),
        (108, "一百零八"),
        (110, "一百一十"),
        (112, "一百一十二"),
    ],
)
def test_chinese_number(number: int, written: str) -> None:
    assert chinese_number(number) == written


@pytest.mark.parametrize("number", [0, 1000, -1])
def test_chinese_number_refuses(number: int) -> None:
    with pytest.raises(ValueError, match="no numeral"):
        chinese_number(number)


def test_clauses_have_ids_labels_words(handbook: Handbook) -> None:
    """Articles, items, paragraphs and sentences, as the drafting of laws cites them."""
    for id, label, start in (
        ("art-3", "第三条", "县政府主要负责人是全县"),
        ("art-3-p1", "第三条", "县政府主要负责人是全县"),
        ("art-3-2", "第三条第（二）项", "依法组织开展消防安全检查"),
        ("art-5-p1-s2", "第五条第二句", "各乡镇政府每年12月底前"),
        ("art-6-p1", "第六条", "本办法自印发之日起施行。"),
    ):
        clause = handbook.clause(id)
        assert clause.label == label
        assert clause.words.startswith(start)


def test_sentences_are_cut_after_full_stops() -> None:
    assert split_sentences("甲。乙；丙。丁") == ["甲。", "乙；丙。", "丁"]


def test_an_unknown_id_is_a_sentence(handbook: Handbook) -> None:
    """With what is near it, where anything is, and else with the first that there are."""
    with pytest.raises(UnknownId, match=r"没有id为“art-99”的条款。相近的有：art-\d"):
        handbook.clause("art-99")
    with pytest.raises(
        UnknownId, match=r"没有id为“校长”的岗位。可用的有：county-head、township-head、township-unit"
    ):
        handbook.role("校长")
