"""Words are cut at their stops, but not within brackets and quotation marks."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

STOPS, ENDS = "，：；。,:;", "；。;"
"""Stops, and those that end a sentence."""

_OPENING, _CLOSING = "（(“《〔【[", "）)”》〕】]"


class Piece(NamedTuple):
    """A run of words between two stops."""

    start: int
    end: int
    text: str
    stop: str
    """What stands behind it, if anything does."""


def pieces(words: str, stops: str = STOPS) -> Iterator[Piece]:
    """Yield the runs of words in their order; empty ones are left out."""
    depth = start = 0
    for place, character in enumerate(words):
        depth += (character in _OPENING) - (character in _CLOSING)
        if depth <= 0 and character in stops:
            if words[start:place].strip():
                yield Piece(start, place, words[start:place], character)
            start = place + 1
    if words[start:].strip():
        yield Piece(start, len(words), words[start:], "")


def sentences(words: str) -> list[list[Piece]]:
    """Return the pieces up to each end of a sentence."""
    found: list[list[Piece]] = [[]]
    for piece in pieces(words):
        found[-1].append(piece)
        if piece.stop and piece.stop in ENDS:
            found.append([])
    return [each for each in found if each]
