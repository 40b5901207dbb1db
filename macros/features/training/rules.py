"""A session's minutes add up, and its scripts fit their steps."""

from collections.abc import Iterator

from macros.core.handbook import Handbook
from macros.core.location import Finding, at
from macros.features.training.model import TRAINING_YML, Session, speech_of
from macros.features.training.read_aloud import read_aloud

FILE = "training.yml"


def check_training(handbook: Handbook) -> Iterator[Finding]:
    """Yield wrong sums, and scripts that do not fit their steps."""
    for session in handbook.part(TRAINING_YML).sessions:
        total = sum(step.minutes for step in session.steps)
        if total != session.minutes:
            yield (
                at(FILE, session, "minutes"),
                f"“{session.name}”写的是{session.minutes}分钟，各环节相加是{total}分钟",
            )
        yield from _times(handbook, session)


def _times(handbook: Handbook, session: Session) -> Iterator[Finding]:
    """Scripts longer than their step, or shorter without `spare`."""
    for step in session.steps:
        if not step.notes:
            continue
        read = read_aloud(
            step,
            speech_of(handbook, step),
            map(handbook.clause, step.clauses),
            handbook.part(TRAINING_YML).pace,
        )
        need = f"“{step.title}”的讲稿连同领读条文约需{read.minutes}分钟，安排的是{step.minutes}分钟"
        if read.minutes > step.minutes:
            yield at(FILE, step, "minutes"), f"{need}：讲不完"
        elif read.left and not step.spare:
            yield at(FILE, step, "minutes"), f"{need}：在spare里写明其余时间做什么"
