"""`inspection.yml`: what a committee looks at when it inspects, item by item; editorial."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from macros.core.base import Entry, Id, Text
from macros.core.data_file import DataFile
from macros.core.handbook import Handbook, find


class InspectionItem(Entry):
    """A question about one span of a clause, with the three answers that it can have beside 不适用."""

    id: Id
    """Findings are kept under it, so that it never changes."""

    clause: Id
    question: Text
    quote: Text
    answers: Annotated[tuple[Text, ...], Field(min_length=3, max_length=3)]
    """Wholly, partly, not."""

    posts: bool = False
    """True: a finding may also cite the duties of the posts at the unit's level."""

    basis: tuple[Id, ...] = ()
    """Other clauses that a finding may cite."""


class Inspector(Entry):
    """A committee that inspects, and what it looks at."""

    id: Id
    role: Id
    clause: Id
    quote: Text
    """The words that have it inspect; verbatim."""

    kinds: Annotated[tuple[Id, ...], Field(min_length=1)]
    """The kinds of unit that these words name."""

    notes: Annotated[tuple[Text, ...], Field(min_length=1)]
    """What the form asks and does not ask, and why."""

    opinion_note: Text
    """On what the opinion rests."""

    items: Annotated[tuple[InspectionItem, ...], Field(min_length=1)]


class InspectionFile(Entry):
    """`inspection.yml`."""

    record: Text
    """Title of the form."""

    opinion: Text
    """Title of the draft of an opinion."""

    subject: Text
    """What is inspected, as the document calls it; verbatim."""

    opinion_lead: Text
    """The sentence before the findings; {unit}, {date} and {inspector} are typed, {regulation}, {number}
    and {subject} are known; a clause's id gives its label."""

    hint: Text
    """What the draft of an opinion says to the person who finishes it."""

    inspectors: Annotated[tuple[Inspector, ...], Field(min_length=1)]

    def sentences(self) -> Iterator[tuple[Entry, str, str]]:
        """Yield every sentence of ours as (entry, key, text); questions have a rule of their own."""
        for key in ("record", "opinion", "opinion_lead", "hint"):
            yield self, key, getattr(self, key)
        for inspector in self.inspectors:
            yield inspector, "opinion_note", inspector.opinion_note
            for place, note in enumerate(inspector.notes):
                yield inspector, f"notes[{place}]", note


INSPECTION_YML: DataFile[InspectionFile] = DataFile("inspection.yml", InspectionFile)


def find_inspector(handbook: Handbook, id: str) -> Inspector:
    return find("检查单位", {each.id: each for each in handbook.part(INSPECTION_YML).inspectors}, id)
