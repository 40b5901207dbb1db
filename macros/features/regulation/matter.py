"""How the lines before and after the articles look, on the page and in the Word file."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from macros.core.lines import Line, LineKind

LOOKS: dict[LineKind, tuple[str, str]] = {
    "masthead": ("masthead", "TextCentred"),
    "document_number": ("number", "TextCentred"),
    "notice_title": ("title", "TextTitle"),
    "addressees": ("flush", "TextFlush"),
    "notice": ("notice", "Text"),
    "issuer": ("sign", "TextRight"),
    "issued": ("sign", "TextRight"),
    "title": ("title", "TextTitle"),
    "enactment": ("number", "TextCentred"),
    "preamble": ("notice", "Text"),
    "contents": ("flush", "TextFlush"),
    "annex": ("flush", "TextFlush"),
    "annex_title": ("title", "TextTitle"),
    "annex_text": ("notice", "Text"),
    "table": ("table", ""),
    "copies": ("copies", "TextLast"),
    "note": ("copies", "TextFlush"),
}
"""Kind -> its look on the page, its style in the Word file."""


@dataclass(frozen=True)
class Matter:
    """Lines that stand together: a signature and its date, or a single one."""

    look: str
    lines: tuple[Line, ...]


def matter(lines: Iterable[Line]) -> Iterator[Matter]:
    """Yield the lines in order."""
    for look, group in groupby(lines, lambda line: LOOKS[line.kind][0]):
        if look == "sign":
            yield Matter(look, tuple(group))
        else:
            yield from (Matter(look, (line,)) for line in group)
