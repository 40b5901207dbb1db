"""Words in a row: what is not there is not named."""

from __future__ import annotations

import pytest

from macros.core.phrases import bare, joined


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        ((), ""),
        (("岗位",), "岗位"),
        (("岗位", "主题"), "岗位和主题"),
        (("岗位", "主题", "术语"), "岗位、主题和术语"),
        (("", "主题", None, False, "术语"), "主题和术语"),
    ],
)
def test_what_is_there_stands_in_a_row(parts: tuple[str | bool | None, ...], expected: str) -> None:
    assert joined(*parts) == expected


def test_the_last_may_be_joined_otherwise() -> None:
    assert joined("岗位", "主题", "术语", last="或者") == "岗位、主题或者术语"


def test_what_stands_in_brackets_at_the_end_of_a_title_goes() -> None:
    assert [bare(title) for title in ("工作报告（提纲）", "办法（试行）的通知")] == [
        "工作报告",
        "办法（试行）的通知",
    ]
