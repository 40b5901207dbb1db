"""Searchable documents: clauses, roles, themes, principles, terms and handwritten pages."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Literal

from macros.core.addresses import PRINCIPLES, REGULATION, role_page, theme_page
from macros.core.duties import Duty
from macros.core.feature import Prose
from macros.core.handbook import Handbook
from macros.core.outline import outline
from macros.core.regulation import Clause
from macros.core.roles import Role
from macros.features.around.model import ADDRESS, DOCUMENTS_YML
from macros.features.around.view import title
from macros.features.glossary.model import GLOSSARY_YML, term_address
from macros.features.search.text import plain

Kind = Literal["clause", "article", "role", "theme", "principle", "term", "page"]


@dataclass(frozen=True)
class Document:
    """The target of a search result."""

    kind: Kind
    address: str
    """From the site's root, with its anchor."""

    label: str
    """第四条第（二）项; 县政府主要负责人."""

    words: str
    """The text that a result shows; of a clause, the document's words."""

    title: str = ""
    """Editorial short titles."""

    clause: str = ""
    """Clause id, if any."""

    roles: tuple[str, ...] = ()
    """Ids of the roles that it binds or describes."""

    themes: tuple[str, ...] = ()
    times: tuple[str, ...] = field(default=())
    """The words of its periods and deadlines, of whatever form."""

    paces: tuple[str, ...] = ()
    """Its words of time without a number: 定期, 及时."""


def documents(handbook: Handbook) -> Iterator[Document]:
    """Yield every document but the handwritten pages. Articles are found only by reference, since their parts have the words."""
    for clause in handbook.clauses.values():
        if clause.kind == "article":
            yield Document(
                "article", f"{REGULATION}#{clause.id}", clause.label, clause.words[:120], clause=clause.id
            )
        elif _is_leaf(handbook, clause):
            yield _clause(handbook, clause)
    regulation = handbook.regulation
    for section in outline(regulation).walk():
        if section.heading:
            held = "、".join(regulation.label(article) for article in section.held())
            yield Document("page", f"{REGULATION}#{section.id}", section.title, held)
    issued = regulation.said("issued")
    facts = (regulation.said("document_number"), regulation.said("issuer"), issued and f"{issued}成文")
    words = "，".join(filter(None, facts)) or handbook.size
    yield Document("page", REGULATION, regulation.title, words, title=regulation.said("notice_title") or "")
    if handbook.part(DOCUMENTS_YML):
        yield Document("page", ADDRESS, title(handbook), "文件以外的有关文件")
    for role in handbook.roles:
        yield _role(handbook, role)
    for theme in handbook.themes:
        yield Document("theme", theme_page(theme.id), theme.name, theme.summary, themes=(theme.id,))
    for principle in handbook.principles:
        words = f"{principle.quote}。{principle.reading}"
        yield Document("principle", f"{PRINCIPLES}#{principle.id}", principle.quote, words)
    for term in handbook.part(GLOSSARY_YML):
        words = term.note or ""
        spellings = " ".join((term.term, *term.forms))
        yield Document("term", term_address(term), term.term, words, title=spellings)


def pages(prose: Iterable[Prose]) -> Iterator[Document]:
    """Yield the handwritten pages."""
    for page in prose:
        yield Document("page", page.address, page.title, page.description, title=page.text)


def _is_leaf(handbook: Handbook, clause: Clause) -> bool:
    """Whether the clause is found as a whole: a paragraph of several sentences is not, nor one within an item."""
    if clause.kind in ("item", "subitem"):
        return True
    above = handbook.clause(clause.parent or "")
    if clause.kind == "sentence":
        return above.kind == "paragraph" and above.parent == clause.article
    return above.kind == "article" and f"{clause.id}-s1" not in handbook.clauses


def _clause(handbook: Handbook, clause: Clause) -> Document:
    duties = handbook.duties_on(clause)
    roles = _roles(handbook, clause, duties)
    cadences = [c for duty in duties for c in duty.cadences if c.words]
    return Document(
        kind="clause",
        address=f"{REGULATION}#{clause.id}",
        label=clause.label,
        words=clause.words,
        title=" ".join(dict.fromkeys(duty.title for duty in duties)),
        clause=clause.id,
        roles=tuple(role.id for role in roles),
        themes=tuple(dict.fromkeys(theme for duty in duties for theme in duty.themes)),
        times=tuple(c.words for c in cadences if c.words and c.stated),
        paces=tuple(dict.fromkeys(c.words for c in cadences if c.words and c.kind == "unfixed")),
    )


def _roles(handbook: Handbook, clause: Clause, duties: tuple[Duty, ...]) -> list[Role]:
    """The holders of the clause's duties; of opening words, their post."""
    ids = dict.fromkeys(duty.role for duty in duties if duty.role)
    ids |= dict.fromkeys(role.id for role in handbook.named_at(clause))
    return [handbook.role(id) for id in ids]


def _role(handbook: Handbook, role: Role) -> Document:
    words = "；".join(r.quote for r in role.responsibilities) or role.term
    return Document(
        kind="role",
        address=role_page(role.id),
        label=role.short,
        words=words,
        clause=role.clause,
        roles=(role.id,),
        themes=tuple(dict.fromkeys(t for duty in handbook.duties_of(role) for t in duty.themes)),
    )


def document_numbers(handbook: Handbook) -> Iterator[tuple[str, str, str, str, tuple[str, ...]]]:
    """Yield (issuer's code, year, number, address, ids of the clauses that cite it) of the document and of those that it
    cites."""
    sources = [(handbook.regulation.said("document_number") or "", REGULATION)]
    for term in handbook.part(GLOSSARY_YML):
        if term.kind == "document":
            sources += [(spelling, term_address(term)) for spelling in (term.term, *term.forms)]
    leaves = [
        (clause.id, plain(clause.words))
        for clause in handbook.clauses.values()
        if clause.parent and _is_leaf(handbook, clause)
    ]
    for words, address in sources:
        for code, year, number in re.findall(r"([\u4e00-\u9fff]+)〔(\d{4})〕(\d+)号", words):
            citing = tuple(id for id, text in leaves if f"{code}{year}{number}号" in text)
            yield code, year, number, address, citing
