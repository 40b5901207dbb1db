"""What a page says of this regulation alone: paragraphs and lists of text, with links where it cites clauses."""

from itertools import groupby

from macros.core.handbook import Handbook
from macros.core.passages import ITEM
from macros.core.regulation import Clause
from macros.core.rules.prose import read

Piece = tuple[str, Clause | None]
"""A stretch of text, and the clause that it cites."""


def passage_blocks(handbook: Handbook, page: str) -> tuple[tuple[bool, tuple[tuple[Piece, ...], ...]], ...]:
    """Return (whether it is a list, its lines) of each block; none if the regulation has no such passage."""
    passage = handbook.passages.get(page)
    groups = groupby(passage.texts if passage else (), lambda text: text.startswith(ITEM))
    return tuple(
        (is_list, tuple(_pieces(handbook, text.removeprefix(ITEM)) for text in texts))
        for is_list, texts in groups
    )


def _pieces(handbook: Handbook, text: str) -> tuple[Piece, ...]:
    pieces: list[Piece] = []
    end = 0
    for citation in read(handbook, text)[0]:
        if len(citation.clauses) == 1:
            pieces += [(text[end : citation.start], None), (citation.label, citation.clauses[0])]
            end = citation.start + len(citation.label)
    return (*pieces, (text[end:], None))
