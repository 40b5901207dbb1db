"""A training session as its plan shows it: steps, times, clauses and audiences."""

from collections.abc import Iterable
from dataclasses import dataclass

from macros.core.handbook import Handbook
from macros.core.regulation import Clause
from macros.core.roles import Level, Role
from macros.features.training.audience import Audience, Posts, audiences, meets, posts_of, union
from macros.features.training.concern import posts_concerned
from macros.features.training.model import TRAINING_YML, Discussion, Session, Step, speech_of
from macros.features.training.pace import read_aloud_by_posts, read_aloud_of
from macros.features.training.read_aloud import ReadAloud


@dataclass(frozen=True)
class StepView:
    step: Step
    speech: tuple[str, ...]
    """What is read aloud."""

    begin: int
    """Minutes from the session's beginning."""

    end: int
    clauses: tuple[Clause, ...]
    """The clauses shown, in order."""

    cited: tuple[Clause, ...]
    """The same, with complete articles named as a whole."""

    posts: Posts
    """The posts concerned; empty if a clause, or a step without any, is for all."""

    reading: ReadAloud | None
    """The reading time of its script, if any."""

    readings: tuple[tuple[Posts, ReadAloud], ...] = ()
    """The reading time for each class, if it differs; empty in a plan for one class."""

    idle: bool = False
    """Whether none of its clauses is for the chosen posts."""


@dataclass(frozen=True)
class DiscussionView:
    discussion: Discussion
    clauses: tuple[Clause, ...]
    cited: tuple[Clause, ...]
    posts: Posts


@dataclass(frozen=True)
class ClausesByAudience:
    """The clauses of a step: common ones, and those of each level."""

    step: Step
    common: tuple[Clause, ...]
    levels: tuple[tuple[Level, tuple[Clause, ...]], ...]


@dataclass(frozen=True)
class Share:
    """The clauses of one post, without common ones, and the numbers of its questions."""

    post: Role
    clauses: tuple[Clause, ...]
    questions: tuple[int, ...]


@dataclass(frozen=True)
class SessionView:
    session: Session
    basis: Clause
    audience: Audience | None
    """None: a mixed class."""
    steps: tuple[StepView, ...]
    talks: tuple[tuple[Step, tuple[DiscussionView, ...]], ...]
    """The questions by step."""

    levels: tuple[Level, ...]
    choices: tuple[ClausesByAudience, ...]
    """Steps that depend on the audience; empty if none does, or for a chosen class."""

    audiences: tuple[Audience, ...]
    """The classes to choose from; empty for a chosen one."""

    shares: tuple[Share, ...]
    """One row per post, for a mixed class; empty if all clauses are for all."""

    idle: int
    """Minutes of idle steps."""

    left_out: int
    """Number of questions for others."""

    concern: dict[str, Posts]
    """Clause id -> the posts that it concerns."""

    def posts_of(self, clause: Clause) -> Posts:
        """The posts that a clause concerns; empty: all."""
        return self.concern[clause.id]


def session_view(handbook: Handbook, session: Session, audience: Audience | None = None) -> SessionView:
    """Return the view of a session.

    Args:
        audience: leaves out clauses and questions that do not concern it; where classes may be mixed, a
            question keeps all its clauses, to compare posts.
    """
    chosen = audience.posts if audience else ()
    steps = []
    begin = 0
    for step in session.steps:
        steps.append(_step(handbook, session, step, begin, chosen))
        begin += step.minutes
    own = () if session.mixed else chosen
    questions = [(question, _discussion(handbook, question, own)) for question in session.discussion]
    kept = [view for _, view in questions if meets(view.posts, chosen)]
    talks = tuple(
        (step, tuple(view for view in kept if view.discussion.step == step.id)) for step in session.steps
    )
    choices = () if audience else _choices(handbook, steps)
    return SessionView(
        session=session,
        basis=handbook.clause(session.clause),
        audience=audience,
        steps=tuple(steps),
        talks=tuple((step, views) for step, views in talks if views),
        levels=_levels(handbook),
        choices=choices,
        audiences=() if audience else audiences(handbook, session),
        shares=() if audience else _shares(handbook, steps, kept),
        idle=sum(view.step.minutes for view in steps if view.idle),
        left_out=len(questions) - len(kept),
        concern=posts_concerned(handbook),
    )


