"""The document's own words: chapters, articles, paragraphs, items, and the clauses one can link to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import Field

from macros.core.base import Entry, Text
from macros.core.numerals import chinese_number

Kind = Literal["article", "paragraph", "item", "sentence"]


@dataclass(frozen=True)
class Clause:
    """Any part of the document that can be linked to."""

    id: str
    """`art-4` the article, `art-4-p1` its opening words, `art-4-3` an item, `art-16-p1-s2` a sentence."""

    kind: Kind
    article: int
    """Number of the article, from 1."""

    label: str
    """How legal drafting cites it: 第四条第（三）项, 第十三条第二款."""

    words: str
    """Verbatim; for an article, the words of all its paragraphs and items."""

    parent: str | None
    """Id of the clause that it is part of; None for an article."""


class Paragraph(Entry):
    """A 款: a run of words, perhaps followed by items (项)."""

    text: Text
    items: tuple[Text, ...] = ()


class Article(Entry):
    """A 条."""

    number: Annotated[int, Field(ge=1, le=99)]
    paragraphs: Annotated[tuple[Paragraph, ...], Field(min_length=1)]

    @property
    def id(self) -> str:
        return f"art-{self.number}"

    @property
    def label(self) -> str:
        return f"第{chinese_number(self.number)}条"

    def clauses(self) -> Iterator[Clause]:
        """Yield the article, then each paragraph, sentence and item in the order of the words."""
        whole = "".join(p.text + "".join(p.items) for p in self.paragraphs)
        yield Clause(self.id, "article", self.number, self.label, whole, None)
        for index, paragraph in enumerate(self.paragraphs, 1):
            label = self.label + (f"第{chinese_number(index)}款" if len(self.paragraphs) > 1 else "")
            clause = Clause(f"{self.id}-p{index}", "paragraph", self.number, label, paragraph.text, self.id)
            yield clause
            yield from _sentences(clause)
            for index, words in enumerate(paragraph.items, 1):
                item = Clause(
                    f"{self.id}-{index}",
                    "item",
                    self.number,
                    f"{self.label}第（{chinese_number(index)}）项",
                    words,
                    self.id,
                )
                yield item
                yield from _sentences(item)


class Chapter(Entry):
    """A 章."""

    title: Text
    articles: Annotated[tuple[Article, ...], Field(min_length=1)]


class Regulation(Entry):
    """The whole document, from its masthead to its copies line, verbatim."""

    masthead: Text
    document_number: Text
    notice_title: Text
    addressees: Text
    notice: Text
    issuer: Text
    issued: Text
    """The date as the document writes it."""

    title: Text
    chapters: Annotated[tuple[Chapter, ...], Field(min_length=1)]
    copies: Text

    @property
    def articles(self) -> tuple[Article, ...]:
        return tuple(article for chapter in self.chapters for article in chapter.articles)

    def clauses(self) -> Iterator[Clause]:
        """Yield every clause in the order of the text."""
        for article in self.articles:
            yield from article.clauses()


def split_sentences(words: str) -> list[str]:
    """Cut words after each 。; a text without one is a single sentence."""
    return re.findall(r"[^。]+。?", words)


def _sentences(clause: Clause) -> Iterator[Clause]:
    """Yield the sentences of a clause that has more than one."""
    sentences = split_sentences(clause.words)
    if len(sentences) > 1:
        for index, words in enumerate(sentences, 1):
            label = f"{clause.label}第{chinese_number(index)}句"
            yield Clause(f"{clause.id}-s{index}", "sentence", clause.article, label, words, clause.id)


def short_reference(clause: Clause) -> str:
    """How a cell cites a clause: 4(2) 项, 13第一款, 16第二句, 19 the whole article's only words."""
    rest = clause.id.removeprefix(f"art-{clause.article}")
    if clause.kind == "item":
        return f"{clause.article}({rest.removeprefix('-')})"
    return f"{clause.article}{clause.label.partition('条')[2]}"
