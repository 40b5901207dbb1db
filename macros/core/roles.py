"""Who holds duties: posts, the groups they belong to, bodies; and the titles that people use."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, model_validator

from macros.core.base import Entry, Id, Text
from macros.core.references import ClauseId, ClauseQuote, Defines, LevelId, RankId, RoleId

RoleKind = Literal["post", "group", "body"]
"""post: one leadership post; group: all leaders whom a sentence names together; body: a unit or committee."""


class Level(Entry):
    """层级: 区政府, 区政府工作部门, 乡镇政府、街道办事处."""

    id: Annotated[Id, Defines("层级")]
    name: Text


class Rank(Entry):
    """岗位类别: 主要负责人, 分管安全生产工作的负责人, 其他负责人."""

    id: Annotated[Id, Defines("岗位类别")]
    name: Text


class Responsibility(Entry):
    """What a sentence puts on the role, in the document's words."""

    clause: ClauseId
    quote: ClauseQuote


class Role(Entry):
    """岗位: a holder of duties."""

    id: Annotated[Id, Defines("岗位")]
    kind: RoleKind
    term: ClauseQuote
    """The document's own term, verbatim in `clause`."""

    name: Text | None = None
    """Short name for headings where the term is too long; editorial."""

    clause: ClauseId
    """Where the document names the role."""

    level: LevelId | None = None
    rank: RankId | None = None
    responsibilities: tuple[Responsibility, ...] = ()
    titles: tuple[Text, ...] = ()
    """Titles that mean this role and no other; editorial."""

    members: tuple[RoleId, ...] = ()
    """Of a group: the posts that its words include."""

    at: LevelId | None = None
    """Of a group or body in which no post of ours stands: the level that its words name."""

    unit: RoleId | None = None
    """Of a post: the body to which its holder belongs."""

    chairs: RoleId | None = None
    """Of a post: the committee whose 主任 its holder is."""

    serves: RoleId | None = None
    """Of a post: the committee whose daily work its holder leads."""

    named_in: tuple[ClauseId, ...] = ()
    """Other clauses that name the role without giving it a duty of its own."""

    note: Text | None = None
    """An editorial sentence that the role page shows."""

    @property
    def short(self) -> str:
        return self.name or self.term


class TitleChoice(Entry):
    """One answer to the question that decides an ambiguous title."""

    answer: Text
    role: RoleId | None = None
    """The role it leads to; None: the document does not provide for it."""


class Title(Entry):
    """A title that may mean several roles, or none of the document's."""

    title: Text
    also: tuple[Text, ...] = ()
    """Other spellings that mean just the same."""

    level: LevelId | None = None
    """The titles mean this only behind the name of a unit of this level: 科长 in 镇安全科科长."""

    ask: Text | None = None
    choices: tuple[TitleChoice, ...] = ()
    outside: bool = False
    """True: 本办法未作规定; the title is never mapped to a post."""

    clauses: tuple[ClauseId, ...] = ()
    """For an outside title: the clauses to read instead."""

    open: bool = False
    """Of an outside title: the clauses may mean the person, which the document does not say."""

    def names(self, levels: tuple[Level, ...]) -> str:
        """All spellings in a row, for a list; `levels` are the handbook's."""
        unit = "".join(f"{level.name}所属单位的" for level in levels if level.id == self.level)
        return unit + "、".join((self.title, *self.also))

    @model_validator(mode="after")
    def _one_of_both(self) -> Title:
        if self.outside == bool(self.choices) or bool(self.ask) != bool(self.choices):
            raise ValueError(
                "一个称谓或者写 ask 和 choices（可能指几个岗位），或者写 outside: true（本办法未作规定）"
            )
        return self


class RolesFile(Entry):
    """`roles.yml`."""

    levels: Annotated[tuple[Level, ...], Field(min_length=1)]
    ranks: Annotated[tuple[Rank, ...], Field(min_length=1)]
    roles: Annotated[tuple[Role, ...], Field(min_length=1)]
    titles: tuple[Title, ...] = ()
