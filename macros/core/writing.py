"""The document written out from the data: every line with its numbers, in order.

What the word-for-word check compares with `source.txt`, and what an import writes.
"""

from collections.abc import Iterator
from typing import NamedTuple

from macros.core.article import Article, Paragraph
from macros.core.base import Entry
from macros.core.marks import article_mark
from macros.core.regulation import Regulation


class Written(NamedTuple):
    """A line of the document, and where the data has it."""

    name: str
    """How messages call it: 第四条第（三）项."""

    mark: str
    """The number before the words, if any."""

    words: str
    entry: Entry
    key: str
    gap: str = ""
    """White space between number and words."""

    @property
    def text(self) -> str:
        return f"{self.mark}{self.gap}{self.words}"


def source_text(regulation: Regulation) -> str:
    """Return the whole document, a line each; cells of a table with tabs between them."""
    return "".join(f"{line.text}\n" for line in written(regulation))


def written(regulation: Regulation) -> Iterator[Written]:
    """Yield the lines of the document in order."""
    yield from _lines(regulation, "front")
    for article in regulation.articles:
        for heading in article.headings:
            yield Written(heading.label, heading.label, heading.title, heading, "title", "　")
        yield from _article(regulation, article)
    yield from _lines(regulation, "back")


def _lines(regulation: Regulation, key: str) -> Iterator[Written]:
    for line in getattr(regulation, key):
        if line.text:
            yield Written(line.name, "", line.text, line, "text")
        for place, row in enumerate(line.rows):
            yield Written(f"{line.name}第{place + 1}行", "", "\t".join(row), line, f"rows[{place}]")


def _article(regulation: Regulation, article: Article) -> Iterator[Written]:
    labels = {clause.id: clause.label for clause in regulation.clauses_of(article)}

    def below(unit: str, paragraphs: tuple[Paragraph, ...], depth: int, mark: str) -> Iterator[Written]:
        has_list = False
        for place, paragraph in enumerate(paragraphs, 1):
            id = f"{unit}-p{place}"
            yield Written(
                labels.get(id, labels[unit]),
                mark,
                paragraph.text,
                paragraph,
                "text",
                "　" if mark and not depth else "",
            )
            mark = ""
            base = id if has_list else unit
            for number, item in enumerate(paragraph.items, 1):
                yield from below(
                    f"{base}-{number}", item.runs, depth + 1, regulation.mark(paragraph, depth, number)
                )
            has_list = has_list or bool(paragraph.items)

    mark = article_mark(regulation.form, article.number, article.suffix)
    yield from below(article.id, article.paragraphs, 0, mark)
