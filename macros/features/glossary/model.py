"""`glossary.yml`: set phrases, bodies and cited documents; the notes are editorial."""

from __future__ import annotations

from typing import Literal

from macros.core.base import Entry, Id, Text
from macros.core.data_file import DataFile
from macros.core.handbook import Handbook, find


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


GLOSSARY_YML: DataFile[tuple[Term, ...]] = DataFile("glossary.yml", tuple[Term, ...])


def find_term(handbook: Handbook, id: str) -> Term:
    return find("术语", {term.id: term for term in handbook.part(GLOSSARY_YML)}, id)


def term_address(term: Term) -> str:
    return f"glossary.html#{term.id}"
