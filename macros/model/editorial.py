"""What the handbook adds (编者整理): principles' readings, themes, checks, glossary, and its own edition."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from macros.model.base import Entry, Id, Text


class Definition(Entry):
    """The document's definition of its key term."""

    term: Text
    clause: Id
    quote: Text


class Principle(Entry):
    """原则: its words are the document's, the reading is ours."""

    id: Id
    clause: Id
    quote: Text
    reading: Text


class PrinciplesFile(Entry):
    """`principles.yml`."""

    definition: Definition
    principles: Annotated[tuple[Principle, ...], Field(min_length=1)]


class Theme(Entry):
    """主题: a subject that runs across roles."""

    id: Id
    name: Annotated[str, Field(min_length=1, max_length=12)]
    summary: Text


class Check(Entry):
    """自查项: one question about one span of a clause."""

    id: Id
    clause: Id
    question: Text
    quote: Text
    evidence: Annotated[tuple[Text, ...], Field(min_length=1, max_length=3)]


class Term(Entry):
    """术语: a set phrase, an organisation or a cited document."""

    id: Id
    term: Text
    kind: Literal["phrase", "body", "document"]
    forms: tuple[Text, ...] = ()
    """Other spellings in the text that mean the same."""

    note: Text | None = None
    basis: tuple[Id, ...] = ()
    """The clauses that the note relies on."""


class Wording(Entry):
    """`wording.yml`: the words that checks look for in clauses and questions."""

    limiters: tuple[Text, ...]
    """A limiter inside a check's quote must stand in its question too."""

    cadence_terms: tuple[Text, ...]
    """Each occurrence in a duty's words must lie inside the words of one of its cadences."""

    not_cadences: tuple[Text, ...] = ()
    """Words that hold a cadence term but say no time: 上年度 names a report, not a rhythm."""

    question_words: tuple[Text, ...]
    """All that a question may contain beside its clause's own words."""

    connectors: tuple[Text, ...]
    """What the quotes of a duty may leave uncovered, beside punctuation."""

    rule_words: tuple[Text, ...] = ()
    """Words that lay something down; our own sentences in a draft hold none of them."""


class Edition(Entry):
    """`edition.yml`: the handbook as a publication of ours."""

    name: Text
    subtitle: Text
    subject: Text
    """What the duties are about, as headings and descriptions name it."""

    description: Text
    status: Text
    """The one status line that stands on every page, print and download."""

    status_short: Annotated[str, Field(min_length=1, max_length=24)]
    """The same in a few words, for the foot of a slide, whose first and last slide carry the whole."""

    outside: Text
    """What is said of a title or question that the document does not provide for."""

    outside_open: Text
    """What is said, behind its name, of a title that the clauses beside it may mean or not."""

    edited: Annotated[str, StringConstraints(pattern=r"^\d{4}-\d{2}-\d{2}$")]
    """Day of the edition (ISO 8601); all dates in built files come from it."""
