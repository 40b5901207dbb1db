"""Whatever a regulation's form, its text gives it back; whatever a text says, no word of it is lost."""

from __future__ import annotations

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from macros.core.regulation import Regulation
from macros.core.rules.source import check_source
from macros.core.writing import source_text
from macros.imports.document import document
from tests.imports.generated import Node, regulations
from tests.imports.texts import asked, lines, read

quick = settings(
    max_examples=30, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow]
)
thorough = settings(
    max_examples=150, derandomize=True, deadline=None, suppress_health_check=list(HealthCheck)
)

LAYOUTS = (
    lambda text: text,
    lambda text: text.replace("\n", "\n\n"),
    lambda text: re.sub("^", "\u3000\u3000", text, flags=re.M),
    lambda text: re.sub("^(第[一二三四五六七八九十百零]{1,5})条", r"\1條", text, flags=re.M),
    lambda text: re.sub(
        "^(第[一二三四五六七八九十百零]{1,5}[条章编节](?:之.)?)\u3000", r"\1\n", text, flags=re.M
    ),
)
"""Ways in which the same text is pasted."""


def comes_back(data: Node, layout: int) -> None:
    regulation = Regulation.model_validate(data)
    found = read(LAYOUTS[layout](source_text(regulation)))
    assert asked(found) == []
    assert found.is_whole
    again = Regulation.model_validate(found.regulation)
    assert list(again.clauses()) == list(regulation.clauses())
    assert [each.headings for each in again.articles] == [each.headings for each in regulation.articles]
    assert (again.front, again.back) == (regulation.front, regulation.back)
    assert source_text(again) == source_text(regulation)


FRAGMENTS = (
    "第一条", "第二条", "第三条 ", "第12条", "第一章", "第二章 职责", "第一节", "（一）", "（二）", "(三)", "1.", "2、", "①",
    "一、", "二、", "：", "；", "。", "，", "应当", "规定", "\n", "\n\n", " ", "\u3000", "目录", "附件", "2021年3月4日", "- 3 -",
    "“", "（", "之一", "抄送：", "\u200b", "来源：网页",
)  # fmt: skip


def loses_nothing(text: str) -> None:
    found = document(lines(text))
    if found is None:
        return
    assert found.is_whole
    try:
        regulation = Regulation.model_validate(found.regulation)
    except ValueError:
        return  # an article without words, a document without a title: told by the check
    assert list(check_source(regulation, found.source)) == []


broken = (
    st.lists(st.sampled_from(FRAGMENTS), min_size=3, max_size=60)
    .map("".join)
    .map("示例办法\n第一条 甲。\n".__add__)
)


@quick
@given(regulations(), st.integers(0, len(LAYOUTS) - 1))
def test_a_regulation_comes_back(data: Node, layout: int) -> None:
    comes_back(data, layout)


@quick
@given(broken)
def test_no_word_is_lost(text: str) -> None:
    loses_nothing(text)


@pytest.mark.slow
@thorough
@given(regulations(most=30), st.integers(0, len(LAYOUTS) - 1))
def test_many_long_regulations_come_back(data: Node, layout: int) -> None:
    comes_back(data, layout)


@pytest.mark.slow
@thorough
@given(broken)
def test_no_word_is_lost_of_many_texts(text: str) -> None:
    loses_nothing(text)
