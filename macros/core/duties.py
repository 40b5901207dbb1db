"""职责: what one clause asks of one role."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, model_validator

from macros.core.base import CompoundId, Distinct, Entry, Text
from macros.core.references import (
    ClauseId,
    ClauseQuote,
    Compares,
    Defines,
    LevelId,
    PrincipleId,
    Prose,
    Quote,
    RoleId,
    ThemeId,
)

CadenceKind = Literal["period", "deadline", "unfixed", "event", "standing"]


class Cadence(Entry, title="时间词"):
    """How often, by when or on what occasion, in the clause's own words."""

    kind: CadenceKind = Field(
        description="period周期、deadline期限、unfixed没有定数的时间用语、event情形、standing没有时间词"
    )
    words: Annotated[Text, Quote(whole=True)] | None = Field(None, description="时间词，逐字；standing为null")
    months: Annotated[int, Field(ge=1, le=120)] | None = Field(None, description="周期的月数；只有period有")
    month: Annotated[int, Field(ge=1, le=12)] | None = Field(
        None, description="期限所在的月份；只有deadline有"
    )

    @property
    def fixed(self) -> bool:
        """Whether the words give a time that a calendar can show."""
        return self.kind in ("period", "deadline")

    @model_validator(mode="after")
    def _figures_fit_kind(self) -> Cadence:
        if (self.words is None) != (self.kind == "standing"):
            raise ValueError("除 standing（长期）外都要写 words，引用条款的原词")
        if (self.months is not None) != (self.kind == "period"):
            raise ValueError("months 只能也必须写在 period（周期）上；“定期”“及时”等不换算成数字")
        if (self.month is not None) != (self.kind == "deadline"):
            raise ValueError("month 只能也必须写在 deadline（期限）上")
        return self


class PrincipleLink(Entry, title="对应的原则，编者整理"):
    """A principle that a duty puts into practice; editorial, with the word that shows it."""

    id: PrincipleId
    quote: ClauseQuote = Field(description="依据的词，逐字引自条款")
    reason: Text = Field(description="理由")


_ONE_SIDE = [{"properties": {side: {"type": "string"}}} for side in ("to", "by", "level")]


class Relation(
    Entry,
    title="条文写明的另一方；to、by、level只有一个不是null",
    json_schema_extra={"oneOf": _ONE_SIDE},
):
    """One whom the words name as the other side of the duty. Just one of `to`, `by` and `level` is given."""

    to: RoleId | None = Field(None, description="承担者所对的岗位或者机构")
    """The role towards whom the holder acts: 协助区政府主要负责人."""

    by: RoleId | None = Field(None, description="委托承担者的岗位")
    """The role that acts towards the holder: 受区政府主要负责人委托."""

    level: LevelId | None = Field(None, description="条文只写某一级政府时的层级")
    """The government of a level, where the words name it and none of its posts: 提请区政府研究."""

    quote: Annotated[Text, Quote(around=True)] = Field(description="写明关系的文字，逐字")
    reading: Annotated[Prose, Compares()] | None = Field(
        None, description="编者对条文指哪个岗位的理解；没有写的为null"
    )
    """Why the other side is this one, where the words leave it open; shown beside them as ours."""

    themes: Distinct[ThemeId] = Field((), description="这段文字所涉的主题；空表示职责的全部主题")

    @model_validator(mode="after")
    def _one_side(self) -> Relation:
        if sum(each is not None for each in (self.to, self.by, self.level)) != 1:
            raise ValueError("relations的每一项只写to、by、level中的一个")
        return self


class Duty(Entry, title="一个条款对一个岗位的要求"):
    """One duty of one role."""

    id: Annotated[CompoundId, Defines("职责")] = Field(
        description="条款的编号；同一条款约束几个岗位的，加“--”和岗位的编号"
    )
    clause: ClauseId
    role: RoleId | None = Field(None, description="承担的岗位；条文没有写明主体的为null")
    subject: ClauseQuote | None = Field(None, description="这一句里主语的写法与term不同时，逐字照录")
    no_subject: Text | None = Field(None, description="条文没有写明主体时编者的说明")
    words: Annotated[Text, Quote(narrows=True)] | None = Field(
        None, description="职责的文字，逐字；是整个条款的不写"
    )
    """The verbatim span of the clause that the duty is about; None: all of it."""

    concerns: Distinct[RoleId] = Field((), description="条文所检查、教育、问责的岗位，不是承担者")
    reading: Annotated[Prose, Compares()] | None = Field(
        None, description="编者对条文指哪些岗位的理解；没有写的为null"
    )
    """Why it concerns these roles, where the words leave it open; shown beside the clause as ours."""

    title: Text = Field(max_length=28, description="短标题，编者整理")
    themes: Distinct[ThemeId] = Field((), max_length=7, description="所属主题，编者整理；没有归入的为空")
    principles: tuple[PrincipleLink, ...] = Field((), description="对应的原则，编者整理")
    cadences: tuple[Cadence, ...] = Field(min_length=1, description="时间词")
    relations: tuple[Relation, ...] = Field((), description="条文写明的另一方")

    @model_validator(mode="after")
    def _one_subject(self) -> Duty:
        if (self.role is None) == (self.no_subject is None):
            raise ValueError("写 role；条文没有写明主体的，改写 no_subject 说明")
        return self
