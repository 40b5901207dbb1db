"""Citations in prose of ours lead where the entry says, and what is quoted with them stands there."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from macros.core.handbook import Handbook
from macros.core.location import Finding, Location
from macros.core.references import Compares, Elsewhere, Quote, Ref
from macros.core.rules.prose import read
from macros.core.rules.walker import Value, marked


def check_citations(handbook: Handbook, values: Iterable[Value]) -> Iterator[Finding]:
    """Yield citations of nothing or of another clause than their entry names, and quotations from elsewhere."""
    named = clauses_named(values)
    for value in prose(values):
        ids = beside(value, named)
        citations, wrong = read(handbook, value.text, ids)
        for citation in citations:
            for label in citation.unknown:
                yield line_of(value, citation.start), f"{value.shown}写了“{label}”，文件里没有"
        for quotation in wrong:
            yield (
                line_of(value, quotation.start),
                f"{value.shown}说{quotation.label}有“{quotation.words}”，那里没有这几个字",
            )
        if any(marked([value], Compares)):
            continue
        for citation in citations:
            said = citation.is_range or _is_documents(citation.label, value)
            for clause in () if said else citation.clauses:
                if ids and not any(akin(clause.id, other) for other in ids):
                    labels = "、".join(handbook.clause(other).label for other in ids)
                    yield (
                        line_of(value, citation.start),
                        f"{value.shown}写了{clause.label}，所列的条款却是{labels}，请核对",
                    )


def _is_documents(label: str, value: Value) -> bool:
    """Tell whether the entry quotes the citation: the clause itself cites 第十二条, and a question about it says so too."""
    quote = getattr(value.path[-1], "quote", None)
    return isinstance(quote, str) and label in quote


def prose(values: Iterable[Value]) -> Iterator[Value]:
    """Yield the texts of ours that may speak of the document: not its own words, no ids, nothing on another document."""
    for value in values:
        verbatim = any(not quote.within for _, quote in marked([value], Quote))
        other = any(marked([value], Ref)) or any(marked([value], Elsewhere))
        if value.file != "regulation.yml" and not verbatim and not other:
            yield value


def clauses_named(values: Iterable[Value]) -> dict[int, list[str]]:
    """`id()` of an entry -> the ids of clauses that it holds itself."""
    named: dict[int, list[str]] = defaultdict(list)
    for value, ref in marked(values, Ref):
        if ref.kind == "条款":
            named[id(value.path[-1])].append(value.text)
    return named


def beside(value: Value, named: Mapping[int, list[str]]) -> list[str]:
    """Return the ids of clauses in the nearest enclosing entry that holds any."""
    return next((named[id(entry)] for entry in reversed(value.path) if id(entry) in named), [])


def akin(one: str, other: str) -> bool:
    """Tell whether a clause is another, or contains it."""
    return one == other or one.startswith(f"{other}-") or other.startswith(f"{one}-")


def line_of(value: Value, place: int) -> Location:
    """Where a place of a text stands; a text of several lines begins below its key."""
    file, line = value.location
    return Location(file, line + ("\n" in value.text) + value.text.count("\n", 0, place))
