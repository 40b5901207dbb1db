"""`checklist.yml`: self-check questions, each about one span of a clause; editorial."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from macros.core.base import Entry, Id, Text
from macros.core.references import ClauseId, ClauseQuote, Defines


class Check(Entry):
    """自查项: one question about one span of a clause."""

    id: Annotated[Id, Defines("自查项")]
    clause: ClauseId
    question: Text
    quote: ClauseQuote
    evidence: Annotated[tuple[Text, ...], Field(min_length=1, max_length=3)]
