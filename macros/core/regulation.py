"""The document's own words: chapters, articles, paragraphs, items, and the clauses one can link to."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, ClassVar, Literal

from pydantic import ConfigDict, Field

from macros.core.base import Entry, Id, Name, Text
from macros.core.numerals import chinese_number

Kind = Literal["article", "paragraph", "item", "sentence"]


@dataclass(frozen=True)
class Clause:
    """Any part of the document that can be linked to."""

    __pydantic_config__: ClassVar = ConfigDict(title="可以单独引用的一段原文", extra="forbid")

    id: Annotated[Id, Field(description="条款的编号，也是文件全文页上的锚点")]
    """`art-4` the article, `art-4-p1` its opening words, `art-4-3` an item, `art-16-p1-s2` a sentence."""

    kind: Annotated[Kind, Field(description="article条、paragraph款、item项、sentence句")]
    article: Annotated[int, Field(ge=1, description="第几条")]
    label: Annotated[Text, Field(description="引用时的写法，如第四条第（二）项")]
    words: Annotated[Text, Field(description="原文，逐字")]
    """For an article, the words of all its paragraphs and items."""

    parent: Annotated[Id | None, Field(description="上一级条款的编号；条没有上一级，为null")]

    @property
    def mark(self) -> str:
        """The number in front of an item, as the document writes it: （一）; of other clauses empty."""
        return self.label[self.label.index("（") : -1] if self.kind == "item" else ""


class Paragraph(Entry, title="一款"):
    """A 款: a run of words, perhaps followed by items (项)."""

    text: Text = Field(description="款的文字，不含各项")
    items: tuple[Annotated[Text, Field(description="一项的文字")], ...] = Field(
        (), description="各项，没有项的为空"
    )


class Article(Entry, title="一条"):
    """A 条."""

    number: int = Field(ge=1, le=99, description="第几条")
    paragraphs: tuple[Paragraph, ...] = Field(min_length=1, description="各款")

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


class Chapter(Entry, title="一章"):
    """A 章."""

    title: Name = Field(description="章名")
    articles: tuple[Article, ...] = Field(min_length=1, description="各条")


class Regulation(Entry, title="文件全文，逐字"):
    """The whole document, from its masthead to its copies line, verbatim."""

    masthead: Text = Field(description="文头")
    document_number: Name = Field(description="发文字号")
    notice_title: Text = Field(description="印发通知的标题")
    addressees: Text = Field(description="主送机关")
    notice: Text = Field(description="印发通知的正文")
    issuer: Text = Field(description="发文机关")
    issued: Name = Field(description="成文日期，照录原文写法")
    title: Name = Field(description="办法的标题")
    chapters: tuple[Chapter, ...] = Field(min_length=1, description="各章")
    copies: Text = Field(description="抄送")

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
