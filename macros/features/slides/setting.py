"""How large text is set on a slide, where it is cut, and where a line may not break.

Lengths are hundredths of a slide's height; the narrowest format, 4:3, is 133 wide, the widest, 16:9, 178.
"""

import math
import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Literal

Size = Literal["large", "medium", "small", "dense"]

SIZES: dict[Size, tuple[float, int]] = {
    "large": (10.0, 40),
    "medium": (8.2, 66),
    "small": (6.8, 96),
    "dense": (5.8, 140),
}
"""Name -> (height of a character, characters per slide). The smallest is 36 points on a wide slide of 7.5 inches;
longer text continues on another slide."""

WIDER = 1.15
"""Scale of the type on a wide slide, relative to 4:3."""

FORMATS = ((133 - 12, 1.0), (177.8 - 12, WIDER))
"""(width between the margins, scale of the type) of 4:3 and 16:9."""

LINE, LINE_OF_POINTS, GAP = 1.42, 1.34, 1.8
"""Height of a line relative to its type, of text and of points; distance of two points."""

DENSE_LINE = 1.36
"""Height of a line of the smallest text."""

ROW = {1.0: 4.0, WIDER: 5.0}
"""Type of a table, by scale."""

ROW_LINE, ROW_PAD, POSTS, POST = 1.35, 1.4, 39.0, 3.2
"""Lines of a table, what a row has beside them; the width of a column of posts, the type of a post in it."""

Row = tuple[str, str]
"""Label and text."""

SMALLER = 0.65
"""Relative size of a point's reference."""

SENTENCE, PHRASE, ANYWHERE = "。；！？", "，：", "、）"
CLOSING = "”’』」）》，。；：、！？"
"""Marks at which no line begins."""

MIDST, TORN = 1000, 4000
"""The price of cutting within a sentence, and within a phrase; a slide more costs 100."""

NUMERAL = "[一二三四五六七八九十百零〇]+"
REFERENCE = re.compile(
    f"第(?:{NUMERAL}|（{NUMERAL}）)[条款项句章](?:第{NUMERAL}[款句])?(?:第（{NUMERAL}）项)?"
)
"""A number of a chapter, article or item, which no line break may part: 第十条第（一）项."""


def width(text: str) -> float:
    """Return the width of a text in Chinese characters; Latin letters and digits count half."""
    return sum(1.0 if unicodedata.east_asian_width(char) in "WFA" else 0.55 for char in text)


def size_of(text: str) -> Size:
    """Return the largest size at which the text fits on one slide, or the smallest."""
    return next((name for name, (_, room) in SIZES.items() if width(text) <= room), "dense")


def lines(text: str, size: float, room: float) -> int:
    """Estimate how many lines of this width a text takes; half a character is lost to punctuation."""
    return max(1, math.ceil(width(text) * size / (room - size / 2)))


def pieces(text: str) -> Iterator[tuple[str, bool]]:
    """Yield the parts of a text, each with whether it is a clause's number, kept on one line."""
    at = 0
    for found in REFERENCE.finditer(text):
        if found.start() > at:
            yield text[at : found.start()], False
        yield found.group(), True
        at = found.end()
    if at < len(text):
        yield text[at:], False


def whole_numbers(text: str, room: float) -> str:
    """Return the text with a line break before each number that a line of `room` characters would break."""
    result, used = "", 0.0
    found = [*pieces(text), ("", False)]
    for (part, number), (after, _) in pairwise(found):
        closing = len(after) - len(after.lstrip(CLOSING))
        if number and used and used % room + width(part) + closing > room:
            result, used = f"{result}\n", 0.0
        result, used = result + part, used + width(part)
    return result


@lru_cache(maxsize=4096)
def cut(words: str, room: int = SIZES["dense"][1]) -> tuple[str, ...]:
    """Split text that does not fit into parts of at most `room`: after sentences, or else after commas.

    The fewest cuts within a sentence come first, then the fewest parts, then parts of similar width.
    """
    if width(words) <= room:
        return (words,)
    ends = _ends(words)
    at = {0: 0.0}
    for end in sorted(ends):
        at[end] = at[max(at)] + width(words[max(at) : end])
    even = at[len(words)] / math.ceil(at[len(words)] / room)
    best: dict[int, tuple[float, int]] = {0: (0.0, 0)}
    for end in sorted(ends):
        reached = [
            (best[start][0] + ends[end] + 100 + abs(at[end] - at[start] - even), start)
            for start in best
            if at[end] - at[start] <= room
        ]
        if reached:
            best[end] = min(reached)
    parts, end = [], len(words)
    while end:
        start = best[end][1]
        parts.append(words[start:end])
        end = start
    return tuple(reversed(parts))


def _ends(words: str) -> dict[int, float]:
    """Where text may be cut -> the price; anywhere, dearly, since some text has no mark."""
    ends: dict[int, float] = dict.fromkeys(range(1, len(words)), 10.0 * TORN)
    for marks, price in ((ANYWHERE, TORN), (PHRASE, MIDST), (SENTENCE, 0.0)):
        for match in re.finditer(f"[{marks}]+[”’』」）》]*", words):
            ends[match.end()] = price
    for end in list(ends):
        if end < len(words) and words[end] in CLOSING:
            del ends[end]
    ends[len(words)] = 0.0
    return ends


def rows_fit(rows: Sequence[Row], posts: bool, height: float) -> bool:
    """Whether a table of rows fits into the height in every format; with `posts` a post stands below its reference."""
    return all(sum(row_heights(rows, posts, scale, room)) <= height for room, scale in FORMATS)


def row_heights(rows: Sequence[Row], posts: bool, scale: float, room: float) -> list[float]:
    """Estimate the heights of a table's rows at this scale."""
    size, aside = ROW[scale], left(rows, posts, scale)
    return [
        ROW_PAD
        + ROW_LINE
        * max(
            size * sum(lines(part, size, room - aside - 4) for part in text.split("\n")),
            size + POST * lines(label, POST, aside) if posts else size,
        )
        for label, text in rows
    ]


def left(rows: Sequence[Row], posts: bool, scale: float) -> float:
    """The width of a table's left column."""
    return POSTS * scale if posts else max(width(label) for label, _ in rows) * ROW[scale] + 3


def point_height(text: str, reference: str, size: float, room: float) -> float:
    """Estimate the height of a point in lines of this width, behind its bullet; its reference stays whole."""
    line = room / size - 1.5
    count = max(1, math.ceil(width(text) / line))
    if reference and SMALLER * (1 + width(reference)) > line - width(text) % line:
        count += 1 + whole_numbers(reference, line / SMALLER).count("\n")
    return size * LINE_OF_POINTS * count


def list_size(points: Sequence[tuple[str, str]], height: float) -> Size | None:
    """Return the largest size at which points, as (text, reference), fit into the height in every format; None: none."""
    for name, (size, _) in SIZES.items():
        heights = [
            sum(point_height(*point, size * scale, room) for point in points) + GAP * (len(points) - 1)
            for room, scale in FORMATS
        ]
        if max(heights) <= height:
            return name
    return None
