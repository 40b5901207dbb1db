"""Times in the document: fixed ones, open ones, and events."""

from collections.abc import Iterator
from dataclasses import dataclass

from macros.core.duties import MONTH_END, Cadence, Duty
from macros.core.handbook import Handbook
from macros.core.regulation import Clause
from macros.core.roles import Level, Role
from macros.features.calendar.model import CALENDAR_YML, Occasion, occasions_of

PERIODS = {1: "每月", 3: "每季度", 6: "每半年", 12: "每年"}
"""Months -> name of the period."""

SHORT_PERIODS = {"week": "每周的周五", "day": "每天"}
"""Periods shorter than a month -> their days."""

UNNAMED = "条文未写明主体"


@dataclass(frozen=True)
class StatedTime:
    """A period or deadline of the document."""

    duty: Duty
    cadence: Cadence
    holder: Role | None
    clause: Clause

    @property
    def title(self) -> str:
        """Ours, short."""
        return self.duty.title


@dataclass(frozen=True)
class FixedTime(StatedTime):
    """One with the day on which a calendar shows it."""

    occasion: Occasion
    before: str
    """The duty's words before those that the time governs."""

    after: str
    rule: str
    """The rule for its day: 每季度最后一个完整工作周的周五."""

    first: str
    """The first such day: 2026年12月25日; "" if it is the only one."""

    reminders: str
    """提前14天、4天提醒."""

    @property
    def title(self) -> str:
        return self.occasion.title

    @property
    def suggested(self) -> bool:
        """Whether the day is ours (手册建议日期): the document gives a period but no day."""
        return self.cadence.kind == "period"


@dataclass(frozen=True)
class Reference:
    """A clause as cited after others of its article: 第六条第（一）项、第（五）项."""

    clause: Clause
    short: str


@dataclass(frozen=True)
class TimeWords:
    """A time word or an event of the document, and its clauses."""

    words: str
    references: tuple[Reference, ...]


@dataclass(frozen=True)
class OpenTimes:
    """A holder's time words without a limit (文件未规定期限), and the events that trigger its duties."""

    name: str
    role: Role | None
    """None: the sentences name no subject."""

    unfixed: tuple[TimeWords, ...]
    events: tuple[TimeWords, ...]


@dataclass(frozen=True)
class Helpers:
    """The deputies of a level, and the fixed times of their principal (not their own duties)."""

    level: Level
    principal: Role
    deputies: tuple[Role, ...]
    """Listed only with the first principal of their level."""

    principals: int
    """Number of principals of the level."""

    own: tuple[StatedTime, ...]
    """Times of the principal."""

    chaired: tuple[StatedTime, ...]
    """Times of the committee that the principal chairs."""


@dataclass(frozen=True)
class CalendarView:
    fixed: tuple[FixedTime, ...]
    running: tuple[StatedTime, ...]
    """Those of which nobody knows beforehand from which day they count: 七个工作日内."""

    open: tuple[OpenTimes, ...]
    helpers: tuple[Helpers, ...]


def calendar_view(handbook: Handbook) -> CalendarView:
    return CalendarView(
        fixed=fixed_times(handbook),
        running=tuple(time for time in stated_times(handbook) if not time.cadence.fixed),
        open=tuple(_open_times(handbook)),
        helpers=tuple(_helpers(handbook)),
    )


def fixed_times(handbook: Handbook, role: Role | None = None) -> tuple[FixedTime, ...]:
    """Return the document's fixed times in order; with `role`, only the role's own."""
    return tuple(time for time in stated_times(handbook, role) if isinstance(time, FixedTime))


def stated_times(handbook: Handbook, role: Role | None = None) -> tuple[StatedTime, ...]:
    """Return all periods and deadlines in order; with `role`, only the role's own."""
    duties = handbook.duties if role is None else handbook.duties_of(role)
    return tuple(
        _time(handbook, duty, cadence)
        for duty in duties
        for cadence in duty.cadences
        if cadence.stated and cadence.words and not duty.power
    )


def timed_roles(handbook: Handbook) -> tuple[Role, ...]:
    """The roles with a fixed time."""
    return tuple(role for role in handbook.roles if fixed_times(handbook, role))


def _occasion(handbook: Handbook, duty: Duty, cadence: Cadence) -> Occasion:
    return next(each for each in occasions_of(handbook, duty) if each.words == cadence.words)