def session_deck_id(session: Session) -> str:
    """The id of the slides of a session."""
    return f"training-{session.id}"


def deck_file(session: Session) -> str:
    """The file name of its slides."""
    return f"{session_deck_id(session)}.pptx"


def paper_query(handbook: Handbook) -> str:
    """The length and number of the prebuilt paper, as a query string."""
    paper = handbook.part(TRAINING_YML).paper
    return f"count={paper.count}&seed={paper.seed}"


def cited(handbook: Handbook, clauses: Iterable[Clause]) -> tuple[Clause, ...]:
    """Shorten a list of clauses: an article instead of all its parts."""
    shown = list(clauses)
    ids = {clause.id for clause in shown}
    result: dict[str, Clause] = {}
    for clause in shown:
        article = handbook.article_of(clause)
        if all(part.id in ids for part in handbook.parts_of(article)):
            clause = article
        result[clause.id] = clause
    return tuple(result.values())


def _step(handbook: Handbook, session: Session, step: Step, begin: int, chosen: Posts) -> StepView:
    shown = [handbook.clause(id) for id in step.clauses]
    posts = union(posts_of(handbook, clause) for clause in shown)
    clauses = tuple(clause for clause in shown if meets(posts_of(handbook, clause), chosen))
    reading = read_aloud_of(handbook, step, clauses, mixed=not chosen)
    return StepView(
        step=step,
        speech=speech_of(handbook, step),
        begin=begin,
        end=begin + step.minutes,
        clauses=clauses,
        cited=cited(handbook, clauses),
        posts=posts,
        reading=reading,
        readings=read_aloud_by_posts(handbook, session, step) if reading and reading.several else (),
        idle=not meets(posts, chosen),
    )


def _choices(handbook: Handbook, steps: Iterable[StepView]) -> tuple[ClausesByAudience, ...]:
    choices = []
    of_level = {level.id: {post.id for post in handbook.posts_at(level.id)} for level in _levels(handbook)}
    for view in steps if of_level else ():
        concern = {clause.id: posts_of(handbook, clause) for clause in view.clauses}
        if any(concern.values()):
            common = cited(handbook, (clause for clause in view.clauses if not concern[clause.id]))
            levels = tuple(
                (
                    level,
                    cited(
                        handbook,
                        (c for c in view.clauses if not of_level[level.id].isdisjoint(concern[c.id])),
                    ),
                )
                for level in _levels(handbook)
            )
            choices.append(ClausesByAudience(view.step, common, levels))
    return tuple(choices)


def _levels(handbook: Handbook) -> tuple[Level, ...]:
    """The levels that have posts."""
    return tuple(level for level in handbook.levels if handbook.posts_at(level.id))


def _shares(
    handbook: Handbook, steps: Iterable[StepView], questions: Iterable[DiscussionView]
) -> tuple[Share, ...]:
    shown = {clause.id: clause for view in steps for clause in view.clauses}
    if not any(posts_of(handbook, clause) for clause in shown.values()):
        return ()
    clauses = [clause for id, clause in handbook.clauses.items() if id in shown]
    asked = [(number, view.posts) for number, view in enumerate(questions, 1)]
    return tuple(
        Share(
            post,
            cited(handbook, (clause for clause in clauses if post.id in posts_of(handbook, clause))),
            tuple(number for number, posts in asked if meets(posts, (post.id,))),
        )
        for post in handbook.posts
    )


def _discussion(handbook: Handbook, discussion: Discussion, own: Posts) -> DiscussionView:
    """A question with the clauses that concern `own` posts."""
    every = tuple(handbook.clause(id) for id in discussion.clauses)
    posts = union(posts_of(handbook, clause) for clause in every)
    clauses = tuple(clause for clause in every if meets(posts_of(handbook, clause), own))
    return DiscussionView(discussion, clauses, cited(handbook, clauses), posts)
