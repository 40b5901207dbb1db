"""`draft.yml`: the draft of a unit's own measures, which the document asks each unit to make; editorial."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import Field

from macros.core.base import Entry, Id, Text
from macros.core.data_file import DataFile
from macros.core.references import ClauseId, ClauseQuote, Defines, LevelId, Prose, Ref

UnitId = Annotated[Id, Ref("单位")]

FILLED_IN = ("regulation", "number", "area", "title", "unit", "post", "titles", "basis")
"""What a sentence may leave to be filled in, in braces; beside these, the id of a clause, for its label."""

SLOTS = ("unit", "titles")
"""Those that the form fills in, so that they are blanks themselves."""

_PIECES = re.compile(r"(〔[^〕]*〕|\{[^{}]*\})")


class Quotation(Entry):
    """Words of the document, shown as such."""

    clause: ClauseId
    quote: ClauseQuote | None = None
    """Verbatim; None: the whole clause."""

    units: tuple[UnitId, ...] = ()
    """The kinds of unit that it is for; none: all."""


class DraftUnit(Entry):
    """A kind of unit that makes such measures."""

    id: Annotated[Id, Defines("单位")]
    name: Text
    level: LevelId
    """The level whose posts its leading members hold."""

    area: ClauseQuote
    """What it is responsible for, as the clause that asks for the measures calls it; verbatim."""


class DraftArticle(Entry):
    """An article of the draft: our sentence, and the words of the document below it."""

    text: Prose
    """Ours; 〔…〕 is a blank for the unit to fill, {…} is filled in (see `PLACES`)."""

    each: Literal["post", "outside"] | None = None
    """post: one article for each post of the unit's level; outside: that of the posts which the document
    does not provide for."""

    quotes: tuple[Quotation, ...] = ()
    units: tuple[UnitId, ...] = ()
    """The kinds of unit that it is for; none: all."""


class DraftChapter(Entry):
    title: Prose
    articles: Annotated[tuple[DraftArticle, ...], Field(min_length=1)]


class DraftTable(Entry):
    """A table of duties that the unit fills in."""

    title: Prose
    hint: Prose
    columns: Annotated[tuple[Text, ...], Field(min_length=2, max_length=2)]
    """An office, its duties."""


class MembersTable(DraftTable):
    columns: Annotated[tuple[Text, ...], Field(min_length=5, max_length=5)]
    """Name, post, field of work, the document's words, the unit's own."""


class CoverNote(Entry):
    """公文: what the measures are sent with; the unit chooses its kind."""

    id: Annotated[Id, Defines("公文")]
    name: Text
    use: Prose
    """When it fits, in a few words."""

    title: Prose
    paragraphs: Annotated[tuple[Prose, ...], Field(min_length=1)]


class DraftFile(Entry):
    """`draft.yml`."""

    clause: ClauseId
    """The clause that asks for the measures."""

    title: ClauseQuote
    """What the document calls them; verbatim."""

    short: Text
    """How the draft calls the document after its first mention."""

    warning: Annotated[tuple[Prose, ...], Field(min_length=1)]
    """What is said before anything else, on the page and in the file."""

    legend: Prose
    """How the document's words, the blanks and our sentences are told apart in the file."""

    outside: Prose
    """Of a post that the document does not provide for: who says its duties."""

    outside_note: Prose
    """What stands in the table instead of the document's words."""

    addressee: Quotation
    enclosures: Annotated[tuple[Prose, ...], Field(min_length=1)]
    """What a cover note is sent with, in its order."""

    cover_hint: Prose
    choose: Prose
    """What the blank draft says beside: it holds a cover note of each kind."""

    units: Annotated[tuple[DraftUnit, ...], Field(min_length=1)]
    chapters: Annotated[tuple[DraftChapter, ...], Field(min_length=1)]
    members: MembersTable
    offices: DraftTable
    notes: Annotated[tuple[CoverNote, ...], Field(min_length=1)]

    def quotations(self) -> Iterator[Quotation]:
        yield self.addressee
        for chapter in self.chapters:
            for article in chapter.articles:
                yield from article.quotes

    def sentences(self) -> Iterator[tuple[Entry, str, str]]:
        """Yield every sentence of ours as (entry, key, text)."""
        for index, text in enumerate(self.warning):
            yield self, f"warning[{index}]", text
        for index, text in enumerate(self.enclosures):
            yield self, f"enclosures[{index}]", text
        for key in ("legend", "outside", "outside_note", "cover_hint", "choose"):
            yield self, key, getattr(self, key)
        for chapter in self.chapters:
            yield chapter, "title", chapter.title
            for article in chapter.articles:
                yield article, "text", article.text
        for table in (self.members, self.offices):
            yield table, "title", table.title
            yield table, "hint", table.hint
        for note in self.notes:
            for key in ("use", "title"):
                yield note, key, getattr(note, key)
            for index, text in enumerate(note.paragraphs):
                yield note, f"paragraphs[{index}]", text


def split_blanks(text: str) -> list[str]:
    """Cut a sentence into its words, its blanks (〔…〕) and its places ({…}), in their order."""
    return [piece for piece in _PIECES.split(text) if piece]


DRAFT_YML: DataFile[DraftFile] = DataFile("draft.yml", DraftFile)
