"""Whoever cites a clause without quoting it is named when its words change."""

from collections.abc import Iterable, Iterator, Sequence

from macros.core.base import Entry
from macros.core.handbook import Handbook
from macros.core.judged import JUDGED_YML, Judged, hash_of, row
from macros.core.location import Finding, Location, at
from macros.core.references import Quote, Ref
from macros.core.rules.citations import beside, clauses_named, line_of, prose
from macros.core.rules.prose import read
from macros.core.rules.quotes import quotations
from macros.core.rules.walker import Value, marked


def check_judged(
    handbook: Handbook, values: Sequence[Value], judged: tuple[Judged, ...]
) -> Iterator[Finding]:
    """Yield every place that rests on words that have changed since `judged` was written.

    Where none does, or a clause is not in the file, the file itself is named.
    """
    file = JUDGED_YML.name
    known: dict[str, Judged] = {}
    for entry in judged:
        if entry.clause in known or entry.clause not in handbook.clauses:
            yield at(file, entry), f"“{entry.clause}”重复了，或者文件里没有这个条款，请删去这一行"
        else:
            known[entry.clause] = entry
    for clause in handbook.clauses.values():
        if clause.id not in known:
            command = "或者运行python -m macros judged"
            yield Location(file, 1), f"缺少{clause.label}，请补上“- {row(clause)}”，{command}"
    changed = [entry for entry in known.values() if entry.words != hash_of(handbook.clause(entry.clause))]
    if not changed:
        return
    by_hash = {hash_of(clause): clause for clause in handbook.clauses.values()}
    used = list(resting(handbook, values))
    for entry in changed:
        clause = handbook.clause(entry.clause)
        now = by_hash.get(entry.words)
        moved = f"，原来的文字现在是{now.label}" if now else ""
        says = f"{clause.label}的文字已经改变，现为“{clause.words}”{moved}"
        after = f"{file}里{clause.id}的words写作{hash_of(clause)}，或者运行python -m macros judged"
        places = {location for location, cited in used if cited == clause.id}
        for location in places:
            yield location, f"{says}。请核对这一处；各处核对以后，{after}"
        if not places:
            yield at(file, entry, "words"), f"{says}。没有别处要核对；{after}"


def resting(handbook: Handbook, values: Sequence[Value]) -> Iterator[tuple[Location, str]]:
    """Yield (where, clause id) of every citation without quoted words: ids, and 第X条 in prose."""
    quoted = {id(entry) for entry in _quoted(values)}
    for value, ref in marked(values, Ref):
        is_quoted = value.key == "clause" and id(value.path[-1]) in quoted
        if ref.kind == "条款" and not is_quoted:
            yield value.location, value.text
    named = clauses_named(values)
    for value in prose(values):
        ids = beside(value, named)
        for citation in read(handbook, value.text, ids)[0]:
            for clause in citation.clauses:
                is_narrowed = any(other.startswith(f"{clause.id}-") for other in ids)
                if clause.id not in citation.quoted and not is_narrowed:
                    yield line_of(value, citation.start), clause.id


def _quoted(values: Iterable[Value]) -> Iterator[Entry]:
    """Yield the entries that quote their clause themselves.

    What one within them quotes may be a word (定期) that other clauses have too, so that it shows nothing of the rest.
    """
    for value, quote in marked(values, Quote):
        if quote.of == "clause" and (not quote.within or quotations(value.text)):
            yield value.path[-1]
