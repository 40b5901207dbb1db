"""A duty as it is shown: its clause, words, themes, principles and times."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from macros.core.duties import Cadence, Duty, PrincipleLink
from macros.core.handbook import Handbook
from macros.core.principles import Principle
from macros.core.regulation import Clause
from macros.core.roles import Inherited, Role
from macros.core.themes import Theme

CADENCE_NAMES = {"period": "周期", "deadline": "期限", "unfixed": "时间用语", "event": "情形"}


@dataclass(frozen=True)
class CadenceView:
    """A cadence in the clause's words, with the name of its kind."""

    kind: str
    name: str
    words: str


@dataclass(frozen=True)
class PrincipleView:
    principle: Principle
    link: PrincipleLink


@dataclass(frozen=True)
class DutyView:
    duty: Duty
    holders: tuple[Role, ...]
    """Its holders; several if one clause binds several with the same words."""

    clause: Clause
    words: str
    before: str
    """The rest of the clause before the duty's own words."""

    after: str
    themes: tuple[Theme, ...]
    principles: tuple[PrincipleView, ...]
    cadences: tuple[CadenceView, ...]
    concerns: tuple[Role, ...]
    refers: Clause | None
    """The clause that gives its holder these words by naming where they stand."""


@dataclass(frozen=True)
class Ground:
    """The words that state a relation between two roles."""

    clause: Clause
    quote: str
    reading: str | None
    """Of the editors, where the words leave open whom they mean."""


def duty_view(handbook: Handbook, duty: Duty) -> DutyView:
    clause = handbook.clause(duty.clause)
    words = handbook.words_of(duty)
    before, _, after = clause.words.partition(words)
    return DutyView(
        duty=duty,
        holders=(handbook.role(duty.role),) if duty.role else (),
        clause=clause,
        words=words,
        before=before,
        after=after,
        themes=tuple(handbook.theme(id) for id in duty.themes),
        principles=tuple(PrincipleView(handbook.principle(link.id), link) for link in duty.principles),
        cadences=cadence_views(duty.cadences),
        concerns=tuple(handbook.role(id) for id in duty.concerns),
        refers=handbook.clause(duty.refers.clause) if duty.refers else None,
    )


def duty_views(handbook: Handbook, duties: Iterable[Duty]) -> tuple[DutyView, ...]:
    """Return views in order; duties that the same words give to several roles become one."""
    merged: dict[tuple[str, str], DutyView] = {}
    for duty in duties:
        view = duty_view(handbook, duty)
        key = (duty.clause, view.words)
        if key in merged:
            view = replace(merged[key], holders=(*merged[key].holders, *view.holders))
        merged[key] = view
    return tuple(merged.values())


ALLOWS = "可以"
"""Stands in what a document allows, and does not ask, or before its list."""

POWERS = "条文写明“可以”的事项"
"""Heading of what the document merely allows a role; ours, and no word for a kind of right: the text gives none."""

NO_DUTY = "条文写的是“可以”，不计入职责。"
"""Said of such a matter where it stands among duties."""


def inherited_heading(handbook: Handbook, inherited: Inherited) -> str:
    """Return the heading of duties written elsewhere, made of the words that give them: 依第七条“除履行第六条规定的职责外”."""
    quote = inherited.quote.replace("“", "‘").replace("”", "’")
    return f"依{handbook.clause(inherited.clause).label}“{quote}”"


def referring(view: DutyView) -> str:
    """Return the words that give a duty by naming where it stands: 依第九条第二款“前款第（一）项”; "" if none do."""
    if not (view.refers and view.duty.refers):
        return ""
    quote = view.duty.refers.quote.replace("“", "‘").replace("”", "’")
    return f"依{view.refers.label}“{quote}”"


def cadence_views(cadences: Iterable[Cadence]) -> tuple[CadenceView, ...]:
    return tuple(CadenceView(c.kind, CADENCE_NAMES[c.kind], c.words) for c in cadences if c.words)
