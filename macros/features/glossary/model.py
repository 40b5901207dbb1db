"""`glossary.yml`: set phrases, bodies and cited documents; the notes are editorial."""

from typing import Annotated, Literal

from pydantic import Field

from macros.core.base import Distinct, Entry, Id, Text
from macros.core.data_file import DataFile
from macros.core.handbook import Handbook, find
from macros.core.references import ClauseId, Defines, DocumentQuote


class Term(Entry, title="一个术语"):
    """术语: a set phrase, an organisation or a cited document."""

    id: Annotated[Id, Defines("术语")]
    term: DocumentQuote = Field(description="术语，逐字")
    kind: Literal["phrase", "body", "document"] = Field(
        description="phrase用语、body机构和人员、document所引文件"
    )
    forms: tuple[Annotated[DocumentQuote, Field(description="写法")], ...] = Field(
        (), description="文件中意思相同的其他写法"
    )
    note: Text | None = Field(None, description="编者的说明，只依据条文")
    basis: Distinct[ClauseId] = Field((), description="说明所依据的条款")


GLOSSARY_YML: DataFile[tuple[Term, ...]] = DataFile(
    "glossary.yml", tuple[Term, ...], (), purpose="有术语页，条文里的术语可以查"
)


def find_term(handbook: Handbook, id: str) -> Term:
    return find("术语", {term.id: term for term in handbook.part(GLOSSARY_YML)}, id)


def term_address(term: Term) -> str:
    return f"glossary.html#{term.id}"
