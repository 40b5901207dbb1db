"""How long a step takes to read aloud, for a mixed class and for each chosen one."""

from collections.abc import Iterable
from dataclasses import replace

from macros.core.handbook import Handbook
from macros.core.regulation import Clause
from macros.features.training.audience import Posts, audiences, meets, posts_of
from macros.features.training.model import TRAINING_YML, Session, Step, speech_of
from macros.features.training.read_aloud import ReadAloud, read_aloud


def read_aloud_of(
    handbook: Handbook, step: Step, clauses: Iterable[Clause], *, mixed: bool
) -> ReadAloud | None:
    """Measure a step's script and the clauses shown to a class; None without a script."""
    if not step.notes:
        return None
    shown = list(clauses)
    several = mixed and any(posts_of(handbook, clause) for clause in shown)
    return replace(
        read_aloud(step, speech_of(handbook, step), shown, handbook.part(TRAINING_YML).pace), several=several
    )


def read_aloud_by_posts(
    handbook: Handbook, session: Session, step: Step
) -> tuple[tuple[Posts, ReadAloud], ...]:
    """The reading time of a step for each class that can be chosen, if it reads anything."""
    shown = [handbook.clause(id) for id in step.clauses]
    found = []
    for audience in audiences(handbook, session):
        own = [clause for clause in shown if meets(posts_of(handbook, clause), audience.posts)]
        measured = read_aloud_of(handbook, step, own, mixed=False)
        if measured and (own or not shown):
            found.append((audience.posts, measured))
    return tuple(found)
