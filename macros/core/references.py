"""What a field's type says of its value: that it is an id, whose id it names, whose words it quotes.

The model says it with these marks, and one walker over the data (`rules/walker.py`) holds the data to
them: a new file is checked by being typed.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Annotated, Any, Literal

from macros.core.base import CompoundId, Id, Text


@dataclass(frozen=True)
class Mark:
    """Metadata of a field, given with `Annotated`; of a list, it holds for every item."""

    when: Callable[[Any], bool] | None = field(default=None, kw_only=True)
    """Of which entries it holds, where the meaning of the field depends on another; None: of all."""


@dataclass(frozen=True)
class _OfKind(Mark):
    kind: str
    """A Chinese noun, as findings say it: 岗位."""

    def __get_pydantic_json_schema__(self, schema: Any, handler: Callable[[Any], Any]) -> Any:
        """What the schema says of it where its field says nothing else."""
        return {"description": f"{self.kind}的编号"} | handler(schema)


@dataclass(frozen=True)
class Defines(_OfKind):
    """The entry's own id, unique among all entries of its kind, in whichever lists they stand."""

    local: bool = False
    """True: unique, and known, only inside the entry that holds the list: the steps of one session."""


@dataclass(frozen=True)
class Ref(_OfKind):
    """The id of an entry of this kind, which exists."""


@dataclass(frozen=True)
class Quote(Mark):
    """The document's words, verbatim."""

    of: Literal["clause", "duty", "document"] = "clause"
    """Which clause or duty: the one that the nearest enclosing entry names in its field of this name;
    document: any passage."""

    within: bool = False
    """True: the text is ours, and only what stands between “ and ” in it is quoted; …… marks words left out."""

    narrows: bool = False
    """True: what lies deeper inside the entry quotes these words, not all of the clause."""

    around: bool = False
    """True: where the clause is narrowed, the quotation may also be a longer one that holds those words."""


ClauseId = Annotated[Id, Ref("条款")]
DutyId = Annotated[CompoundId, Ref("职责")]
RoleId = Annotated[Id, Ref("岗位")]
LevelId = Annotated[Id, Ref("层级")]
RankId = Annotated[Id, Ref("岗位类别")]
ThemeId = Annotated[Id, Ref("主题")]
PrincipleId = Annotated[Id, Ref("原则")]

ClauseQuote = Annotated[Text, Quote("clause")]
DutyQuote = Annotated[Text, Quote("duty")]
DocumentQuote = Annotated[Text, Quote("document")]
Prose = Annotated[Text, Quote("document", within=True)]
