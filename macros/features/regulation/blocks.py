"""The whole document as a paper to hand out; its words alone, from the masthead to the copies line."""

from collections.abc import Iterator

from macros.core.numerals import chinese_number
from macros.core.regulation import Article, Regulation
from macros.documents.blocks import Block, Paper, Run, page


def regulation_paper(text: Regulation) -> Paper:
    """Set the document in its own order."""
    return {"title": text.title, "blocks": page(list(_blocks(text)))}


def _blocks(text: Regulation) -> Iterator[Block]:
    yield {"style": "TextCentred", "text": text.masthead}
    yield {"style": "TextCentred", "text": text.document_number}
    yield {"style": "TextTitle", "text": text.notice_title}
    yield {"style": "TextFlush", "text": text.addressees}
    yield {"style": "Text", "text": text.notice}
    yield {"style": "TextRight", "text": text.issuer}
    yield {"style": "TextRight", "text": text.issued}
    yield {"style": "TextTitle", "text": text.title}
    for number, chapter in enumerate(text.chapters, 1):
        yield {"style": "TextChapter", "text": f"第{chinese_number(number)}章　{chapter.title}"}
        for article in chapter.articles:
            yield from _article(article)
    yield {"style": "TextLast", "text": text.copies}


def _article(article: Article) -> Iterator[Block]:
    label: list[Run] = [{"text": f"{article.label}　", "look": "Label"}]
    for paragraph in article.paragraphs:
        yield {"style": "Text", "runs": [*label, {"text": paragraph.text}]}
        label = []
        for number, words in enumerate(paragraph.items, 1):
            yield {"style": "Text", "text": f"（{chinese_number(number)}）{words}"}
