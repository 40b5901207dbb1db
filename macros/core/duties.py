"""职责: what one clause asks of one role."""

from __future__ import annotations

from calendar import monthrange
from typing import Annotated, Literal

from pydantic import Field, model_validator

from macros.core.base import CompoundId, Day, Distinct, Entry, Text
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

Every = Literal["year", "half-year", "quarter", "month", "week", "day"]

MONTHS: dict[str, int] = {"year": 12, "half-year": 6, "quarter": 3, "month": 1}
"""Periods that are whole months."""

FIGURES = ("months", "every", "times", "month", "day", "date", "within", "other")
"""Fields of a cadence that say its words as figures."""

MONTH_END = 31
"""As the day of every month: its last."""


class Within(Entry, title="从一件事起算的期限；只有一项不是null"):
    """A time that runs from an occasion: 七个工作日内, 一小时内."""

    minutes: Annotated[int, Field(ge=1, le=600)] | None = Field(None, description="分钟数")
    hours: Annotated[int, Field(ge=1, le=240)] | None = Field(None, description="小时数")
    days: Annotated[int, Field(ge=1, le=1000)] | None = Field(None, description="天数")
    working_days: Annotated[int, Field(ge=1, le=1000)] | None = Field(None, description="工作日数")
    months: Annotated[int, Field(ge=1, le=120)] | None = Field(None, description="月数")

    @model_validator(mode="after")
    def _one_unit(self) -> Within:
        if len(self.model_dump(exclude_none=True)) != 1:
            raise ValueError("within里只写一项：minutes、hours、days、working_days或者months")
        return self


class Cadence(Entry, title="时间词"):
    """How often, by when or on what occasion, in the clause's own words."""

    kind: CadenceKind = Field(
        description="period周期、deadline期限、unfixed没有定数的时间用语、event情形、standing没有时间词"
    )
    words: Annotated[Text, Quote(whole=True)] | None = Field(None, description="时间词，逐字；standing为null")
    months: Annotated[int, Field(ge=1, le=120)] | None = Field(
        None, description="周期的月数；只有period有，每两年等用它"
    )
    every: Every | None = Field(None, description="周期的单位；每月几日前的期限写month，同时写day")
    times: Annotated[int, Field(ge=1, le=100)] | None = Field(
        None, description="every所写的每个周期里的次数；没有写的为null，即一次"
    )
    month: Annotated[int, Field(ge=1, le=12)] | None = Field(
        None, description="每年的期限所在的月份；只有deadline有"
    )
    day: Annotated[int, Field(ge=1, le=31)] | None = Field(
        None, description="期限所在的日；为null的是月末，每月的期限写31也是月末"
    )
    date: Day | None = Field(None, description="只有一次的期限是哪一天；只有deadline有")
    within: Within | None = Field(None, description="从一件事起算的期限；只有deadline有")
    after: Annotated[Text, Quote(whole=True)] | None = Field(
        None, description="within所写的期限从哪件事起算，逐字；条文没有写的为null"
    )
    other: bool = Field(False, description="true表示条文写明了周期或者期限，但不是以上各种写法")

    @property
    def stated(self) -> bool:
        """Whether the words give a time, and do not leave it open: never shown as not stated."""
        return self.kind in ("period", "deadline")

    @property
    def fixed(self) -> bool:
        """Whether a calendar can show the time: nobody knows beforehand from which day 七个工作日内 counts."""
        return self.stated and not (self.within or self.other)

    @property
    def span(self) -> int | None:
        """The months of a period, if it is whole months; of twice a year they are six."""
        whole = MONTHS.get(self.every or "") if self.kind == "period" else None
        if whole and self.times and whole % self.times == 0:
            return whole // self.times
        return self.months or whole

    @model_validator(mode="after")
    def _figures_fit_kind(self) -> Cadence:
        if (self.words is None) != (self.kind == "standing"):
            raise ValueError("除 standing（长期）外都要写 words，引用条款的原词")
        given = {name for name in FIGURES if getattr(self, name)}
        if self.kind == "period":
            if given not in ({"months"}, {"every"}, {"every", "times"}, {"other"}):
                raise ValueError(
                    "period（周期）要写months（几个月一次）、every（每年、每周等，几次的另写times）"
                    "或者other: true，只写其中一种"
                )
        elif self.kind == "deadline":
            if given not in ({"month"}, {"month", "day"}, {"every", "day"}, {"date"}, {"within"}, {"other"}):
                raise ValueError(
                    "deadline（期限）要写month（每年几月，可以另写day）、every: month和day（每月几日）、"
                    "date（哪一天）、within（多久以内）或者other: true，只写其中一种"
                )
        elif given:
            raise ValueError(
                f"{'、'.join(name for name in FIGURES if name in given)}只能写在period（周期）"
                "或者deadline（期限）上；“定期”“及时”等不换算成数字"
            )
        if self.after and not self.within:
            raise ValueError("after只能和within写在一起")
        self._day_is_one()
        return self

    def _day_is_one(self) -> None:
        if self.day is None:
            return
        if self.every not in (None, "month"):
            raise ValueError("day只能和month或者every: month写在一起；其他的写other: true")
        if self.every and not (self.day <= 28 or self.day == MONTH_END):
            raise ValueError("不是每个月都有29日、30日；每月的期限是月末的，day写31")
        if self.month and self.day > monthrange(2024, self.month)[1]:
            raise ValueError(f"{self.month}月没有{self.day}日")


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
    """The role towards whom the holder acts: 协助县政府主要负责人."""

    by: RoleId | None = Field(None, description="委托承担者的岗位")
    """The role that acts towards the holder: 受县政府主要负责人委托."""

    level: LevelId | None = Field(None, description="条文只写某一级政府时的层级")
    """The government of a level, where the words name it and none of its posts: 提请县政府研究."""

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


class Refers(Entry, title="以写出别处条款的方式规定职责的文字"):
    """前款第（一）、（四）项规定的职责: words that give a role a duty written elsewhere."""

    clause: ClauseId
    quote: ClauseQuote = Field(description="写出那一条款的文字，逐字")


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

    refers: Refers | None = Field(
        None, description="条款写在别处、由这段文字规定给该岗位的，这段文字；否则为null"
    )
    catch_all: bool = Field(False, description="true表示兜底的一项，如“法律、法规规定的其他职责”，不设自查题")
    power: bool = Field(False, description="true表示条文写的是“可以”，不是应当履行的职责，不计入职责")
    title: Text = Field(max_length=28, description="短标题，编者整理")
    themes: Distinct[ThemeId] = Field((), max_length=7, description="所属主题，编者整理；没有归入的为空")
    principles: tuple[PrincipleLink, ...] = Field((), description="对应的原则，编者整理")
    cadences: tuple[Cadence, ...] = Field(min_length=1, description="时间词")
    relations: tuple[Relation, ...] = Field((), description="条文写明的另一方")

    @model_validator(mode="after")
    def _one_subject(self) -> Duty:
        if (self.role is None) == (self.no_subject is None):
            raise ValueError("写 role；条文没有写明主体的，改写 no_subject 说明")
        if self.power and self.role is None:
            raise ValueError("power（“可以”的事项）要写role")
        if self.catch_all and self.power:
            raise ValueError("catch_all和power只能写一个")
        return self

    @property
    def asked(self) -> bool:
        """Whether questions can ask for it: not of what the document leaves open or merely allows."""
        return not (self.catch_all or self.power)
