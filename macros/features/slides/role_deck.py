"""The slides of a role: one clause per slide, with speaker's notes."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from macros.core.duty_view import NO_DUTY, POWERS, referring
from macros.core.handbook import Handbook
from macros.core.regulation import Clause
from macros.core.roles import Role
from macros.features.checklist.view import CheckedDuty, checked_duties, held_duties
from macros.features.slides.deck import Deck, make_deck
from macros.features.slides.slide import Slide, SlidePoint, clause_slides, point_slides

RESPONSIBILITY = "所负责任"


def role_deck(handbook: Handbook, role: Role) -> Deck:
    """Return the deck of a role, one clause per slide."""
    return make_deck(
        handbook, role.id, role.term, f"{handbook.edition.subject}职责", _role_slides(handbook, role)
    )


def _role_slides(handbook: Handbook, role: Role) -> Iterator[Slide]:
    held = ((name, checked_duties(handbook, duties)) for name, duties in held_duties(handbook, role))
    groups = [(name, views) for name, views in held if views]
    views = [view for _, group in groups for view in group]
    clauses = dict.fromkeys(responsibility.clause for responsibility in role.responsibilities)
    for id in clauses:
        clause = handbook.clause(id)
        yield from clause_slides(clause, RESPONSIBILITY, _notes(clause, views))
    powers = checked_duties(handbook, handbook.powers_of(role))
    for name, group in (*groups, *([(POWERS, powers)] if powers else ())):
        shown = {view.clause.id: view.clause for view in group if view.clause.id not in clauses}
        if shown:
            yield Slide("section", name, f"{len(shown)}个条款")
        for clause in shown.values():
            titles = "；".join(_about(group, clause))
            for slide in clause_slides(clause, titles, _notes(clause, group)):
                yield replace(slide, section=name)
    times = list(_times(views))
    if times:
        yield from point_slides("条文中的时间用语", times, "照录条文用语，注明条款", _time_notes(views))
    if count := sum(len(view.checks) for view in views):
        yield _self_check(role, count)


def _about(views: Iterable[CheckedDuty], clause: Clause) -> Iterator[str]:
    """The short titles of what a clause asks, and the words that name it where it stands elsewhere."""
    for view in views:
        if view.clause == clause:
            yield view.duty.title
            if view.refers:
                yield referring(view)


def _notes(clause: Clause, views: Iterable[CheckedDuty]) -> tuple[str, ...]:
    """Speaker's notes on a clause: that it is no duty, times, themes, questions."""
    found = [view for view in views if view.clause == clause]
    times = dict.fromkeys(cadence.words for view in found for cadence in view.cadences)
    themes = dict.fromkeys(theme.name for view in found for theme in view.themes)
    questions = [check.question for view in found for check in view.checks]
    notes = [NO_DUTY] if any(view.duty.power for view in found) else []
    if times:
        notes.append(f"时间用语：{'、'.join(times)}。")
    if themes:
        notes.append(f"主题：{'、'.join(themes)}。")
    if questions:
        notes.append("可以逐题提问：")
        notes.extend(f"{number}. {question}" for number, question in enumerate(questions, 1))
    return tuple(notes)


def _times(views: Iterable[CheckedDuty]) -> Iterator[SlidePoint]:
    """Time words (not occasions), each once with its clauses, fixed times first."""
    found: dict[tuple[bool, str], dict[str, None]] = {}
    for view in views:
        for cadence in view.cadences:
            if cadence.kind != "event":
                unfixed = cadence.kind == "unfixed"
                found.setdefault((unfixed, cadence.words), {})[view.clause.label] = None
    for (_, words), labels in sorted(found.items(), key=lambda item: item[0][0]):
        yield SlidePoint(words, "、".join(labels))


def _time_notes(views: Iterable[CheckedDuty]) -> tuple[str, ...]:
    words = dict.fromkeys(c.words for view in views for c in view.cadences if c.kind == "unfixed")
    return (f"{''.join(f'“{word}”' for word in words)}：文件未规定期限。",) if words else ()


def _self_check(role: Role, count: int) -> Slide:
    points = (
        SlidePoint(f"自查表共{count}题，逐题对照条文"),
        SlidePoint("打开本手册“做自查”，选择本人岗位"),
    )
    notes = ("自查题由编者按条文整理，不属于文件内容，也不是考核标准。",)
    return Slide("points", "对照自查", role.short, points=points, notes=notes)
