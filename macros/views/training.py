"""A session of study as its plan shows it: what, when, which clauses, and which for whom."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from macros.model import Clause, Discussion, Handbook, Level, Role, Session, Step


@dataclass(frozen=True)
class StepView:
    step: Step
    begin: int
    """Minutes from the session's beginning."""

    end: int
    clauses: tuple[Clause, ...]
    """What is shown, in the plan's order."""

    cited: tuple[Clause, ...]
    """The same, an article whose every part is shown named as a whole."""


@dataclass(frozen=True)
class DiscussionView:
    discussion: Discussion
    clauses: tuple[Clause, ...]
    cited: tuple[Clause, ...]


@dataclass(frozen=True)
class Choice:
    """Which clauses of a step are for all, and which for the posts of one level."""

    step: Step
    common: tuple[Clause, ...]
    levels: tuple[tuple[Level, tuple[Clause, ...]], ...]


@dataclass(frozen=True)
class SessionView:
    session: Session
    basis: Clause
    steps: tuple[StepView, ...]
    talks: tuple[tuple[Step, tuple[DiscussionView, ...]], ...]
    """The questions by the step in which they are discussed."""

    levels: tuple[Level, ...]
    choices: tuple[Choice, ...]
    """Steps where it matters who takes part; empty where all clauses are for all."""

    posts: tuple[tuple[Level, tuple[Role, ...]], ...]
    articles: dict[int, Role]
    """Number of an article -> the post that it is about."""

    def post_of(self, clause: Clause) -> Role | None:
        """The post whose article the clause is part of; None: it speaks to several."""
        return self.articles.get(clause.article)


def session_view(handbook: Handbook, session: Session) -> SessionView:
    """Lay out a session; clauses are looked up, times added up."""
    steps = []
    begin = 0
    for step in session.steps:
        clauses = tuple(handbook.clause(id) for id in step.clauses)
        steps.append(StepView(step, begin, begin + step.minutes, clauses, cited(handbook, clauses)))
        begin += step.minutes
    talks = tuple(
        (
            step,
            tuple(
                _discussion(handbook, question) for question in session.discussion if question.step == step.id
            ),
        )
        for step in session.steps
    )
    return SessionView(
        session=session,
        basis=handbook.clause(session.clause),
        steps=tuple(steps),
        talks=tuple((step, questions) for step, questions in talks if questions),
        levels=handbook.levels,
        choices=_choices(handbook, steps),
        posts=tuple(
            (level, tuple(post for post in handbook.posts if post.level == level.id))
            for level in handbook.levels
        ),
        articles=_articles(handbook),
    )


def cited(handbook: Handbook, clauses: Iterable[Clause]) -> tuple[Clause, ...]:
    """Name clauses briefly: the article for all of its paragraphs and items, else each by itself."""
    shown = list(clauses)
    ids = {clause.id for clause in shown}
    result: dict[str, Clause] = {}
    for clause in shown:
        article = handbook.regulation.articles[clause.article - 1]
        whole = [part for part in article.clauses() if part.kind in ("paragraph", "item")]
        if all(part.id in ids for part in whole):
            clause = handbook.clause(article.id)
        result[clause.id] = clause
    return tuple(result.values())


def _articles(handbook: Handbook) -> dict[int, Role]:
    return {handbook.clause(post.clause).article: post for post in handbook.posts}


def _choices(handbook: Handbook, steps: Iterable[StepView]) -> tuple[Choice, ...]:
    choices = []
    posts = _articles(handbook)
    for view in steps:
        of_level = {
            clause.id: posts[clause.article].level if clause.article in posts else None
            for clause in view.clauses
        }
        if any(of_level.values()):
            common = [clause for clause in view.clauses if of_level[clause.id] is None]
            levels = tuple(
                (
                    level,
                    cited(handbook, (clause for clause in view.clauses if of_level[clause.id] == level.id)),
                )
                for level in handbook.levels
            )
            choices.append(Choice(view.step, cited(handbook, common), levels))
    return tuple(choices)


def _discussion(handbook: Handbook, discussion: Discussion) -> DiscussionView:
    clauses = tuple(handbook.clause(id) for id in discussion.clauses)
    return DiscussionView(discussion, clauses, cited(handbook, clauses))
