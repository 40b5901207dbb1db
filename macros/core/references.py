"""Marks of a field's type: that it is an id, what it refers to, what it quotes.

One walker (`rules/walker.py`) checks all marked values: a new file is checked by being typed.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Annotated, Any, Literal, get_args

from macros.core.base import CompoundId, Id, Paragraphs, Text


@dataclass(frozen=True)
class Mark:
    """Metadata of a field, given with `Annotated`; for a list, it applies to every item."""

    when: Callable[[Any], bool] | None = field(default=None, kw_only=True)
    """Which entries it applies to, if that depends on another field; None: all."""


@dataclass(frozen=True)
class _OfKind(Mark):
    kind: str
    """A Chinese noun for messages: 岗位."""

    def __get_pydantic_json_schema__(self, schema: Any, handler: Callable[[Any], Any]) -> Any:
        """What the schema says of it where its field says nothing else."""
        return {"description": f"{self.kind}的编号"} | handler(schema)


@dataclass(frozen=True)
class Defines(_OfKind):
    """The entry's own id, unique among all entries of its kind."""

    local: bool = False
    """True: unique and known only within the parent entry, such as the steps of a session."""


@dataclass(frozen=True)
class Ref(_OfKind):
    """The id of an existing entry of this kind."""


@dataclass(frozen=True)
class Quote(Mark):
    """The document's words, verbatim."""

    of: Literal["clause", "duty", "document"] = "clause"
    """Which clause or duty: the one that the nearest enclosing entry names in its field of this name;
    document: any passage."""

    within: bool = False
    """True: the text is ours, and only what stands between “ and ” in it is quoted; …… marks words left out."""

    narrows: bool = False
    """True: nested entries quote these words, not the whole clause."""

    around: bool = False
    """True: if the clause is narrowed, a longer quotation that contains those words is also allowed."""

    whole: bool = False
    """True: the words may stand anywhere in the clause, even if it is narrowed: an occasion before the duty."""


@dataclass(frozen=True)
class Compares(Mark):
    """The text is ours and sets the clauses of its entry beside others, so that it may cite any."""


@dataclass(frozen=True)
class Elsewhere(Mark):
    """The text speaks of another document: the articles that it cites, and what it quotes, are that one's."""


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
ElsewhereText = Annotated[Text, Elsewhere()]
ProseLines = Annotated[Paragraphs, Quote("document", within=True)]


def marks_of(parts: Iterable[Any]) -> Iterator[Mark]:
    """Yield every mark of a type, given with what it is annotated with."""
    for part in parts:
        if isinstance(part, Mark):
            yield part
        yield from marks_of(get_args(part))
