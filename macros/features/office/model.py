"""`office.yml`: the kinds of unit that an office lists; editorial, after the document's words."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, model_validator

from macros.core.base import Entry, Id, Text
from macros.core.data_file import DataFile
from macros.core.handbook import Handbook, find
from macros.core.references import ClauseId, ClauseQuote, Defines, LevelId, Ref

UnitKindId = Annotated[Id, Ref("单位类别")]


class UnitKind(Entry):
    """A kind of unit; the last of the list is for what the document does not name."""

    id: Annotated[Id, Defines("单位类别")]
    name: Text
    """As lists and files call it; it is kept with each unit."""

    clause: ClauseId | None = None
    """Where the document names units of this kind."""

    quote: ClauseQuote | None = None
    """How it names them; verbatim."""

    level: LevelId | None = None
    """The level whose posts their leading members hold, where there are such posts."""

    endings: tuple[Text, ...] = ()
    """How names of such units end, to propose the kind; the longest that fits decides."""

    beside: UnitKindId | None = None
    """A kind that only the lists of those hold who list units of this kind too."""

    beside_endings: tuple[Text, ...] = ()
    """How names end that mean this kind in such a list, whatever they mean elsewhere."""

    @model_validator(mode="after")
    def _named_somewhere(self) -> UnitKind:
        if bool(self.clause) != bool(self.quote):
            raise ValueError("“clause”和“quote”要同时写，或者都不写")
        if bool(self.beside) != bool(self.beside_endings):
            raise ValueError("“beside”和“beside_endings”要同时写，或者都不写")
        return self


class RegisterColumn(Entry):
    """A column that the office fills in by hand."""

    id: Annotated[Id, Defines("栏", local=True)]
    name: Text
    width: Annotated[int, Field(ge=6, le=60)] = 14
    """In Latin letters, as Excel counts; a Chinese character takes two."""

    long: bool = False
    """True: sentences stand there."""

    source: Literal["unit", "problem", "basis", "deadline"] | None = None
    """What may be taken over: a unit of the list, or a part of a finding."""


class Register(Entry):
    """A table that an office keeps."""

    id: Annotated[Id, Defines("登记表")]
    """Rows are kept under it, so that it never changes."""

    title: Text
    clause: ClauseId
    quote: ClauseQuote
    """What the document says of it; verbatim."""

    kinds: tuple[UnitKindId, ...] = ()
    """The kinds of unit whose names can be taken over from the list; none: a row is no unit's."""

    note: Text
    columns: Annotated[tuple[RegisterColumn, ...], Field(min_length=2)]

    @property
    def takes_findings(self) -> bool:
        return any(column.source == "problem" for column in self.columns)


class OfficeFile(Entry):
    """`office.yml`."""

    kinds: Annotated[tuple[UnitKind, ...], Field(min_length=1)]
    registers: Annotated[tuple[Register, ...], Field(min_length=1)]


OFFICE_YML: DataFile[OfficeFile] = DataFile("office.yml", OfficeFile)


def find_kind(handbook: Handbook, id: str) -> UnitKind:
    return find("单位类别", {kind.id: kind for kind in handbook.part(OFFICE_YML).kinds}, id)


def find_register(handbook: Handbook, id: str) -> Register:
    return find("登记表", {each.id: each for each in handbook.part(OFFICE_YML).registers}, id)
