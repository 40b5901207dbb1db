"""`glossary.yml`: set phrases, bodies and cited documents; the notes are editorial."""

from __future__ import annotations

from typing import Annotated, Literal

from macros.core.base import Entry, Id, Text
from macros.core.data_file import DataFile
from macros.core.handbook import Handbook, find
from macros.core.references import ClauseId, Defines, DocumentQuote


class Term(Entry):
    """术语: a set phrase, an organisation or a cited document."""

    id: Annotated[Id, Defines("术语")]
    term: DocumentQuote
    kind: Literal["phrase", "body", "document"]
    forms: tuple[DocumentQuote, ...] = ()
    """Other spellings in the text that mean the same."""

    note: Text | None = None
    basis: tuple[ClauseId, ...] = ()
    """The clauses that the note relies on."""


GLOSSARY_YML: DataFile[tuple[Term, ...]] = DataFile("glossary.yml", tuple[Term, ...])


def find_term(handbook: Handbook, id: str) -> Term:
    return find("术语", {term.id: term for term in handbook.part(GLOSSARY_YML)}, id)


def term_address(term: Term) -> str:
    return f"glossary.html#{term.id}"
