"""The slides of a session: each step with its time, its points, its questions and its clauses."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from macros.model import Clause, Handbook
from macros.model.training import Discussion, Session, Step
from macros.views.deck import Deck, make_deck
from macros.views.slide import Point, Slide, clause_slides, point_slides


def session_deck_id(session: Session) -> str:
    return f"training-{session.id}"


def session_deck(handbook: Handbook, session: Session) -> Deck:
    """Lay out a session as slides, its questions in the steps in which they are discussed."""
    about = f"{session.minutes}分钟　{session.audience}"
    slides = _session_slides(handbook, session)
    return make_deck(handbook, session_deck_id(session), session.name, about, slides)


def _session_slides(handbook: Handbook, session: Session) -> Iterator[Slide]:
    yield from _lines(f"{session.act}目的", session.aims)
    yield from _lines("重点难点", session.focus)
    shown: set[str] = set()
    for step in session.steps:
        yield from _opening(step)
        # Questions first: the answer must not stand on the wall before the question is put.
        fresh = set(step.clauses)
        for discussion in session.discussion:
            if discussion.step == step.id:
                yield from _question(handbook, session, discussion, step)
                wanted = [id for id in discussion.clauses if id in fresh or id not in shown]
                yield from _clauses(handbook, wanted, step)
                shown.update(wanted)
                fresh.difference_update(wanted)
        rest = [id for id in step.clauses if id in fresh]
        yield from _clauses(handbook, rest, step)
        shown.update(rest)
    yield from _lines("课后思考题", session.homework)


def _lines(
    heading: str, lines: Iterable[str], notes: tuple[str, ...] = (), step: Step | None = None
) -> Iterator[Slide]:
    points = [Point(line) for line in lines]
    if points:
        id, minutes = (step.id, step.minutes) if step else ("", 0)
        yield from point_slides(heading, points, notes=notes, step=id, minutes=minutes)


def _opening(step: Step) -> Iterator[Slide]:
    """A step's name and time; then its points, with what the presenter says."""
    if step.is_break:
        yield Slide("break", step.title, text=f"{step.minutes}分钟", step=step.id, minutes=step.minutes)
        return
    what = (step.text,) if step.text else ()
    notes = what if step.points else (*what, *step.speech)
    about = f"{step.minutes}分钟　{step.who}"
    yield Slide("section", step.title, about, notes=notes, step=step.id, minutes=step.minutes)
    yield from _lines(step.title, step.points, step.speech, step)


def _about(handbook: Handbook, clause: Clause, step: Step) -> tuple[str, ...]:
    """The paragraphs of a step's speech that name the clause's article."""
    article = _article(handbook, clause)
    return tuple(paragraph for paragraph in step.speech if article in paragraph)


def _article(handbook: Handbook, clause: Clause) -> str:
    """How the article of a clause is cited."""
    return next(article.label for article in handbook.regulation.articles if article.number == clause.article)


def _references(handbook: Handbook, clauses: Iterable[Clause]) -> Iterator[str]:
    """How clauses are cited, a line an article, which is named once: 第六条第（一）项、第（二）项."""
    lines: dict[str, list[str]] = {}
    for clause in clauses:
        article = _article(handbook, clause)
        lines.setdefault(article, []).append(clause.label.removeprefix(article))
    for article, parts in lines.items():
        yield article + "、".join(parts)


def _question(handbook: Handbook, session: Session, discussion: Discussion, step: Step) -> Iterator[Slide]:
    """A question, then which clauses answer it."""
    clauses = [handbook.clause(id) for id in discussion.clauses]
    answer = ("参考条款：", *(f"{clause.label}：{clause.words}" for clause in clauses))
    yield Slide(
        "question", session.asked, text=discussion.question, notes=answer, step=step.id, minutes=step.minutes
    )
    references = [Point(line) for line in _references(handbook, clauses)]
    yield from point_slides("参考条款", references, step=step.id, minutes=step.minutes)


def _clauses(handbook: Handbook, ids: Iterable[str], step: Step) -> Iterator[Slide]:
    """Clauses verbatim, with what the step's speech says of each."""
    for clause in map(handbook.clause, ids):
        notes = _about(handbook, clause, step)
        yield from clause_slides(clause, notes=notes, step=step.id, minutes=step.minutes)
