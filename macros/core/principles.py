"""The definition of the key term and the principles: their words are the document's, the reading is ours."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from macros.core.base import Entry, Id, Text


class Definition(Entry):
    """The document's definition of its key term."""

    term: Text
    clause: Id
    quote: Text


class Principle(Entry):
    """原则: its words are the document's, the reading is ours."""

    id: Id
    clause: Id
    quote: Text
    reading: Text


class PrinciplesFile(Entry):
    """`principles.yml`."""

    definition: Definition
    principles: Annotated[tuple[Principle, ...], Field(min_length=1)]
