"""A draft's every entry bears the mark in a line of its own; without these lines it is the entries."""

from __future__ import annotations

import yaml
from hypothesis import given
from hypothesis import strategies as st

from macros.core.drafting.draft import MARK, NOTE, file_text, unmarked
from macros.core.drafting.ids import pinyin_ids
from macros.core.reader import parse_yaml
from macros.core.unedited import NAME

ENTRIES = [{"id": "one", "term": "一：二", NOTE: "看看"}, {"clause": "art-1-1"}]


def test_every_entry_is_marked_and_the_comment_says_so() -> None:
    text = file_text("头一行\n第二行", ENTRIES)
    assert text.startswith("# 头一行\n# 第二行\n")
    assert f"  {MARK}  # {NAME}：看看\n" in text
    assert yaml.safe_load(text) == [
        {"id": "one", "unedited": True, "term": "一：二"},
        {"clause": "art-1-1", "unedited": True},
    ]


def test_lists_below_keys() -> None:
    text = file_text("头", {"scopes": [], "roles": ENTRIES, "words": ["甲"]})
    assert yaml.safe_load(unmarked(text)) == {
        "scopes": [],
        "roles": [{"id": "one", "term": "一：二"}, {"clause": "art-1-1"}],
        "words": ["甲"],
    }


def test_an_empty_draft_is_a_file() -> None:
    assert yaml.safe_load(file_text("头", [])) == []


_VALUES = st.text("甲乙：，#-'\"{}[]|>&*!%@`\\ 是true0", min_size=1, max_size=8).map(str.strip).filter(bool)


@given(st.lists(st.dictionaries(st.sampled_from("abcd"), _VALUES, min_size=1), max_size=4))
def test_whatever_an_entry_says_is_read_as_it_was(entries: list[dict[str, str]]) -> None:
    data, problems = parse_yaml(unmarked(file_text("头", entries)), "x.yml")
    assert not problems
    assert [{key: value for key, value in each.items() if len(key) == 1} for each in data] == entries


def test_ids_are_short_and_no_two_alike() -> None:
    assert pinyin_ids(["市长", "市長", "1号", "检" * 30], "role") == [
        "shi-zhang",
        "shi-zhang-2",
        "role-1-hao",
        "-".join(["jian"] * 12),
    ]
