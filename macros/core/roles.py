"""Who holds duties: posts, the groups they belong to, bodies; and the titles that people use."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, model_validator

from macros.core.base import Distinct, Entry, Id, Name, Text
from macros.core.kinds import Kinds
from macros.core.references import ClauseId, ClauseQuote, Defines, LevelId, RankId, RoleId

RoleKind = Literal["post", "group", "body"]
"""post: one post; group: all persons whom a sentence names together; body: a unit or committee."""


class Level(Entry, title="一个层级"):
    """层级: 县政府, 乡镇政府."""

    id: Annotated[Id, Defines("层级")]
    name: Name = Field(description="名称")


class Rank(Entry, title="一个岗位类别"):
    """岗位类别: 主要负责人, 副职."""

    id: Annotated[Id, Defines("岗位类别")]
    name: Name = Field(description="名称")


class Responsibility(Entry, title="一项责任"):
    """What a sentence puts on the role, in the document's words."""

    clause: ClauseId
    quote: ClauseQuote = Field(description="所负责任，逐字")


class Inherited(Entry, title="条文说明还要履行的、另一条款规定的职责"):
    """除履行第六条规定的职责外: words that give a role another's duties beside its own."""

    clause: ClauseId
    quote: ClauseQuote = Field(description="写明的文字，逐字")
    source: RoleId = Field(alias="from", description="这些职责写在其名下的岗位")
    only: ClauseId | None = Field(
        None, description="只是该岗位在这一条款里的职责的，这一条款；全部职责的为null"
    )
    """除履行第六条规定的职责外 names what stands in article 6; that holder may have duties elsewhere, too."""

    def names(self, clause: str) -> bool:
        """Tell whether a duty of that clause is among them."""
        return self.only is None or clause == self.only or clause.startswith(f"{self.only}-")


class Role(Entry, title="岗位、人员范围或者机构"):
    """岗位: a holder of duties."""

    id: Annotated[Id, Defines("岗位")]
    kind: RoleKind = Field(description="post岗位、group人员范围、body单位或者机构")
    term: ClauseQuote = Field(max_length=80, description="文件的用语，逐字")
    name: Name | None = Field(None, description="过长时编者所用的简称，没有的为null")
    called: Name | None = Field(None, description="岗位卡片上的常用名称，编者整理，没有的为null")
    clause: ClauseId = Field(description="文件写明该岗位的条款")
    level: LevelId | None = Field(None, description="层级；属于几个层级的写在levels里，不分层级的为null")
    levels: Distinct[LevelId] = Field((), description="层级，属于几个层级时才有")
    rank: RankId | None = Field(None, description="岗位的类别；不分类别的为null")
    responsibilities: tuple[Responsibility, ...] = Field((), description="条款开头写明的责任")
    titles: tuple[Annotated[Text, Field(description="称谓")], ...] = Field(
        (), description="只指该岗位的常用称谓，编者整理"
    )
    members: Distinct[RoleId] = Field((), description="人员范围所包括的岗位")
    inherits: tuple[Inherited, ...] = Field((), description="条文说明还要履行的、另一条款规定的职责")
    at: LevelId | None = Field(None, description="没有岗位属于该人员范围或者机构时，其名称写明的层级")
    unit: RoleId | None = Field(None, description="岗位所在的单位")
    chairs: RoleId | None = Field(None, description="所领导的委员会等机构")
    serves: RoleId | None = Field(None, description="受委托负责其日常工作的委员会等机构")
    named_in: Distinct[ClauseId] = Field((), description="提到该岗位、但不单列职责的其他条款")
    note: Text | None = Field(None, description="编者的说明")
    no_sheet: Text | None = Field(None, description="不为其编写自查表和课件的原因，编者的说明；编写的为null")

    @model_validator(mode="after")
    def _levels_in_one_place(self) -> Role:
        if self.level and self.levels:
            raise ValueError("层级写在 level（一个层级）或者 levels（几个层级）里，不能两处都写")
        if self.at and self.own_levels:
            raise ValueError("写了 level 或者 levels 的，不再写 at")
        return self

    @property
    def own_levels(self) -> tuple[str, ...]:
        """The levels that it belongs to by itself, in the order written; perhaps none."""
        return (self.level,) if self.level else self.levels

    @property
    def short(self) -> str:
        return self.name or self.term

    @property
    def familiar(self) -> str:
        """The name that people use, or else the document's."""
        return self.called or self.short


class Choice(Entry, title="一种回答"):
    """One answer to the question that decides an ambiguous title."""

    answer: Text = Field(description="回答")
    role: RoleId | None = Field(None, description="所指的岗位；文件没有规定的为null")


class Title(Entry, title="可能指几个岗位、或者文件未作规定的称谓，编者整理"):
    """A title that may mean several roles, or none of the document's."""

    title: Text = Field(description="称谓")
    also: tuple[Annotated[Text, Field(description="写法")], ...] = Field((), description="意思相同的其他写法")
    colloquial: tuple[Annotated[Text, Field(description="写法")], ...] = Field(
        (), description="只供查找的口语写法，不在页上列出"
    )
    unspecific: bool = Field(False, description="true表示写明了层级也不能确定岗位，总要问清")
    """What stands before it narrows the answers, but never to one: 县的主要负责人 may be of the party."""

    level: LevelId | None = Field(None, description="只在前面写有该层级的单位时适用；不限的为null")
    """The titles mean this only behind the name of a unit of this level: 科长 in 县消防科科长."""

    ask: Text | None = Field(None, description="用来分清岗位的问题")
    choices: tuple[Choice, ...] = Field((), description="各种回答")
    outside: bool = Field(False, description="true表示文件没有为其规定职责")
    """True: the document says nothing of it; the title is never mapped to a post."""

    clauses: Distinct[ClauseId] = Field((), description="可以参看的条款")
    open: bool = Field(False, description="true表示有关条款是否包括，文件没有写明")

    def names(self, levels: tuple[Level, ...]) -> str:
        """All spellings in a row, for a list; `levels` are the handbook's."""
        unit = "".join(f"{level.name}所属单位的" for level in levels if level.id == self.level)
        return unit + "、".join((self.title, *self.also))

    @model_validator(mode="after")
    def _one_of_both(self) -> Title:
        if self.outside == bool(self.choices) or bool(self.ask) != bool(self.choices):
            raise ValueError(
                "一个称谓或者写 ask 和 choices（可能指几个岗位），或者写 outside: true（文件未作规定）"
            )
        if self.choices and all(choice.role for choice in self.choices):
            raise ValueError("每个问题都要有一个不指岗位的回答，如“以上都不是，或者不清楚”")
        return self


class Frequent(Entry, title="首页上点一下就查的称谓"):
    """A title that the home page offers to press."""

    title: Text = Field(description="称谓")


class RolesFile(Entry):
    """`roles.yml`."""

    kinds: Kinds = Field(Kinds(), description="各类主体怎样称呼")
    levels: tuple[Level, ...] = Field((), description="层级")
    ranks: tuple[Rank, ...] = Field((), description="岗位类别")
    roles: Annotated[tuple[Role, ...], Field(min_length=1)] = Field(description="岗位、人员范围和机构")
    titles: tuple[Title, ...] = Field((), description="可能指几个岗位、或者文件未作规定的称谓")
    frequent: Annotated[tuple[Frequent, ...], Field(max_length=6)] = Field(
        (), description="首页上点一下就查的称谓"
    )
