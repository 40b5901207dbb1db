"""Names that people keep files under."""

from __future__ import annotations

import re

from hypothesis import example, given
from hypothesis import strategies as st

from macros.core.file_name import LONGEST, file_name

REFUSED = re.compile(r'[\\/:*?"<>|\x00-\x1f\x7f]')
"""What Windows takes in no name (learn.microsoft.com, Naming Files, Paths, and Namespaces)."""


def test_it_says_what_the_file_is() -> None:
    assert (
        file_name("县政府其他负责人自查表（详表）", "county-deputy-full.docx")
        == "县政府其他负责人自查表（详表）.docx"
    )
    assert file_name("题库（GIFT格式）", "questions.gift.txt") == "题库（GIFT格式）.txt"


def test_signs_that_windows_refuses_stand_in_full_width() -> None:
    assert file_name('主任/副主任：“甲”?<3*2|\\"', "a.pdf") == "主任／副主任：“甲”？＜3＊2｜＼＂.pdf"


def test_a_long_title_keeps_its_end() -> None:
    name = file_name("长" * 100 + "自查表（详表）", "a.docx")
    assert name.endswith("长自查表（详表）.docx")
    assert len(name) == LONGEST + len(".docx")


@given(st.text(min_size=1))
@example("\u202e倒排\u200b空\n白 ")
@example("𠮷" * 90)
@example(". 点.")
def test_every_system_takes_it(title: str) -> None:
    name = file_name(f"{title}表", "a.xlsx")
    stem = name.removesuffix(".xlsx")
    assert not REFUSED.search(name)
    assert stem == stem.strip(". ")
    assert len(name.encode()) <= 255
    assert not re.search("[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]", name), "nothing that is not seen"
