"""Quotations are verbatim."""

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from macros.core.handbook import Handbook
from macros.core.location import Finding
from macros.core.references import Quote
from macros.core.rules.walker import Value, marked, narrowing

OMISSION = "……"


class Source(NamedTuple):
    """The source of a quotation."""

    label: str
    """Of the clause."""

    clause: str
    """All words of the clause."""

    words: str
    """The words to quote: all, or the part to which an entry narrows them."""

    def lies_in(self, quotation: str) -> bool:
        """Tell whether a longer quotation from the clause contains these words."""
        return self.words in quotation and quotation in self.clause


def check_quotes(handbook: Handbook, values: Iterable[Value]) -> Iterator[Finding]:
    """Yield every quotation that its source does not contain."""
    passages = _passages(handbook)
    for value, quote in marked(values, Quote):
        for words in quotations(value.text) if quote.within else (value.text,):
            parts = words.split(OMISSION) if quote.within else [words]
            if quote.of == "document":
                if not any(in_order(parts, passage) for passage in passages):
                    advice = "，不能加引号" if quote.within else ""
                    yield value.location, f"文件里没有“{words}”这几个字{advice}"
            elif (source := _source(handbook, value, quote)) is None:
                yield value.location, f"{value.shown}没有写明引自哪一条款"
            elif not (in_order(parts, source.words) or (quote.around and source.lies_in(words))):
                yield (
                    value.location,
                    f"{value.shown}与{source.label}的文字不一致：引作“{words}”，条文为“{source.words}”",
                )


def quotations(text: str) -> list[str]:
    """Return the texts between “ and ”, with inner quotation marks as in the document."""
    return [found.replace("‘", "“").replace("’", "”") for found in re.findall("“([^”]*)”", text)]


def _passages(handbook: Handbook) -> tuple[str, ...]:
    """What stands before and after the articles, titles of chapters, paragraphs, items: a quotation is within one of them."""
    regulation = handbook.regulation
    return (
        *(text for line in (*regulation.front, *regulation.back) for text in line.texts),
        *(heading.title for article in regulation.articles for heading in article.headings),
        *(piece.words for article in handbook.articles for piece in handbook.parts_of(article)),
    )


def _source(handbook: Handbook, value: Value, quote: Quote) -> Source | None:
    """The source that the nearest enclosing entry names, if any."""
    narrowed: str | None = None
    for entry in reversed(value.path):
        if entry is not value.path[-1] and not quote.whole:
            narrowed = narrowed or narrowing(entry)
        named: str | None = getattr(entry, quote.of, None)
        if named is None:
            continue
        if quote.of == "duty":
            duty = next(duty for duty in handbook.duties if duty.id == named)
            named, narrowed = duty.clause, narrowed or duty.words
        clause = handbook.clause(named)
        return Source(clause.label, clause.words, narrowed or clause.words)
    return None


def in_order(parts: list[str], passage: str) -> bool:
    """Tell whether the passage contains the parts of a quotation in order."""
    index = 0
    for part in parts:
        index = passage.find(part, index)
        if index < 0:
            return False
        index += len(part)
    return True
