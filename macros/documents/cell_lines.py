"""How many lines a text takes in a cell, how high that makes its row, and what of it one row can show."""

import math
import re
from collections.abc import Sequence

from macros.documents.sheets import Value

WORDS, ROOM = 13.5, 5
"""Height of a line of words in a cell, and what is left above and below, in points."""

RESERVE = 5
"""Of so many lines one more is kept free: programs break lines where an estimate does not."""

MOST_LINES = 24
"""What a row can show, beside its reserve."""

WIDE = re.compile("[\u2001-\U0010ffff]")
"""A letter that takes two places."""

WIDER, WIDEST = 8, 255
"""Letters by which a column grows at a time; as wide as Excel lets it be."""


def row_height(lines: int) -> float:
    """Return the height of a row whose highest cell has so many lines."""
    return WORDS * (lines + lines // RESERVE) + ROOM


def line_count(text: str, width: float) -> int:
    """Estimate how many lines a text takes in a column `width` letters wide; a Chinese character takes two."""
    return sum(max(1, math.ceil(_units(line) / (width - 1))) for line in text.split("\n"))


def wide_enough(width: float, texts: Sequence[str]) -> float:
    """Return a width, `width` at the least, at which a row can show each of the texts: where rows are not to be parted."""
    while width < WIDEST and any(line_count(text, width) > MOST_LINES for text in texts):
        width = min(width + WIDER, WIDEST)
    return width


def _units(text: str) -> int:
    return len(text) + len(WIDE.findall(text))


def parted(values: Sequence[Value], widths: Sequence[float]) -> tuple[list[Value], list[Value]]:
    """What one row can show, and what is left for the next; a number and a link are short."""
    first: list[Value] = []
    rest: list[Value] = []
    for value, width in zip(values, widths, strict=True):
        shown, left = (value, "") if not isinstance(value, str) else _cut(value, width)
        first.append(shown)
        rest.append(left)
    return first, rest


def _cut(text: str, width: float) -> tuple[str, str]:
    """A text as far as a row can show it, and the rest."""
    if len(text) < MOST_LINES:
        return text, ""
    if (
        len(text) <= MOST_LINES * width and line_count(text, width) <= MOST_LINES
    ):  # a longer one is not counted whole
        return text, ""
    left, units, at = MOST_LINES, 0, 0
    for letter in text:
        if letter == "\n" or (units and units + _units(letter) > width - 1):
            left, units = left - 1, 0
            if not left:
                break
        units += 0 if letter == "\n" else _units(letter)
        at += 1
    return text[:at], text[at:].removeprefix("\n")
