"""Several articles on one line -> a line each, where the number is the one that is expected."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from macros.imports.line import Line, Remark
from macros.imports.mark import read_mark

_DIGIT = "[〇零一二三四五六七八九十百0-9０-９]"
_ARTICLE = re.compile(rf"(?:^|(?<=[。；：！？”」）) ]))(?=第 ?{_DIGIT})")
_FIRST_ARTICLE = re.compile("(?=第 ?[一1１] ?[条條])")
_HEADING = re.compile(
    rf"(?:^|(?<=[。；！？” ])|(?=第 ?[一1１] ?[编編章]))(?=第 ?{_DIGIT}{{1,5}} ?[编編章节節][^。；：！？]{{1,40}}$)"
)
_ITEM = re.compile(r"(?<=[。；：;:])(?= ?[（(][一二三四五六七八九十]{1,3}[）)])")
_PARAGRAPH = re.compile("(?<=[。；：]) ")


def split(lines: Sequence[Line]) -> tuple[list[Line], list[Remark]]:
    """Return the lines, those with several articles cut before each."""
    found: list[Line] = []
    remarks = []
    expected = 1
    has_first = any(_is_first(line.text) for line in lines)
    for line in lines:
        starts, expected = _articles(line.text, expected, _ARTICLE if has_first else _FIRST_ARTICLE)
        has_first = has_first or expected > 1
        if not starts or starts == [0]:
            found.append(line)
            continue
        if not has_first or len(starts) == 1:
            more, expected = _articles(line.text, expected, _ARTICLE)
            starts += more
        parts = [piece for part in _cut(line.text, starts) for piece in _with_headings(part)]
        pieces = [one for part in parts for piece in _PARAGRAPH.split(part) for one in _items(piece)]
        is_unsure = any("。" in piece.rstrip("。") for piece in pieces)
        remarks.append(
            Remark(
                line.number,
                f"一行里有几条或者标题，已分成{len(pieces)}行"
                + ("；其中哪里分款，请核对" if is_unsure else ""),
                asks=is_unsure,
            )
        )
        found += [line.with_text(piece) for piece in pieces]
    return found, remarks


def _is_first(text: str) -> bool:
    mark = read_mark(text)
    return bool(mark and mark.kind == "article" and mark.number == 1 and not mark.refers)


def _articles(text: str, expected: int, pattern: re.Pattern[str]) -> tuple[list[int], int]:
    """Where articles with the expected numbers begin, and the number after them."""
    starts = []
    for place in pattern.finditer(text):
        mark = read_mark(text[place.start() : place.start() + 40])
        if not mark or mark.kind != "article" or mark.refers:
            continue
        if mark.number == expected and not mark.suffix:
            starts.append(place.start())
            expected += 1
        elif not place.start() and mark.number > expected:
            expected = mark.number + 1  # one is missing; told where the numbers are counted
    return starts, expected


def _cut(text: str, starts: Iterable[int]) -> list[str]:
    places = sorted({0, *starts, len(text)})
    parts = (text[one:two].strip() for one, two in pairwise(places))
    return [part for part in parts if part]


def _with_headings(text: str) -> Iterator[str]:
    """Part headings from the text before them: …执行。第二章 职责."""
    starts = [place.start() for place in _HEADING.finditer(text)]
    yield from _cut(text, starts[:3])


def _items(text: str) -> list[str]:
    """Cut before （一）, （二）, … as long as each number is the next."""
    starts, expected = [], 1
    for place in _ITEM.finditer(text):
        mark = read_mark(text[place.start() : place.start() + 14].lstrip())
        if mark and mark.number == expected and not mark.refers:
            starts.append(place.start())
            expected += 1
    return _cut(text, starts)
