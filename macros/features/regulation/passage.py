"""What a page says of this regulation alone: paragraphs, lists and clauses, with links where it cites them."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from macros.core.handbook import Handbook
from macros.core.location import Finding, Location, at
from macros.core.passages import CLAUSE, FOLDER, ITEM, KEY
from macros.core.places import DOCS
from macros.core.regulation import Clause
from macros.core.rules.prose import read

Piece = tuple[str, Clause | None]
"""A stretch of text, and the clause that it cites."""


@dataclass(frozen=True)
class PassageBlock:
    mark: str
    """What its lines begin with: `ITEM`, `CLAUSE`, or nothing."""

    lines: tuple[tuple[Piece, ...], ...]


def passage_blocks(handbook: Handbook, page: str) -> tuple[PassageBlock, ...]:
    """Return what the regulation says on a page; nothing if it has no such passage."""
    passage = handbook.passages.get(page)
    return tuple(
        PassageBlock(mark, tuple(_pieces(handbook, text.removeprefix(mark)) for text in texts))
        for mark, texts in groupby(passage.texts if passage else (), _mark)
    )


def check_passages(handbook: Handbook) -> Iterator[Finding]:
    """Yield passages that no page draws, and lines that should name a clause to show and do not."""
    for page, passage in handbook.passages.items():
        file, path = f"{FOLDER}/{page}.md", DOCS / f"{page}.md"
        if not path.is_file() or f'passage("{page}")' not in path.read_text(
            encoding="utf-8", errors="replace"
        ):
            yield (
                Location(file, 1),
                f'没有网页用到这些文字：要有docs/{page}.md，里面写passage("{page}")',
            )
        for place, text in enumerate(passage.texts):
            if _mark(text) == CLAUSE and not _shown(handbook, text):
                yield (
                    at(file, passage, f"{KEY}[{place}]"),
                    f"“{CLAUSE}”后面要写、也只写一个条款，现为“{text}”",
                )


def _mark(text: str) -> str:
    return next((mark for mark in (ITEM, CLAUSE) if text.startswith(mark)), "")


def _shown(handbook: Handbook, text: str) -> bool:
    pieces = _pieces(handbook, text.removeprefix(CLAUSE))
    return len(pieces) == 1 and pieces[0][1] is not None


def _pieces(handbook: Handbook, text: str) -> tuple[Piece, ...]:
    pieces: list[Piece] = []
    end = 0
    for citation in read(handbook, text)[0]:
        if len(citation.clauses) == 1:
            pieces += [(text[end : citation.start], None), (citation.label, citation.clauses[0])]
            end = citation.start + len(citation.label)
    return tuple(piece for piece in (*pieces, (text[end:], None)) if piece[0])
