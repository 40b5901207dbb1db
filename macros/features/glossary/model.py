"""`glossary.yml`: set phrases, bodies and cited documents; the notes are editorial."""

from __future__ import annotations

from typing import Literal

from macros.core.base import Entry, Id, Text


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