def _time(handbook: Handbook, duty: Duty, cadence: Cadence) -> StatedTime:
    if cadence.fixed:
        return _fixed_time(handbook, duty, cadence, _occasion(handbook, duty, cadence))
    holder = handbook.role(duty.role) if duty.role else None
    return StatedTime(duty, cadence, holder, handbook.clause(duty.clause))


def _fixed_time(handbook: Handbook, duty: Duty, cadence: Cadence, occasion: Occasion) -> FixedTime:
    before, _, after = handbook.words_of(duty).partition(occasion.quote)
    day = occasion.day
    shown = f"{day.year}年{day.month}月{day.day}日"
    return FixedTime(
        duty=duty,
        cadence=cadence,
        holder=handbook.role(duty.role) if duty.role else None,
        clause=handbook.clause(duty.clause),
        occasion=occasion,
        before=before,
        after=after,
        rule=shown if cadence.date else _rule(occasion, cadence),
        first="" if cadence.date else shown,
        reminders="提前" + "、".join(f"{days}天" for days in occasion.reminders) + "提醒",
    )


def _rule(occasion: Occasion, cadence: Cadence) -> str:
    """Say on which days a calendar shows a time that recurs."""
    if span := cadence.span:
        return f"{PERIODS.get(span, f'每{span}个月')}最后一个完整工作周的周五"
    if cadence.kind == "period":
        return SHORT_PERIODS[cadence.every or ""]
    if cadence.every:
        return "每月最后一天" if cadence.day == MONTH_END else f"每月{cadence.day}日"
    return f"每年{occasion.day.month}月{occasion.day.day}日"


def _open_times(handbook: Handbook) -> Iterator[OpenTimes]:
    """By holder in data order, then without a subject."""
    unnamed = tuple(duty for duty in handbook.duties if duty.role is None)
    holders: list[tuple[Role | None, tuple[Duty, ...]]] = [
        (role, handbook.duties_of(role)) for role in handbook.roles
    ]
    for role, duties in (*holders, (None, unnamed)):
        unfixed = _by_words(handbook, duties, "unfixed")
        events = _by_words(handbook, duties, "event")
        if unfixed or events:
            yield OpenTimes(role.short if role else UNNAMED, role, unfixed, events)


def _by_words(handbook: Handbook, duties: tuple[Duty, ...], kind: str) -> tuple[TimeWords, ...]:
    """Group the cadences of a kind by words, except words made definite by a fixed time."""
    found: dict[str, list[Clause]] = {}
    for duty in duties:
        for cadence in duty.cadences:
            if cadence.kind == kind and cadence.words:
                if any(cadence.words in words for words in _said(handbook, duty)):
                    continue
                found.setdefault(cadence.words, []).append(handbook.clause(duty.clause))
    return tuple(TimeWords(words, _references(handbook, clauses)) for words, clauses in found.items())


def _said(handbook: Handbook, duty: Duty) -> Iterator[str]:
    """The words that the duty's stated times govern, and that they contain: within them nothing is left open."""
    yield from (occasion.quote for occasion in occasions_of(handbook, duty))
    yield from (cadence.words for cadence in duty.cadences if cadence.stated and cadence.words)
    yield from (cadence.after for cadence in duty.cadences if cadence.after)


def _references(handbook: Handbook, clauses: list[Clause]) -> tuple[Reference, ...]:
    labels = [clause.label for clause in clauses]
    for index in range(1, len(clauses)):
        if clauses[index].article == clauses[index - 1].article:
            article = handbook.article_of(clauses[index]).label
            labels[index] = clauses[index].label.removeprefix(article) or clauses[index].label
    return tuple(Reference(clause, label) for clause, label in zip(clauses, labels, strict=True))


def _helpers(handbook: Handbook) -> Iterator[Helpers]:
    rank = handbook.part(CALENDAR_YML).principal
    for level in handbook.levels if rank else ():
        posts = handbook.posts_at(level.id)
        deputies = tuple(post for post in posts if post.rank != rank)
        principals = [post for post in posts if post.rank == rank]
        for index, principal in enumerate(principals if deputies else ()):
            chaired = handbook.role(principal.chairs) if principal.chairs else None
            yield Helpers(
                level=level,
                principal=principal,
                deputies=() if index else deputies,
                principals=len(principals),
                own=stated_times(handbook, principal),
                chaired=stated_times(handbook, chaired) if chaired else (),
            )
