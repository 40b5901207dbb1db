"""The whole document as a paper to hand out; its words alone, from the first line to the last."""

from collections.abc import Iterator

from macros.core.article import Article, Paragraph
from macros.core.lines import Line
from macros.core.marks import article_mark
from macros.core.regulation import Regulation
from macros.documents.blocks import WIDTH, Block, Cell, Paper, Run, page
from macros.documents.title_lines import MIDDLE, title_lines
from macros.features.regulation.matter import LOOKS


def regulation_paper(text: Regulation) -> Paper:
    """Set the document in its own order."""
    return {"title": text.title, "blocks": page(list(_blocks(text)))}


def _blocks(text: Regulation) -> Iterator[Block]:
    for line in text.front:
        yield _line(line)
    for article in text.articles:
        for heading in article.headings:
            style = "TextSection" if heading.rank == "section" else "TextChapter"
            yield {"style": style, "text": f"{heading.label}　{heading.title}"}
        yield from _article(text, article)
    for line in text.back:
        yield _line(line)


def _line(line: Line) -> Block:
    if not line.rows:
        style, text = LOOKS[line.kind][1], line.text or ""
        if style == "TextTitle":
            return {"style": style, "runs": [{"text": title_lines(text, MIDDLE)}]}
        return {"style": style, "text": text}
    columns = max(map(len, line.rows))
    rows: list[list[Cell]] = [
        [{"text": cell} for cell in (*row, *[""] * (columns - len(row)))] for row in line.rows
    ]
    return {"widths": [WIDTH / columns] * columns, "head": rows[0], "rows": rows[1:]}


def _article(text: Regulation, article: Article) -> Iterator[Block]:
    mark = article_mark(text.form, article.number, article.suffix)
    style = "TextArticle"
    label: list[Run] = [{"text": f"{mark}　" if text.form == "articles" else mark, "look": "Label"}]
    for paragraph in article.paragraphs:
        yield {"style": style, "runs": [*label, {"text": paragraph.text}]}
        style, label = "Text", []
        yield from _list(text, paragraph, 0)


def _list(text: Regulation, paragraph: Paragraph, depth: int) -> Iterator[Block]:
    for number, item in enumerate(paragraph.items, 1):
        mark = text.mark(paragraph, depth, number)
        for run in item.runs:
            yield {"style": "Text", "text": mark + run.text}
            mark = ""
            yield from _list(text, run, depth + 1)
