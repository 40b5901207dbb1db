"""How the lines before and after the articles look, on the page and in the Word file."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from macros.core.lines import Line, LineKind

LOOKS: dict[LineKind, tuple[str, str]] = {
    "masthead": ("masthead", "Middle"),
    "document_number": ("number", "Middle"),
    "notice_title": ("title", "Title"),
    "addressees": ("flush", "Flush"),
    "notice": ("notice", "Normal"),
    "issuer": ("sign", "Signature"),
    "issued": ("sign", "Signature"),
    "title": ("title", "Title"),
    "enactment": ("number", "Middle"),
    "preamble": ("notice", "Normal"),
    "contents": ("flush", "Flush"),
    "annex": ("flush", "Mark"),
    "annex_title": ("title", "Title"),
    "annex_text": ("notice", "Normal"),
    "table": ("table", ""),
    "copies": ("copies", "Copies"),
    "note": ("copies", "Flush"),
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
