"""Subjects are whole words of the document that come back in several duties, and in not too many."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from macros.core.drafting.subjects import SHARE, subjects

DUTIES = [
    "组织开展岸线保护宣传教育；",
    "加强应急救援演练；",
    "开展岸线检查，建立检查台账；",
    "制定应急救援预案，开展应急救援；",
    "落实岸线保护检查制度，监督宣传教育；",
    "提供岸线资料；",
    "参加宣传教育；",
    "召集县巡护队会议；",
    "通知县巡护队；",
]


def test_words_that_come_back() -> None:
    assert [each.word for each in subjects(DUTIES, ["县巡护队"])] == ["宣传教育", "应急救援", "检查"]


def test_what_stands_in_most_duties_parts_none() -> None:
    assert "岸线" not in {each.word for each in subjects(DUTIES)}


def test_names_of_holders_are_no_subjects() -> None:
    assert "县巡护队" in {each.word for each in subjects(DUTIES)}


def test_of_nothing_come_no_subjects() -> None:
    assert subjects([]) == []
    assert subjects(["做好工作。"]) == []


_PARTS = st.sampled_from(
    ["检查", "岸线", "宣传教育", "应急救援", "的", "和", "开展", "制定", "预案", "，", "工作", "情况"]
)


@given(st.lists(st.lists(_PARTS, min_size=1, max_size=6).map("".join), max_size=12))
def test_a_subject_is_verbatim_where_it_says(texts: list[str]) -> None:
    for subject in subjects(texts):
        assert subject.places == {place for place, text in enumerate(texts) if subject.word in text}
        assert 1 < len(subject.places) <= SHARE * len(texts)
