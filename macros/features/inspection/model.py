"""`inspection.yml`: what a committee looks at when it inspects, item by item; editorial."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated

from pydantic import Field

from macros.core.base import Entry, Id, Text
from macros.core.data_file import DataFile
from macros.core.handbook import Handbook, find
from macros.core.references import ClauseId, ClauseQuote, Defines, DocumentQuote, Prose, Ref, RoleId


class InspectionItem(Entry):
    """A question about one span of a clause, with the three answers that it can have beside 不适用."""

    id: Annotated[Id, Defines("检查项目")]
    """Findings are kept under it, so that it never changes."""

    clause: ClauseId
    question: Text
    quote: ClauseQuote
    answers: Annotated[tuple[Text, ...], Field(min_length=3, max_length=3)]
    """Wholly, partly, not."""

    posts: bool = False
    """True: a finding may also cite the duties of the posts at the unit's level."""

    basis: tuple[ClauseId, ...] = ()
    """Other clauses that a finding may cite."""


class Inspector(Entry):
    """A committee that inspects, and what it looks at."""

    id: Annotated[Id, Defines("检查单位")]
    role: RoleId
    clause: ClauseId
    quote: ClauseQuote
    """The words that have it inspect; verbatim."""

    kinds: Annotated[tuple[Annotated[Id, Ref("单位类别")], ...], Field(min_length=1)]
    """The kinds of unit that these words name."""

    notes: Annotated[tuple[Prose, ...], Field(min_length=1)]
    """What the form asks and does not ask, and why."""

    opinion_note: Prose
    """On what the opinion rests."""

    items: Annotated[tuple[InspectionItem, ...], Field(min_length=1)]


class InspectionFile(Entry):
    """`inspection.yml`."""

    record: Prose
    """Title of the form."""

    opinion: Prose
    """Title of the draft of an opinion."""

    subject: DocumentQuote
    """What is inspected, as the document calls it; verbatim."""

    opinion_lead: Prose
    """The sentence before the findings; {unit}, {date} and {inspector} are typed, {regulation}, {number}
    and {subject} are known; a clause's id gives its label."""

    hint: Prose
    """What the draft of an opinion says to the person who finishes it."""

    inspectors: Annotated[tuple[Inspector, ...], Field(min_length=1)]

    def sentences(self) -> Iterator[tuple[Entry, str, str]]:
        """Yield every sentence of ours as (entry, key, text); questions have a rule of their own."""
        for key in ("record", "opinion", "opinion_lead", "hint"):
            yield self, key, getattr(self, key)
        for inspector in self.inspectors:
            yield inspector, "opinion_note", inspector.opinion_note
            for index, note in enumerate(inspector.notes):
                yield inspector, f"notes[{index}]", note


INSPECTION_YML: DataFile[InspectionFile] = DataFile("inspection.yml", InspectionFile)


def find_inspector(handbook: Handbook, id: str) -> Inspector:
    return find("检查单位", {each.id: each for each in handbook.part(INSPECTION_YML).inspectors}, id)
