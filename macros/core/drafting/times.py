"""The time words of a duty, as its draft says them: as the words stand, without figures."""

from __future__ import annotations

import re
from typing import Any

_NUMBER = "[0-9一二三四五六七八九十两百半]+"
_EVENTS = re.compile("(?:^|[，；。])(?P<words>(?:发生|遇到|遇有|出现)[^，；。：]{1,24}[时后])")
_LOOSE = re.compile("经常性地?|定期|不定期|及时|适时|日常|立即|随时|按时|按期|尽快|年度")
STATED = re.compile(
    f"每(?:{_NUMBER}|个)?(?:年|半年|季度|月|周|日|天|季)[^，；。：、]{{0,12}}?(?:{_NUMBER})次|"
    f"每(?:{_NUMBER}|个)?(?:年|半年|季度|月|周|日|天|季)|"
    f"{_NUMBER}个?(?:工作日|日|天|小时|分钟|月|年)(?:以内|之内|内)|{_NUMBER}月(?:{_NUMBER}日|底)?前"
)
"""Words that state a time; what figures they mean a person says."""


def cadences(words: str) -> list[dict[str, Any]]:
    """Return the entries of a duty's `cadences`; a stated time makes none, since no kind without figures fits it."""
    found = [{"kind": "event", "words": each["words"]} for each in _EVENTS.finditer(words)]
    rest = STATED.sub("", words)
    found += [{"kind": "unfixed", "words": each} for each in dict.fromkeys(_LOOSE.findall(rest))]
    return found or [{"kind": "standing"}]
