"""The structured words, joined, equal the document's, ignoring white space."""

from collections.abc import Iterator
from typing import NamedTuple

from macros.core.location import Finding, Location, at
from macros.core.regulation import Regulation
from macros.core.writing import written

FILE = "regulation.yml"
CONTEXT = 18
"""Number of characters shown on either side of the first difference."""

PROBE = 12
"""Number of characters that must match to resume after a difference."""


class Passage(NamedTuple):
    """A run of the document's words and its location in the data."""

    name: str
    words: str
    """With the numbers in front of them, without white space."""

    location: Location


def check_source(regulation: Regulation, source: str) -> Iterator[Finding]:
    """Compare piece by piece; after a difference, resume at the next matching piece."""
    document = _squeeze(source)
    pieces = list(_pieces(regulation))
    position = 0
    lost = False
    for index, piece in enumerate(pieces):
        found = document.find(piece.words, position)
        if found == position or (lost and found > position):
            position, lost = found + len(piece.words), False
            continue
        if lost:
            continue
        line = _source_line(source, position)
        end = _next_start(document, position, pieces[index + 1 :])
        if position < found < end:
            before = pieces[index - 1].name if index else "文件开头"
            yield piece.location, _omission(before, piece, document[position:found], line)
            position = found + len(piece.words)
        else:
            yield piece.location, _difference(piece, document[position:end], line)
            position, lost = end, True
    if rest := document[position:]:
        line = _source_line(source, position)
        yield Location("source.txt", line), f"数据里缺少文件末尾的文字：“{_cut(rest)}”"


def _pieces(regulation: Regulation) -> Iterator[Passage]:
    """Split the regulation, in document order."""
    for line in written(regulation):
        yield Passage(line.name, _squeeze(line.text), at(FILE, line.entry, line.key))


def _omission(before: str, piece: Passage, missing: str, line: int) -> str:
    return (
        f"{before}之后、{piece.name}之前，数据里缺少原文（source.txt第{line}行）的“{_cut(missing)}”，"
        f"数据作“{_cut(piece.words)}”"
    )


def _difference(piece: Passage, found: str, line: int) -> str:
    """Show both versions around the first difference."""
    same = 0
    while same < min(len(piece.words), len(found)) and piece.words[same] == found[same]:
        same += 1

    def window(words: str) -> str:
        start, end = max(0, same - CONTEXT), same + CONTEXT
        return ("…" if start else "") + words[start:end] + ("…" if end < len(words) else "")

    return (
        f"{piece.name}与文件原文不一致。数据作“{window(piece.words)}”，"
        f"原文（source.txt第{line}行）作“{window(found)}”"
    )


def _cut(words: str) -> str:
    return words[: 2 * CONTEXT] + ("…" if len(words) > 2 * CONTEXT else "")


def _next_start(document: str, position: int, following: list[Passage]) -> int:
    """Where one of the following pieces begins in the document; its end if none does."""
    starts = (document.find(piece.words[:PROBE], position + 1) for piece in following)
    return next((start for start in starts if start > position), len(document))


def _squeeze(text: str) -> str:
    return "".join(text.split())


def _source_line(source: str, position: int) -> int:
    """The line of the `position`-th non-white-space character of the source."""
    seen = 0
    for number, line in enumerate(source.splitlines(), 1):
        seen += len(_squeeze(line))
        if seen > position:
            return number
    return len(source.splitlines())
