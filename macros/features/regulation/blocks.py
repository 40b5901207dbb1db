"""The whole document as a paper to hand out; its words alone, from the first line to the last."""

from collections.abc import Iterator, Sequence

from macros.core.article import Article, Paragraph
from macros.core.lines import Line
from macros.core.marks import article_mark
from macros.core.regulation import Regulation
from macros.documents.blocks import ANNEX, OFFICIAL, WIDTH, Block, Cell, Paper, Run, page
from macros.documents.title_lines import LARGE, title_lines
from macros.features.regulation.matter import LOOKS


def regulation_paper(text: Regulation) -> Paper:
    """Set the document in its own order; what it publishes, and each annex, from a new page."""
    blocks = list(_blocks(text))
    begun = any("section" in block for block in blocks)
    return {"title": text.title, "blocks": page(blocks, ANNEX if begun else OFFICIAL)}


def _blocks(text: Regulation) -> Iterator[Block]:
    section = OFFICIAL
    for place, line in enumerate(text.front):
        if place and line.kind == "title":
            yield {"section": section}
            section = ANNEX
        yield from _line(line, text.front[place - 1] if place else None)
    for article in text.articles:
        for heading in article.headings:
            style = "Heading3" if heading.rank == "section" else "Chapter"
            yield {"style": style, "text": f"{heading.label}　{heading.title}"}
        yield from _article(text, article)
    for place, line in enumerate(text.back):
        if line.kind == "annex" and any(
            each.kind == "annex_title" for each in text.back[place + 1 : place + 2]
        ):
            yield {"section": section}
            section = ANNEX
        yield from _line(line, text.back[place - 1] if place else None)


def _line(line: Line, before: Line | None) -> Iterator[Block]:
    """A signature, a line above it, and the copies stay with what stands before them."""
    if line.rows:
        yield _table(line.rows)
        return
    style, text = LOOKS[line.kind][1], line.text or ""
    if style == "Signature" and not (before and LOOKS[before.kind][1] == style):
        yield {"style": "Normal", "text": "", "held": True}
    if style == "Title":
        if before and before.kind == "document_number":
            yield {"style": "Normal", "text": ""}
        yield {"style": style, "runs": [{"text": title_lines(text, LARGE)}]}
    else:
        yield {"style": style, "text": text, "held": style in ("Signature", "Copies")}


def _table(lines: Sequence[Sequence[str]]) -> Block:
    columns = max(map(len, lines))
    rows: list[list[Cell]] = [
        [{"text": cell} for cell in (*row, *[""] * (columns - len(row)))] for row in lines
    ]
    return {"widths": [WIDTH / columns] * columns, "head": rows[0], "rows": rows[1:]}


def _article(text: Regulation, article: Article) -> Iterator[Block]:
    mark = article_mark(text.form, article.number, article.suffix)
    style = "Article"
    label: list[Run] = [{"text": f"{mark}　" if text.form == "articles" else mark, "look": "Label"}]
    for paragraph in article.paragraphs:
        yield {"style": style, "runs": [*label, {"text": paragraph.text}]}
        style, label = "Normal", []
        yield from _list(text, paragraph, 0)


def _list(text: Regulation, paragraph: Paragraph, depth: int) -> Iterator[Block]:
    for number, item in enumerate(paragraph.items, 1):
        mark = text.mark(paragraph, depth, number)
        for run in item.runs:
            yield {"style": "Normal", "text": mark + run.text}
            mark = ""
            yield from _list(text, run, depth + 1)
