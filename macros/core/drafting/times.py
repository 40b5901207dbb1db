"""The time words of a duty -> the entries of its `cadences`, with the figures that the words give and no others."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

from pydantic import ValidationError

from macros.core.duties import Cadence
from macros.core.numerals import number_of

_N = "(?P<n>[0-9]+|[一二两三四五六七八九十百]+)"
_PERIODS = {
    "半年": "half-year",
    "季度": "quarter",
    "年": "year",
    "月": "month",
    "周": "week",
    "天": "day",
    "日": "day",
}
_UNITS = {
    "个工作日": "working_days",
    "分钟": "minutes",
    "小时": "hours",
    "个月": "months",
    "日": "days",
    "天": "days",
}
_EVERY = f"每(?:个)?(?P<every>{'|'.join(_PERIODS)})"
_EVENT = re.compile("(?:^|(?<=[，；。]))(?:发生|遇到|遇有|出现)[^，；。：]{1,24}[时后]")
_LOOSE = re.compile("经常性地?|定期|不定期|及时|适时|日常|立即|随时|按时|按期|尽快|年度")


def _number(written: str) -> int:
    return int(written) if written.isdigit() else number_of(written.replace("两", "二"))


def _within(found: re.Match[str]) -> dict[str, Any]:
    return {"kind": "deadline", "within": {_UNITS[found["unit"]]: _number(found["n"])}}


def _times(found: re.Match[str]) -> dict[str, Any]:
    return {"kind": "period", "every": _PERIODS[found["every"]], "times": _number(found["n"])}


def _by_month(found: re.Match[str]) -> dict[str, Any]:
    day = {"day": _number(found["day"])} if found["day"] else {}
    return {"kind": "deadline", "month": _number(found["n"]), **day}


def _by_day(found: re.Match[str]) -> dict[str, Any]:
    return {"kind": "deadline", "every": "month", "day": _number(found["n"])}


_STATED: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], dict[str, Any]]], ...] = (
    (re.compile(f"每年{_N}月(?:底|末|(?P<day>[0-9]+|[一二三十]+)日)(?:以前|之前|前)"), _by_month),
    (re.compile(f"{_EVERY}(?:至少|不少于|不低于|不得少于)?(?:组织|开展|召开|进行)?{_N}次"), _times),
    (re.compile(f"{_EVERY}(?:至少|不少于|不低于|不得少于)(?:组织|开展|召开|进行){_N}次"), _times),
    (re.compile(f"{_N}(?P<unit>{'|'.join(_UNITS)})(?:以内|之内|内)"), _within),
    (re.compile(f"每月{_N}日(?:以前|之前|前)"), _by_day),
    (re.compile("每[^，；。：、]{0,6}(?:前|底)"), lambda _: {"kind": "deadline", "other": True}),
    (
        re.compile(_EVERY),
        lambda found: {"kind": "period", "every": _PERIODS[found["every"]]},
    ),
    (
        re.compile(f"每(?:{_N}个?)?(?:半年|季度|年|月|周|天|日|季)"),
        lambda _: {"kind": "period", "other": True},
    ),
)
"""How a time is stated, the fullest forms first."""


def cadences(words: str) -> list[dict[str, Any]]:
    """Return the entries; of no time word it is one that says so."""
    taken: list[tuple[int, int]] = []
    found = [_sound({"kind": entry["kind"], "words": each} | entry) for each, entry in _found(words, taken)]
    return found or [{"kind": "standing"}]


def _sound(entry: dict[str, Any]) -> dict[str, Any]:
    """Return an entry without its figures where these are none: 第十三个月."""
    try:
        Cadence.model_validate(entry)
    except ValidationError:
        return {"kind": entry["kind"], "words": entry["words"], "other": True}
    return entry


def _found(words: str, taken: list[tuple[int, int]]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield time words and what they say, each place once."""
    for form, said in (
        *_STATED,
        (_EVENT, lambda _: {"kind": "event"}),
        (_LOOSE, lambda _: {"kind": "unfixed"}),
    ):
        seen: set[str] = set()
        for match in form.finditer(words):
            is_free = all(match.end() <= start or end <= match.start() for start, end in taken)
            if is_free and match[0] not in seen:
                yield match[0], said(match)
            if is_free:
                seen.add(match[0])
                taken.append(match.span())
