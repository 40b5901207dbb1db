"""Quotations in sentences of ours are found, with their inner marks."""

from __future__ import annotations

import pytest

from macros.core.rules.quotes import quotations


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
