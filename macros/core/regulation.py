"""The document's own words, and the clauses one can link to."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Annotated, ClassVar, Literal

from pydantic import ConfigDict, Field, model_validator

from macros.core.article import Article, Item, Paragraph
from macros.core.base import Entry, Id, Text
from macros.core.lines import Line, LineKind
from macros.core.marks import Brackets, Form, article_mark, depth_mark, list_mark
from macros.core.numerals import chinese_number, number_of

HEADING = 24
"""The longest opening words that are a heading in an outline."""

Kind = Literal["article", "paragraph", "item", "subitem", "sentence"]


@dataclass(frozen=True)
class Clause:
    """Any part of the document that can be linked to."""

    __pydantic_config__: ClassVar = ConfigDict(title="可以单独引用的一段原文", extra="forbid")

    id: Annotated[Id, Field(description="条款的编号，也是文件全文页上的锚点")]
    """`art-4` the article, `art-4-p1` its opening words, `art-4-3` an item, `art-16-p1-s2` a sentence."""

    kind: Annotated[Kind, Field(description="article条、paragraph款、item项、subitem目、sentence句")]
    article: Annotated[Id, Field(description="所在的条的编号；条是它自己的")]
    label: Annotated[Text, Field(description="引用时的写法，如第四条第（二）项")]
    words: Annotated[Text, Field(description="原文，逐字")]
    """For an article, the words of all its paragraphs and items; for an item, with the numbers of what is below it."""

    parent: Annotated[Id | None, Field(description="上一级条款的编号；条没有上一级，为null")]
    mark: Annotated[str, Field(description="项、目前面的序号，照录原文写法；其他的为空")] = ""


class Regulation(Entry, title="文件全文，逐字"):
    """The whole document, from its first line to its last, verbatim."""

    form: Form = Field("articles", description="写法：articles分条；outline不分条，用一、（一）1.分层")
    marks: Brackets = Field("full", description="各项序号的括号：full全角，half半角")
    front: tuple[Line, ...] = Field(min_length=1, description="第一条之前的各行，按原文顺序；标题在其中")
    articles: tuple[Article, ...] = Field(min_length=1, description="各条，编、章、节的标题在条的前面")
    back: tuple[Line, ...] = Field((), description="最后一条之后的各行，按原文顺序，没有的为空")

    @model_validator(mode="after")
    def _has_a_title(self) -> "Regulation":
        if [line.kind for line in self.front].count("title") != 1:
            raise ValueError("front里要有一行标题（kind: title），也只能有一行")
        return self

    @property
    def title(self) -> str:
        return self.said("title") or ""

    def said(self, kind: LineKind) -> str | None:
        """Return the first line of a kind, or None."""
        return next((line.text for line in (*self.front, *self.back) if line.kind == kind), None)

    def label(self, article: Article) -> str:
        """Return 第十二条, of an outline 一."""
        return article_mark(self.form, article.number, article.suffix).removesuffix("、")

    def listed(self, article: Article) -> str:
        """Return what contents list: 第十二条; of an outline its heading too, 一、总体要求, if it is short enough for one."""
        label, opening = self.label(article), article.paragraphs[0].text
        if self.form == "articles" or len(opening) > HEADING:
            return label
        return f"{label}、{opening}"

    def mark(self, paragraph: Paragraph, depth: int, number: int) -> str:
        """Return the number of an item of the paragraph's list, as the document writes it."""
        return list_mark(paragraph.marks or depth_mark(self.form, self.marks, depth), number)

    def clauses(self) -> Iterator[Clause]:
        """Yield every clause in the order of the text: article, paragraph, its sentences, its items."""
        for article in self.articles:
            yield from self.clauses_of(article)

    def clauses_of(self, article: Article) -> Iterator[Clause]:
        words = "".join(self._words(article.paragraphs, 0, marked=False))
        whole = Clause(article.id, "article", article.id, self.label(article), words, None)
        yield whole
        yield from self._below(whole, article.paragraphs, 0)

    def _below(self, whole: Clause, paragraphs: tuple[Paragraph, ...], depth: int) -> Iterator[Clause]:
        """Yield the parts of an article, or of an item that has any."""
        unit = "段" if depth or self.form == "outline" else "款"
        has_list = False
        for place, paragraph in enumerate(paragraphs, 1):
            label = whole.label + (f"第{chinese_number(place)}{unit}" if len(paragraphs) > 1 else "")
            id = f"{whole.id}-p{place}"
            yield from _with_sentences(
                Clause(id, "paragraph", whole.article, label, paragraph.text, whole.id)
            )
            # Without its paragraph goes the first list: in ids, and in an item in labels too.
            base = id if has_list else whole.id
            named = label if has_list or not depth else whole.label
            for number, item in enumerate(paragraph.items, 1):
                yield from self._item(whole, f"{base}-{number}", named, paragraph, item, depth, number)
            has_list = has_list or bool(paragraph.items)

    def _item(
        self, whole: Clause, id: str, label: str, paragraph: Paragraph, item: Item, depth: int, number: int
    ) -> Iterator[Clause]:
        mark = self.mark(paragraph, depth, number)
        clause = Clause(
            id,
            "subitem" if depth else "item",
            whole.article,
            label + self._item_label(mark, depth, number),
            "".join(self._words(item.runs, depth + 1)),
            whole.id,
            mark,
        )
        if item.is_plain:
            yield from _with_sentences(clause)
        else:
            yield clause
            yield from self._below(clause, item.runs, depth + 1)

    def _item_label(self, mark: str, depth: int, number: int) -> str:
        if self.form == "outline" or depth > 1:
            return mark.rstrip(".．、").replace("(", "（").replace(")", "）")
        return f"第{number}目" if depth else f"第（{chinese_number(number)}）项"

    def _words(self, paragraphs: tuple[Paragraph, ...], depth: int, marked: bool = True) -> Iterator[str]:
        for paragraph in paragraphs:
            yield paragraph.text
            for number, item in enumerate(paragraph.items, 1):
                yield self.mark(paragraph, depth, number) if marked else ""
                yield from self._words(item.runs, depth + 1)


def split_sentences(words: str) -> list[str]:
    """Cut words after each 。; a text without one is a single sentence."""
    return re.findall(r"[^。]+。?", words)


def _with_sentences(clause: Clause) -> Iterator[Clause]:
    """Yield a clause, and its sentences where it has more than one."""
    yield clause
    sentences = split_sentences(clause.words)
    if len(sentences) > 1:
        for index, words in enumerate(sentences, 1):
            label = f"{clause.label}第{chinese_number(index)}句"
            yield Clause(f"{clause.id}-s{index}", "sentence", clause.article, label, words, clause.id)


def short_reference(clause: Clause) -> str:
    """How a cell cites a clause: 4(2) 项, 13第一款, 16第二句, 19 the whole article's only words; of an outline 一（二）."""
    short = re.sub("^第([^条]+)条", lambda found: str(number_of(found[1])), clause.label)
    return re.sub("第（([^）]+)）项", lambda found: f"({number_of(found[1])})", short)
