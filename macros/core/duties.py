"""职责: what one clause asks of one role."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, model_validator

from macros.core.base import CompoundId, Entry, Text
from macros.core.references import (
    ClauseId,
    ClauseQuote,
    Defines,
    LevelId,
    PrincipleId,
    Quote,
    RoleId,
    ThemeId,
)

CadenceKind = Literal["period", "deadline", "unfixed", "event", "standing"]


class Cadence(Entry):
    """How often, by when or on what occasion, in the clause's own words."""

    kind: CadenceKind
    words: ClauseQuote | None = None
    """Verbatim; None only for a standing duty."""

    months: Annotated[int, Field(ge=1, le=120)] | None = None
    """Of a period: its length in months."""

    month: Annotated[int, Field(ge=1, le=12)] | None = None
    """Of a deadline: the month before whose end it falls."""

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


class PrincipleLink(Entry):
    """A principle that a duty puts into practice; editorial, with the word that shows it."""

    id: PrincipleId
    quote: ClauseQuote
    reason: Text


class Relation(Entry):
    """One whom the words name as the other side of the duty. Just one of `to`, `by` and `level` is given."""

    to: RoleId | None = None
    """The role towards whom the holder acts: 协助区政府主要负责人."""

    by: RoleId | None = None
    """The role that acts towards the holder: 受区政府主要负责人委托."""

    level: LevelId | None = None
    """The government of a level, where the words name it and none of its posts: 提请区政府研究."""

    quote: Annotated[Text, Quote(around=True)]
    """Verbatim: what is done towards whom."""

    themes: tuple[ThemeId, ...] = ()
    """Those of the duty's themes that the quote is about; empty: all."""

    @model_validator(mode="after")
    def _one_side(self) -> Relation:
        if sum(each is not None for each in (self.to, self.by, self.level)) != 1:
            raise ValueError("relations的每一项只写to、by、level中的一个")
        return self


class Duty(Entry):
    """One duty of one role."""

    id: Annotated[CompoundId, Defines("职责")]
    clause: ClauseId
    role: RoleId | None = None
    subject: ClauseQuote | None = None
    """The subject as this sentence words it, where it is not the role's term; verbatim."""

    no_subject: Text | None = None
    """Where the sentence names no subject: an editorial sentence that says so."""

    words: Annotated[Text, Quote(narrows=True)] | None = None
    """The verbatim span of the clause that the duty is about; None: all of it."""

    concerns: tuple[RoleId, ...] = ()
    """The roles whom the words name as those inspected, taught or called to account; not holders."""

    title: Annotated[str, Field(min_length=1, max_length=20)]
    """Editorial short title."""

    themes: Annotated[tuple[ThemeId, ...], Field(min_length=1, max_length=6)]
    principles: tuple[PrincipleLink, ...] = ()
    cadences: Annotated[tuple[Cadence, ...], Field(min_length=1)]
    relations: tuple[Relation, ...] = ()

    @model_validator(mode="after")
    def _one_subject(self) -> Duty:
        if (self.role is None) == (self.no_subject is None):
            raise ValueError("写 role；条文没有写明主体的，改写 no_subject 说明")
        return self
