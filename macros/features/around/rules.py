"""A cited document is named where it is said to be cited; a word leads to a document only if the text has none of it."""

from collections.abc import Iterator

from macros.core.handbook import Handbook
from macros.core.location import Finding, at
from macros.features.around.model import DOCUMENTS_YML, RelatedDocument

FILE = "documents.yml"


def check_documents(handbook: Handbook) -> Iterator[Finding]:
    """Yield citations that name another document, clauses that stand twice, and words that should not lead here."""
    lines = [line.text or "" for line in (*handbook.regulation.front, *handbook.regulation.back)]
    document = "\n".join([*lines, *(clause.words for clause in handbook.clauses.values())])
    for entry in handbook.part(DOCUMENTS_YML):
        yield from _clauses(handbook, entry)
        said = _said(entry)
        for place, word in enumerate(entry.found_by):
            location = at(FILE, entry, f"found_by[{place}]")
            if word in document:
                yield location, f"“{word}”是文件里的词，检索时应当指到条款，不写在found_by里"
            elif word not in said:
                yield location, f"“{word}”在这件文件的名称、文字和说明里都没有，不能由它指到这里"


def _clauses(handbook: Handbook, entry: RelatedDocument) -> Iterator[Finding]:
    seen: set[str] = set()
    for bearing in entry.bears:
        label = handbook.clause(bearing.clause).label
        if bearing.clause in seen:
            yield at(FILE, bearing, "clause"), f"{label}已经写过，请合在一起"
        seen.add(bearing.clause)
        named = [name for name in (entry.name, entry.number) if name and name in (bearing.quote or "")]
        if entry.relation == "cited" and not named:
            yield (
                at(FILE, bearing, "quote"),
                f"relation写的是cited，{label}的引文（quote）里却没有“{entry.name}”，也没有它的文号",
            )


def _said(entry: RelatedDocument) -> str:
    words = (entry.name, entry.short, entry.note, *(saying.words for saying in entry.says))
    return "\n".join(filter(None, words))
