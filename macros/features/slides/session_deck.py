"""The slides of a session: each step with its time, points, questions and clauses."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from macros.core.handbook import Handbook
from macros.core.regulation import Clause
from macros.features.slides.deck import Deck, make_deck
from macros.features.slides.overview import article_of, grid_slide, overview_slides, titles
from macros.features.slides.slide import Slide, SlidePoint, clause_slides, point_slides
from macros.features.training.audience import Posts, posts_of, union
from macros.features.training.model import Discussion, Session, Step, speech_of
from macros.features.training.view import cited, session_deck_id


def session_deck(handbook: Handbook, session: Session) -> Deck:
    """Return the deck of a session.

    A class of chosen posts sees their clauses verbatim; a mixed class sees summaries, since each post has its
    own deck.
    """
    about = f"{session.minutes}分钟　{session.audience}"
    return make_deck(
        handbook, session_deck_id(session), session.name, about, _session_slides(handbook, session)
    )


def _session_slides(handbook: Handbook, session: Session) -> Iterator[Slide]:
    short = session.slides == "short"
    if not short:
        yield from point_slides(f"{session.act}目的", map(SlidePoint, session.aims))
        yield from point_slides(session.focus_name, map(SlidePoint, session.focus))
    shown: set[str] = set()
    for step in session.steps:
        posts = union(posts_of(handbook, handbook.clause(id)) for id in step.clauses)
        for slide in _step_slides(handbook, session, step, shown, short):
            yield replace(
                slide,
                section=step.title,
                step=step.id,
                minutes=step.minutes,
                posts=slide.posts or posts,
            )
    yield from point_slides("课后思考题", map(SlidePoint, session.homework))


def _step_slides(
    handbook: Handbook, session: Session, step: Step, shown: set[str], short: bool
) -> Iterator[Slide]:
    """The slides of a step; `shown` collects the clauses already shown."""
    if step.is_break:
        yield Slide("break", step.title, text=f"{step.minutes}分钟")
        return
    if step.fill:
        yield from _blank(handbook, step)
    questions = [question for question in session.discussion if question.step == step.id]
    yield from (_short_step if short else _full_step)(handbook, session, step, questions, shown)


def _full_step(
    handbook: Handbook, session: Session, step: Step, questions: Iterable[Discussion], shown: set[str]
) -> Iterator[Slide]:
    """Points, then each question before its clauses, then the other clauses."""
    if not step.fill:
        yield from _opening(handbook, step)
    yield from grid_slide(handbook, [handbook.clause(id) for id in step.clauses])
    fresh = set(step.clauses)
    for question in questions:
        yield from _question(handbook, session, question)
        wanted = [id for id in question.clauses if id in fresh or id not in shown]
        yield from _clauses(handbook, wanted, step)
        shown.update(wanted)
        fresh.difference_update(wanted)
    rest = [id for id in step.clauses if id in fresh]
    yield from _clauses(handbook, rest, step)
    shown.update(rest)


def _short_step(
    handbook: Handbook, session: Session, step: Step, questions: Iterable[Discussion], shown: set[str]
) -> Iterator[Slide]:
    """All questions, then the clauses not shown yet; or else points."""
    asked = list(questions)
    answers = [id for question in asked for id in question.clauses]
    fresh = [id for id in dict.fromkeys((*answers, *step.clauses)) if id not in shown]
    clauses = list(_clauses(handbook, fresh, step))
    shown.update(fresh)
    if asked:
        yield from _together(handbook, session, step, asked)
        yield from clauses
    elif clauses:
        yield from _opened(handbook, step, clauses)
    elif not step.fill:
        yield from _opening(handbook, step)


def _blank(handbook: Handbook, step: Step) -> Iterator[Slide]:
    """Boxes for what the presenter fills in."""
    yield from point_slides(
        step.title, map(SlidePoint, step.fill), _about(step), _said(handbook, step), "step", "columns"
    )


def _opening(handbook: Handbook, step: Step) -> Iterator[Slide]:
    """A step's name, time and points, with speaker's notes."""
    about, notes = _about(step), _said(handbook, step)
    if step.points:
        yield from point_slides(step.title, map(SlidePoint, step.points), about, notes, "step")
    else:
        yield Slide("section", step.title, about, notes=notes)


def _opened(handbook: Handbook, step: Step, slides: Iterable[Slide]) -> Iterator[Slide]:
    """Mark the beginning of the step on the first slide for each class."""
    begun = False
    for slide in slides:
        if not begun and not slide.further:
            about = "　".join(filter(None, (f"{step.minutes}分钟", slide.subheading)))
            begun = slide.when == "always" and not slide.posts
            slide = replace(slide, subheading=about, notes=_said(handbook, step))
        yield slide


def _about(step: Step) -> str:
    return f"{step.minutes}分钟　{step.who}"


def _said(handbook: Handbook, step: Step) -> tuple[str, ...]:
    """Instructions, marked as such, then the script."""
    return (*((f"做法：{step.text}",) if step.text else ()), *speech_of(handbook, step))


def _together(
    handbook: Handbook, session: Session, step: Step, questions: Iterable[Discussion]
) -> Iterator[Slide]:
    """All questions of a step, with their clauses in the notes."""
    points, notes = [], list(_said(handbook, step))
    for question in questions:
        clauses = [handbook.clause(id) for id in question.clauses]
        points.append(SlidePoint(question.question, posts=_concern(handbook, clauses)))
        notes += [question.question, *_answer(clauses)]
    yield from point_slides(f"{step.title}：{session.asked}", points, _about(step), tuple(notes), "step")


def _question(handbook: Handbook, session: Session, discussion: Discussion) -> Iterator[Slide]:
    """A question, then which clauses answer it."""
    clauses = [handbook.clause(id) for id in discussion.clauses]
    posts = _concern(handbook, clauses)
    yield Slide("question", session.asked, text=discussion.question, notes=_answer(clauses), posts=posts)
    for slide in point_slides("参考条款", _references(handbook, clauses), discussion.question, form="rows"):
        yield replace(slide, posts=posts)


def _answer(clauses: Iterable[Clause]) -> tuple[str, ...]:
    return ("参考条款：", *(f"{clause.label}：{clause.words}" for clause in clauses))


def _references(handbook: Handbook, clauses: Iterable[Clause]) -> Iterator[SlidePoint]:
    """Each clause with what it is about: the post of a whole article, or else its short title."""
    for clause in cited(handbook, clauses):
        posts = handbook.posts_in(clause.article) if clause.label == article_of(handbook, clause) else ()
        names = "、".join(post.short for post in posts)
        yield SlidePoint(names or titles(handbook, clause), label=clause.label)


def _clauses(handbook: Handbook, ids: Iterable[str], step: Step) -> Iterator[Slide]:
    """Clauses verbatim, with the script on each; before posts' own clauses, their summaries."""
    clauses = [handbook.clause(id) for id in ids]
    own = [clause for clause in clauses if handbook.posts_in(clause.article)]
    for slide in overview_slides(handbook, own):
        yield replace(slide, notes=_spoken(step, slide.heading))
    for clause in clauses:
        notes = _spoken(step, article_of(handbook, clause))
        for slide in clause_slides(clause, notes=notes):
            found = replace(slide, posts=posts_of(handbook, clause))
            yield replace(found, when="chosen") if clause in own else found


def _spoken(step: Step, article: str) -> tuple[str, ...]:
    """The paragraphs of the script that cite an article."""
    return tuple(paragraph for paragraph in step.speech if article in paragraph)


def _concern(handbook: Handbook, clauses: Iterable[Clause]) -> Posts:
    return union(posts_of(handbook, clause) for clause in clauses)
