"""Line breaking of the words in a box, taking CJK characters as square."""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

NAME, LEADING = 14, 20
"""Size of a name and height of its lines."""

REFERENCE, ROW = 13, 26
"""Size of a reference and height of its lines: links large enough for a finger."""

PAD = 8
GAP = 12
"""Between two references."""

NARROW = 0.6
"""Width of a digit or bracket relative to its size, with some allowance."""

COMMA = "、"
NO_START = "、，；：）”》"
"""Characters that must not begin a line."""

Name = tuple[str, ...]
"""A name, split where a line break is best."""


@dataclass(frozen=True)
class Area:
    x: int
    y: int
    width: int
    height: int


@dataclass(frozen=True)
class Word:
    """A run of text, its base line, and its clickable area."""

    text: str
    x: int
    y: int
    area: Area


def height(name: Name, references: Sequence[str], width: int) -> int:
    """Return the height of a box of this width."""
    rows = 1 + max((row for row, _, _ in _flow(references, width)), default=-1)
    return 2 * PAD + LEADING * len(lines(name, width)) + ROW * rows - (PAD // 2 if rows else 0)


def lettering(name: Name, references: Sequence[str], area: Area) -> tuple[tuple[Word, ...], tuple[Word, ...]]:
    """Return the lines of the name and the references, vertically centred."""
    top = area.y + PAD + (area.height - height(name, references, area.width)) // 2
    written = lines(name, area.width)
    names = tuple(
        Word(
            text,
            area.x + PAD,
            top + LEADING * index + NAME + 1,
            Area(area.x, top + LEADING * index, area.width, LEADING),
        )
        for index, text in enumerate(written)
    )
    top += LEADING * len(written)
    marks = tuple(
        Word(
            text,
            area.x + PAD + x,
            top + ROW * row + 18,
            Area(area.x + PAD + x - GAP // 2, top + ROW * row, _width(text, REFERENCE) + GAP, ROW),
        )
        for text, (row, x, _) in zip(references, _flow(references, area.width), strict=True)
    )
    return names, marks


def lines(name: Name, width: int) -> list[str]:
    """Break a name between its parts, and long parts after a 、 or in the middle."""
    most = max(1, (width - 2 * PAD) // NAME)
    if sum(map(len, name)) <= most:
        return ["".join(name)]
    return [line for part in name for line in _cut(part, most)]


def _cut(words: str, most: int) -> Iterator[str]:
    if len(words) <= most:
        yield words
        return
    end = _list_end(words, most) or math.ceil(len(words) / math.ceil(len(words) / most))
    while end > 1 and words[end] in NO_START:
        end -= 1
    yield words[:end]
    yield from _cut(words[end:], most)


def _list_end(words: str, most: int) -> int:
    """Return where to break a list, or 0: after the last 、 that fits. If much more than one item follows, that is
    a suffix shared by all; the line then ends with the last item, assumed to be as long as the one before."""
    end = words.rfind(COMMA, 0, most) + 1
    member = end - 1 - (words.rfind(COMMA, 0, end - 1) + 1) if end else 0
    shared = len(words) - end >= 2 * member and end + member <= most
    return end + member if shared else end


def _flow(references: Sequence[str], width: int) -> Iterator[tuple[int, int, int]]:
    """Yield the row, the offset and the width of each reference."""
    row = x = 0
    for text in references:
        wide = _width(text, REFERENCE)
        if x and x + wide > width - 2 * PAD:
            row, x = row + 1, 0
        yield row, x, wide
        x += wide + GAP


def _width(text: str, size: int) -> int:
    return math.ceil(sum(size if ord(character) > 0x2E7F else size * NARROW for character in text))
