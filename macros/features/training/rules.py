"""A session's minutes add up, and what it gives as the document's words is the document's."""

from __future__ import annotations

from collections.abc import Iterator

from macros.core.base import Entry
from macros.core.handbook import Handbook
from macros.core.rules.location import Finding, at
from macros.core.rules.quotes import document_passages, misquotations
from macros.features.training.model import Session
from macros.features.training.read_aloud import reading

FILE = "training.yml"


def check_training(handbook: Handbook) -> Iterator[Finding]:
    """Yield sums that are off, scripts that do not fit their steps, and misquotations."""
    passages = document_passages(handbook)
    for session in handbook.training.sessions:
        total = sum(step.minutes for step in session.steps)
        if total != session.minutes:
            yield (
                at(FILE, session, "minutes"),
                f"“{session.name}”写的是{session.minutes}分钟，各环节相加是{total}分钟",
            )
        yield from _times(handbook, session)
        for entry, key, text in _texts(session):
            for message in misquotations(text, passages):
                yield at(FILE, entry, key), message


def _times(handbook: Handbook, session: Session) -> Iterator[Finding]:
    """A script that is longer than its step, or shorter with no word of what the rest is for."""
    for step in session.steps:
        if not step.notes:
            continue
        read = reading(step, map(handbook.clause, step.clauses), handbook.training.pace)
        need = f"“{step.title}”的讲稿连同领读条文约需{read.minutes}分钟，安排的是{step.minutes}分钟"
        if read.minutes > step.minutes:
            yield at(FILE, step, "minutes"), f"{need}：讲不完"
        elif read.left and not step.spare:
            yield at(FILE, step, "minutes"), f"{need}：在spare里写明其余时间做什么"


def _texts(session: Session) -> Iterator[tuple[Entry, str, str]]:
    """Yield every editorial text of a session: the entry that holds it, its key with its place, the text."""
    entries: tuple[tuple[Entry, tuple[str, ...]], ...] = (
        (session, ("name", "audience", "aims", "focus", "methods", "homework")),
        *((material, ("name",)) for material in session.materials),
        *((step, ("title", "who", "text", "points", "notes", "spare")) for step in session.steps),
        *((question, ("question",)) for question in session.discussion),
    )
    for entry, keys in entries:
        for key in keys:
            value = getattr(entry, key)
            if isinstance(value, str):
                yield entry, key, value
            for index, text in enumerate(value or () if not isinstance(value, str) else ()):
                yield entry, f"{key}[{index}]", text
