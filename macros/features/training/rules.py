"""A session's minutes add up, and what it gives as the document's words is the document's."""

from __future__ import annotations

import re
from collections.abc import Iterator

from macros.core.base import Entry
from macros.core.handbook import Handbook
from macros.core.location import Finding, at
from macros.features.training.model import TRAINING_YML, Session
from macros.features.training.read_aloud import reading

FILE = "training.yml"
OMISSION = "……"


def check_training(handbook: Handbook) -> Iterator[Finding]:
    """Yield sums that are off, forms that are no words of their clause, and misquotations."""
    regulation = handbook.regulation
    passages = [regulation.title, regulation.notice, *(chapter.title for chapter in regulation.chapters)]
    passages += [c.words for c in handbook.clauses.values() if c.kind in ("paragraph", "item")]
    for session in handbook.part(TRAINING_YML).sessions:
        words = handbook.clause(session.clause)
        if session.form not in words.words:
            yield (
                at(FILE, session, "form"),
                f"form与{words.label}的文字不一致：引作“{session.form}”，条文为“{words.words}”",
            )
        total = sum(step.minutes for step in session.steps)
        if total != session.minutes:
            yield (
                at(FILE, session, "minutes"),
                f"“{session.name}”写的是{session.minutes}分钟，各环节相加是{total}分钟",
            )
        yield from _times(handbook, session)
        for entry, key, text in _texts(session):
            for quotation in quotations(text):
                if not any(_holds(passage, quotation) for passage in passages):
                    yield at(FILE, entry, key), f"文件里没有“{quotation}”这几个字；不是引文的不要加引号"


def _times(handbook: Handbook, session: Session) -> Iterator[Finding]:
    """A script that is longer than its step, or shorter with no word of what the rest is for."""
    for step in session.steps:
        if not step.notes:
            continue
        read = reading(step, map(handbook.clause, step.clauses), handbook.part(TRAINING_YML).pace)
        need = f"“{step.title}”的讲稿连同领读条文约需{read.minutes}分钟，安排的是{step.minutes}分钟"
        if read.minutes > step.minutes:
            yield at(FILE, step, "minutes"), f"{need}：讲不完"
        elif read.left and not step.spare:
            yield at(FILE, step, "minutes"), f"{need}：在spare里写明其余时间做什么"


def quotations(text: str) -> list[str]:
    """Return what stands between “ and ”, its inner quotation marks made those of the document."""
    return [found.replace("‘", "“").replace("’", "”") for found in re.findall("“([^”]*)”", text)]


def _holds(passage: str, quotation: str) -> bool:
    """Whether the passage holds the quotation; …… stands for words left out."""
    place = 0
    for part in quotation.split(OMISSION):
        place = passage.find(part, place)
        if place < 0:
            return False
        place += len(part)
    return True


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
