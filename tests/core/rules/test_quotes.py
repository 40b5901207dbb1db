"""Quotations in sentences of ours are found, with their inner marks, and held to the document's passages."""

from __future__ import annotations

import pytest

from macros.core.rules.quotes import misquotations, quotations

PASSAGES = ("按照“谁主管、谁负责”的原则，定期听取工作汇报。", "及时协调解决问题。")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("第三条写“每半年至少一次”。", ["每半年至少一次"]),
        ("“按照‘谁主管、谁负责’和‘分级负责’的原则”", ["按照“谁主管、谁负责”和“分级负责”的原则"]),
        ("没有引文", []),
    ],
)
def test_quotations(text: str, found: list[str]) -> None:
    assert quotations(text) == found


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("要“定期听取工作汇报”。", []),
        ("要“按照‘谁主管、谁负责’……听取工作汇报”。", []),
        ("要“听取工作汇报……定期”。", ["听取工作汇报……定期"]),
        ("要“工作汇报。及时协调”，也要“解决问题”。", ["工作汇报。及时协调"]),
    ],
)
def test_misquotations(text: str, wrong: list[str]) -> None:
    """Words may be left out with ……, but not turned around, nor joined over passages."""
    assert list(misquotations(text, PASSAGES)) == [
        f"文件里没有“{words}”这几个字，不能加引号" for words in wrong
    ]
