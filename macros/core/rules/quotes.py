"""Whatever is given as the document's words stands there, character for character."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from macros.core.handbook import Handbook
from macros.core.references import Quote
from macros.core.rules.location import Finding
from macros.core.rules.walker import Value, marked, narrowing

OMISSION = "……"


class Source(NamedTuple):
    """What a quotation is taken from."""

    label: str
    """Of the clause."""

    clause: str
    """All words of the clause."""

    words: str
    """Those that are quoted: all, or the part to which an entry narrows them."""


def check_quotes(handbook: Handbook, values: Iterable[Value]) -> Iterator[Finding]:
    """Yield every quotation that its clause, its duty or the document does not hold."""
    passages = document_passages(handbook)
    for value, quote in marked(values, Quote):
        if quote.of == "document":
            if not any(value.text in passage for passage in passages):
                yield value.location, f"文件里没有“{value.text}”这几个字"
        elif (source := _source(handbook, value, quote.of)) is None:
            yield value.location, f"“{value.name}”没有写明引自哪一条款"
        elif not _holds(source, value.text, quote.around):
            yield (
                value.location,
                f"{value.name}与{source.label}的文字不一致：引作“{value.text}”，条文为“{source.words}”",
            )


def document_passages(handbook: Handbook) -> tuple[str, ...]:
    """Title, notice, titles of chapters, paragraphs, items: a quotation lies within one of them."""
    regulation = handbook.regulation
    return (
        regulation.title,
        regulation.notice,
        *(chapter.title for chapter in regulation.chapters),
        *(clause.words for clause in handbook.clauses.values() if clause.kind in ("paragraph", "item")),
    )


def misquotations(text: str, passages: tuple[str, ...]) -> Iterator[str]:
    """Yield a sentence for each “quotation” in a text of ours that no passage of the document holds."""
    for quotation in quotations(text):
        if not any(_in_order(quotation.split(OMISSION), passage) for passage in passages):
            yield f"文件里没有“{quotation}”这几个字，不能加引号"


def quotations(text: str) -> list[str]:
    """Return what stands between “ and ”, its inner quotation marks made those of the document."""
    return [found.replace("‘", "“").replace("’", "”") for found in re.findall("“([^”]*)”", text)]


def _source(handbook: Handbook, value: Value, of: str) -> Source | None:
    """What the nearest enclosing entry names as the source; None: no entry names one."""
    narrowed: str | None = None
    for entry in reversed(value.path):
        if entry is not value.path[-1]:
            narrowed = narrowed or narrowing(entry)
        named: str | None = getattr(entry, of, None)
        if named is None:
            continue
        if of == "duty":
            duty = next(duty for duty in handbook.duties if duty.id == named)
            named, narrowed = duty.clause, narrowed or duty.words
        clause = handbook.clause(named)
        return Source(clause.label, clause.words, narrowed or clause.words)
    return None


def _holds(source: Source, quotation: str, around: bool) -> bool:
    if quotation in source.words:
        return True
    return around and source.words in quotation and quotation in source.clause


def _in_order(parts: list[str], passage: str) -> bool:
    """Whether the passage holds the parts of a quotation, in their order."""
    place = 0
    for part in parts:
        place = passage.find(part, place)
        if place < 0:
            return False
        place += len(part)
    return True
