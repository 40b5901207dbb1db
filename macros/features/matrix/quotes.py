"""What a cell of the table of verbs quotes of a duty; every phrase stands in the duty's words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from macros.core.themes import Theme
from macros.features.matrix.verbs import Span, verbs

BLANK = "“—”表示这一主题下没有直接为该岗位（主体）规定的条款，不表示没有职责。"
NOTE = (
    "格内逐字摘引条文里的职责用语，后附条款；一条归入几个主题的，摘写到这一主题的用语，没有写到哪个主题的各格都摘；"
    "认不准用语的，摘引开头的文字。摘引不代替全文，用语不分轻重。"
)

POWERS = ("可以", "有权")
OPENING = 14
"""Most characters of a duty's opening words."""


@cache
def _verbs(words: str) -> tuple[Span, ...]:
    return verbs(words)


def quotes(words: str, theme: Theme, themes: Sequence[Theme], power: bool = False) -> tuple[str, ...]:
    """Return phrases of a duty's words that say what its holder does for a theme, in their order.

    Of a duty of several themes, a verb stands under those whose own words are written with it, and under all if none
    is; a commission (受某某委托) limits what follows and goes with everything. Where no verb is sure, or a power would
    read as a duty, the opening words stand instead.

    Args:
        themes: all those of the duty.
    """
    spans = [span for span in _verbs(words) if not power or words.startswith(POWERS, span.start)]
    about = {span: [each for each in themes if each.holds(words[span.start : span.until])] for span in spans}
    if any(theme in found for found in about.values()):
        spans = [
            span for span in spans if not about[span] or theme in about[span] or _commission(words, span)
        ]
    return tuple(dict.fromkeys(words[span.start : span.end] for span in spans)) or (opening(words),)


def _commission(words: str, span: Span) -> bool:
    return words.startswith("受", span.start) and words.endswith("委托", 0, span.end)


def opening(words: str) -> str:
    """The words up to the first mark, or as many as a cell holds."""
    return re.split("[，；。：,;:]", words, maxsplit=1)[0][:OPENING]
