"""The definition of the key term and the principles: their words are the document's, the reading is ours."""

from typing import Annotated

from pydantic import Field

from macros.core.base import Entry, Id, Text
from macros.core.references import ClauseId, ClauseQuote, Compares, Defines, Prose


class Definition(Entry, title="一项定义"):
    """The document's definition of its key term."""

    term: Text = Field(description="用语")
    clause: ClauseId
    quote: ClauseQuote = Field(description="定义，逐字引自条款")
    applies: ClauseQuote = Field(description="定义和原则所指的人员，逐字引自条款")
    """Whom the principles bind, all of them, whatever the editors attach to each."""


class Principle(Entry, title="一项原则"):
    """原则: its words are the document's, the reading is ours."""

    id: Annotated[Id, Defines("原则")]
    clause: ClauseId
    quote: ClauseQuote = Field(description="原则，逐字引自条款")
    reading: Annotated[Prose, Compares()] = Field(description="编者归类的依据")


class PrinciplesFile(Entry):
    """`principles.yml`."""

    definition: Definition | None = Field(None, description="核心用语的定义")
    principles: tuple[Principle, ...] = Field((), description="原则")
