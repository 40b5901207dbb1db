"""Terms, and every clause where each occurs."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from macros.core.handbook import Handbook
from macros.core.regulation import Clause
from macros.features.glossary.model import GLOSSARY_YML, Term

TERM_KINDS = (("phrase", "用语"), ("body", "机构和人员"), ("document", "所引文件"))


@dataclass(frozen=True)
class TermView:
    term: Term
    clauses: tuple[Clause, ...]
    """The items and paragraphs where it occurs, in text order."""

    basis: tuple[Clause, ...]


def glossary_groups(handbook: Handbook) -> tuple[tuple[str, str, tuple[TermView, ...]], ...]:
    """Return (kind, its name, terms) for each kind that has terms."""
    found = _occurrences(handbook)
    return tuple(
        (
            kind,
            name,
            tuple(_view(handbook, term, found) for term in handbook.part(GLOSSARY_YML) if term.kind == kind),
        )
        for kind, name in TERM_KINDS
        if any(term.kind == kind for term in handbook.part(GLOSSARY_YML))
    )


def term_view(handbook: Handbook, term: Term) -> TermView:
    return _view(handbook, term, _occurrences(handbook))


def _view(handbook: Handbook, term: Term, found: dict[str, list[Clause]]) -> TermView:
    return TermView(term, tuple(found.get(term.id, ())), tuple(handbook.clause(id) for id in term.basis))


def _occurrences(handbook: Handbook) -> dict[str, list[Clause]]:
    """Term id -> the paragraphs and items that contain it.

    The longest match of a kind wins: 县消防安全委员会办公室 is no occurrence of 县消防安全委员会, but 责任制 is found
    in the title of a cited document.
    """
    result: dict[str, list[Clause]] = {}
    for kind, _ in TERM_KINDS:
        spellings = {
            form: t.id for t in handbook.part(GLOSSARY_YML) if t.kind == kind for form in (t.term, *t.forms)
        }
        for clause in (piece for article in handbook.articles for piece in handbook.parts_of(article)):
            for id in dict.fromkeys(_met(spellings, clause.words)):
                result.setdefault(id, []).append(clause)
    return result


def _met(spellings: dict[str, str], words: str) -> Iterator[str]:
    if spellings:
        longest_first = sorted(spellings, key=len, reverse=True)
        for match in re.finditer("|".join(map(re.escape, longest_first)), words):
            yield spellings[match.group()]
