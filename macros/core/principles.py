"""The definition of the key term and the principles: their words are the document's, the reading is ours."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from macros.core.base import Entry, Id, Text
from macros.core.references import ClauseId, ClauseQuote, Defines


class Definition(Entry):
    """The document's definition of its key term."""

    term: Text
    clause: ClauseId
    quote: ClauseQuote


class Principle(Entry):
    """原则: its words are the document's, the reading is ours."""

    id: Annotated[Id, Defines("原则")]
    clause: ClauseId
    quote: ClauseQuote
    reading: Text


class PrinciplesFile(Entry):
    """`principles.yml`."""

    definition: Definition
    principles: Annotated[tuple[Principle, ...], Field(min_length=1)]
