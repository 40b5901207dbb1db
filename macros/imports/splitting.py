"""Several articles on one line -> a line each, where the number is the one that is expected."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator

from macros.imports.line import Line, Remark
from macros.imports.mark import Mark, read_mark

_ARTICLE = re.compile(r"(?:^|(?<=[。；：！？”」）) ]))(?=第 ?[〇零一二三四五六七八九十百0-9０-９])")
_HEADING = re.compile(
    r"(?:^|(?<=[。；！？” ]))(?=第 ?[〇零一二三四五六七八九十百0-9０-９]{1,5} ?[编編章节節][^。；：！？]{1,40}$)"
)
_ITEM = re.compile(r"(?<=[。；：;:])(?= ?[（(][一二三四五六七八九十]{1,3}[）)])")


def split(lines: Iterable[Line]) -> tuple[list[Line], list[Remark]]:
    """Return the lines, those with several articles cut before each."""
    found: list[Line] = []
    remarks = []
    expected = 1
    for line in lines:
        starts, expected = _articles(line.text, expected)
        if not starts or starts == [0]:
            found.append(line)
            continue
        parts = _cut(line.text, starts)
        pieces = [piece for part in parts for piece in _with_headings(part)]
        pieces = [piece for each in pieces for piece in _items(each)]
        remarks.append(Remark(line.number, f"一行里有几条或者标题，已分成{len(pieces)}行", asks=False))
        found += [line.with_text(piece) for piece in pieces]
    return found, remarks


def _articles(text: str, expected: int) -> tuple[list[int], int]:
    """Where articles with the expected numbers begin, and the number after them."""
    starts = []
    for place in _ARTICLE.finditer(text):
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
    parts = (text[one:two].strip() for one, two in itertools.pairwise(places))
    return [part for part in parts if part]


def _with_headings(text: str) -> Iterator[str]:
    """Part headings from the text before them: …执行。第二章 职责."""
    start = next((place.start() for place in _HEADING.finditer(text)), None)
    if start is None:
        yield text
        return
    if start:
        yield text[:start].strip()
    rest = text[start:]
    lower = next((place.start() for place in _HEADING.finditer(rest) if place.start()), None)
    yield rest[:lower].strip()
    if lower:
        yield from _with_headings(rest[lower:])


def _items(text: str) -> list[str]:
    """Cut before （一）, （二）, … as long as each number is the next."""
    starts, expected = [], 1
    for place in _ITEM.finditer(text):
        mark: Mark | None = read_mark(text[place.start() :].lstrip()[:12])
        if mark and mark.number == expected and not mark.refers:
            starts.append(place.start())
            expected += 1
    return _cut(text, starts)
