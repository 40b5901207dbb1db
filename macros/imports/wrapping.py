"""Lines broken by the width of a page -> whole paragraphs."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Sequence
from statistics import median
from typing import NamedTuple

from macros.imports.line import Line, Remark
from macros.imports.mark import read_mark

_END = re.compile(r"[。；：！？:;!?…][”’）)」》〕]*$")
_GOES_ON = re.compile(r"[，、,（(《“〔]$")
_PAIRS = (("（", "）"), ("(", ")"), ("《", "》"), ("“", "”"), ("〔", "〕"))
_ASIDE = 4
"""How many characters a broken line may be short of the widest, for punctuation and figures."""

_LONGEST = 4000
"""Characters of the longest paragraph that is put together; twice what the data may hold."""

_NARROWEST = 16
"""Shorter lines that end without a stop are captions."""


class Width(NamedTuple):
    """How a document's lines are broken."""

    most: int = 0
    """Characters of a full line; 0: its lines are whole."""

    indents: bool = False
    """Whether paragraphs begin with white space."""


def ends(text: str) -> bool:
    """Whether a text ends as sentences and items do."""
    return bool(_END.search(text))


def width(lines: Sequence[Line]) -> Width:
    """Find how lines are broken: three at least that end within a sentence, most of one length."""
    pairs = [
        (one, two)
        for one, two in itertools.pairwise(lines)
        if one.text and two.text and not _begins(two) and not _is_heading(one)
    ]
    broken = [len(one.text) + (2 if one.indented else 0) for one, _ in pairs if not ends(one.text)]
    if len(broken) < 3:
        return Width()
    usual = int(median(broken))
    if usual < _NARROWEST or sum(abs(each - usual) <= _ASIDE for each in broken) < 0.6 * len(broken):
        return Width()
    inner = [two.indented for one, two in pairs if not ends(one.text)]
    outer = [two.indented for one, two in pairs if ends(one.text) and len(one.text) < usual - _ASIDE]
    return Width(usual, bool(outer) and sum(outer) >= 0.8 * len(outer) and not any(inner))


def join(lines: Iterable[Line], width: Width) -> tuple[list[Line], list[Remark]]:
    """Return whole paragraphs, and the places where it is not known whether one ends."""
    found: list[Line] = []
    remarks = []
    last = Line(0)
    for line in lines:
        if found and _goes_on(found[-1], last, line, width):
            found[-1] = found[-1].with_text(glue(found[-1].text, line.text))
        else:
            if width.most and not width.indents and _is_full(last, width) and _may_go_on(last, line):
                remarks.append(
                    Remark(line.number, "上一行恰好写满，又以句号结尾，看不出这里是否另起一段，现作另起一段")
                )
            found.append(line)
        last = line
    return found, remarks


def glue(one: str, two: str) -> str:
    """Join two lines: foreign words keep a space."""
    foreign = one[-1:].isascii() and one[-1:].isalpha() and two[:1].isascii() and two[:1].isalpha()
    bare = read_mark(one)
    return f"{one} {two}" if foreign or (bare and not bare.rest) else one + two


def _goes_on(whole: Line, last: Line, line: Line, width: Width) -> bool:
    """Whether a line continues the paragraph of which `last` is the last line so far."""
    if whole.rows or line.rows or len(whole.text) > _LONGEST or _begins(line):
        return False
    mark = read_mark(whole.text)
    if mark and not mark.rest:
        return True
    if _is_heading(whole):
        return len(line.text) <= 20 and not ends(line.text) and whole is last
    if ends(last.text):
        is_inside = not last.text.endswith("。") or (width.indents and not line.indented)
        return _is_full(last, width) and is_inside
    if _GOES_ON.search(last.text) or any(whole.text.count(a) > whole.text.count(b) for a, b in _PAIRS):
        return True
    return _is_full(last, width)


def _is_full(line: Line, width: Width) -> bool:
    return bool(width.most) and len(line.text) + (2 if line.indented else 0) >= width.most - _ASIDE


def _may_go_on(last: Line, line: Line) -> bool:
    return last.text.endswith("。") and not line.rows and not _begins(line)


def _begins(line: Line) -> bool:
    mark = read_mark(line.text)
    return bool(mark) and not (mark and mark.refers)


def _is_heading(line: Line) -> bool:
    mark = read_mark(line.text)
    return bool(mark and mark.kind in ("part", "chapter", "section") and not mark.refers)
