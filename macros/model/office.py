"""`office.yml`: the kinds of unit that an office lists; editorial, after the document's words."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, model_validator

from macros.model.base import Entry, Id, Text


class UnitKind(Entry):
    """A kind of unit; the last of the list is for what the document does not name."""

    id: Id
    name: Text
    """As lists and files call it; it is kept with each unit."""

    clause: Id | None = None
    """Where the document names units of this kind."""

    quote: Text | None = None
    """How it names them; verbatim."""

    level: Id | None = None
    """The level whose posts their leading members hold, where there are such posts."""

    endings: tuple[Text, ...] = ()
    """How names of such units end, to propose the kind; the longest that fits decides."""

    @model_validator(mode="after")
    def _named_somewhere(self) -> UnitKind:
        if bool(self.clause) != bool(self.quote):
            raise ValueError("“clause”和“quote”要同时写，或者都不写")
        return self


class OfficeFile(Entry):
    """`office.yml`."""

    kinds: Annotated[tuple[UnitKind, ...], Field(min_length=1)]
