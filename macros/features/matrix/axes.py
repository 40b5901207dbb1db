"""The axes of the cross-reference tables, and the headings of a duty on each."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from macros.core.duties import Duty
from macros.core.handbook import Handbook
from macros.core.regulation import Clause
from macros.core.scope import scope
from macros.core.tiers import NO_TIER
from macros.features.periods.model import PERIODS_YML

NO_SUBJECT = "no-subject"
"""The column of duties without a subject."""

NO_LEVEL = "no-level"
"""The column of roles without a level."""


@dataclass(frozen=True)
class Heading:
    """A row or a column."""

    id: str
    name: str
    kind: str
    """Its link: role, theme, principle, article; level and period have none."""

    sparse: bool = False
    """Omitted if empty."""


@dataclass(frozen=True)
class Axis:
    name: str
    headings: tuple[Heading, ...]
    of: Callable[[Duty], Iterable[str]]
    """Duty -> its headings."""

    blank: str = ""
    """Note on what an empty cell does not mean."""

    note: str = ""
    more: tuple[Heading, ...] = ()
    """Further headings, only for columns."""

    mentioned: Callable[[Clause], str] | None = None
    """The heading of a clause that only mentions a role, if the table lists those too."""

    @property
    def columns(self) -> tuple[Heading, ...]:
        return (*self.headings, *self.more)


def axes(handbook: Handbook) -> dict[str, Axis]:
    """Return axis name -> axis; names of tables combine two."""
    found = handbook.standings
    unnamed = Heading(NO_SUBJECT, "条文未写明主体", "none", sparse=True)
    return {
        "role": Axis(
            "岗位",
            tuple(Heading(role.id, role.short, "role", sparse=True) for role in handbook.roles),
            lambda duty: [duty.role or NO_SUBJECT],
            blank=_blank(handbook),
            more=(unnamed,),
        ),
        "theme": Axis(
            "主题",
            tuple(Heading(theme.id, theme.name, "theme") for theme in handbook.themes),
            lambda duty: duty.themes,
            note="主题由编者归类。",
        ),
        "article": Axis(
            "条文",
            tuple(Heading(a.id, a.label, "article") for a in handbook.articles),
            lambda duty: [handbook.clause(duty.clause).article],
            note="条文只提到、没有规定职责的，也列出所在条款。",
            mentioned=lambda clause: clause.article,
        ),
        "principle": Axis(
            "原则",
            tuple(Heading(p.id, p.quote, "principle") for p in handbook.principles),
            lambda duty: [link.id for link in duty.principles],
            note=f"{scope(handbook)}原则由编者归类。",
        ),
        "level": Axis(
            "层级",
            tuple(Heading(level.id, level.name, "level") for level in handbook.levels),
            lambda duty: _levels(found, duty),
            blank="空格表示这一主题下没有列入该层级的条款，不表示没有职责。",
            note=f"{_standing(handbook)}，其余列入“{NO_TIER}”；层级由编者归类。",
            more=(Heading(NO_LEVEL, NO_TIER, "none", sparse=True), unnamed),
        ),
        "period": Axis(
            "时间用语",
            tuple(Heading(period.id, period.name, "period") for period in handbook.part(PERIODS_YML)),
            lambda duty: _periods(handbook, duty),
            blank="空格表示直接为该岗位（主体）规定的条款没有写明这一时间用语，不表示没有职责。",
            note="没有写明时间用语的职责不列入本表，不表示可以不经常履行。时间用语的分组由编者整理。",
        ),
    }


def _blank(handbook: Handbook) -> str:
    """An empty cell of a role does not mean no duty: groups have the shared ones."""
    groups = "".join(f"“{role.short}”" for role in handbook.roles if role.members)
    shared = f"；共同适用的条款列在{groups}之下" if groups else ""
    return f"空格表示没有直接为该岗位（主体）规定的条款，不表示没有职责{shared}。"


def _standing(handbook: Handbook) -> str:
    """How roles come by their levels: by themselves, or by the posts that they include or are led by."""
    if any(role.own_levels for role in handbook.roles if role.kind != "post"):
        return "岗位、人员和机构列入其所属的各层级"
    kinds = handbook.kinds
    return (
        f"{kinds.members or kinds.group}列入其所含岗位的各层级，单位和{kinds.committee}列入其负责人所在的层级"
    )


def _levels(found: dict[str, tuple[list[str], list[str]]], duty: Duty) -> list[str]:
    if duty.role is None:
        return [NO_SUBJECT]
    levels, _ = found[duty.role]
    return levels or [NO_LEVEL]


def _periods(handbook: Handbook, duty: Duty) -> list[str]:
    said = {cadence.words for cadence in duty.cadences}
    return [period.id for period in handbook.part(PERIODS_YML) if said.intersection(period.words)]
