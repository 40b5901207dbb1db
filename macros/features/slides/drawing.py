"""What stands on each kind of slide in a .pptx; `slides.css` draws the same on screen."""

from collections.abc import Callable, Iterator
from typing import Any

from macros.features.slides import template
from macros.features.slides.powerpoint import (
    BEIGE,
    BEIGE_INK,
    DOCUMENT_FONT,
    INK,
    MUTED,
    NAVY,
    NAVY_SOFT,
    PALE,
    SIDE,
    TEXT_WIDTH,
    VERMILION,
    WHITE,
    WIDTH,
    Box,
    Cell,
    Style,
    paragraph,
    shape,
    table,
)
from macros.features.slides.setting import (
    DENSE_LINE,
    GAP,
    LINE,
    LINE_OF_POINTS,
    POST,
    ROW,
    ROW_LINE,
    SIZES,
    SMALLER,
    WIDER,
    left,
    row_heights,
    whole_numbers,
    width,
)
from macros.features.slides.slide import Slide, SlidePoint
from macros.features.slides.template import BODY, CUE, DOCUMENT, STATUS, SUB, TITLE, whole

BOTTOM = 90.0
"""Where what stands above the foot ends."""

INDENT = 3.9
"""Indent of the document's words, right of their bar."""

HEADING = Style(5.8, 1.25, NAVY, bold=True)
LABEL = Style(4.8, 1.3, WHITE, bold=True)
SUBHEADING = Style(4.2, 1.35, INK)
SMALL = Style(2.8, 1.4, MUTED)
STATUS_STYLE = Style(3, 1.5, BEIGE_INK)


def cover(slide: Slide) -> Iterator[Any]:
    """The first slide: name, subtitle, document, status."""
    title = _fitting(slide.heading, (10.0, 8.0, 6.0), 1.25, 29)._replace(color=WHITE, bold=True)
    yield _title(slide.heading, title, whole(10, 29), anchor="b")
    if slide.subheading:
        yield _text(3, "副标题", SUB, whole(41, 12.6), [(slide.subheading, Style(4.6, 1.35, PALE))])
    document = Style(5.4, 1.35, INK, DOCUMENT_FONT, bold=True)
    yield _text(4, "文件", DOCUMENT, whole(60, 13.5, INDENT), [(slide.words, document)], anchor="ctr")
    said = "\n".join(filter(None, (slide.status, slide.colophon)))
    height = STATUS_STYLE.height(said, TEXT_WIDTH) + 3
    strip = Box(0, min(79, 92.5 - height), WIDTH, height)
    lines = [paragraph([(said, STATUS_STYLE)])]
    yield shape(5, "时效", strip, lines, holder=STATUS, fill=BEIGE, anchor="ctr", inset=(SIDE, 1))


def section(slide: Slide) -> Iterator[Any]:
    """The slide of a part or a break: name and time."""
    yield _title(slide.heading, Style(10, 1.25, WHITE, bold=True), whole(24, 35), anchor="b")
    below = "　".join(filter(None, (slide.subheading, slide.text)))
    if below:
        yield _text(3, "副标题", SUB, whole(66, 10), [(below, Style(5.4, 1.35, PALE))])


def step(slide: Slide) -> Iterator[Any]:
    """The slide on which a step begins: its name in a band, its points or boxes below."""
    if slide.subheading:
        style = _fitting(slide.subheading, (4.0, 3.2, 2.6), 1.35, 5.6)._replace(color=PALE)
        yield _text(3, "副标题", SUB, whole(3.5, 5.6), [(slide.subheading, style)])
    style = _fitting(slide.heading, (8.0, 6.6, 5.2, 4.2), 1.25, 18.5)._replace(color=WHITE, bold=True)
    yield _title(slide.heading, style, whole(9, 18.5), anchor="ctr")
    yield from _body(slide, 35.5)


def content(slide: Slide) -> Iterator[Any]:
    """The slide of a clause, a question, points, or a picture."""
    if slide.cue:
        yield _text(6, "所在部分", CUE, whole(4, 4.2), [(slide.cue, SMALL)])
    if slide.clause:
        room = (width(slide.heading) + 0.6) * LABEL.size + 2.4
        box = Box(SIDE, 9, room, 7.4)
        yield _title(slide.heading, LABEL, box, anchor="ctr", fill=NAVY, inset=(1.2, 0))
    else:
        box = whole(9, HEADING.height(slide.heading, TEXT_WIDTH))
        yield _title(slide.heading, HEADING, box)
    top = box.top + box.height + 1
    if slide.subheading:
        height = SUBHEADING.height(slide.subheading, TEXT_WIDTH)
        yield _text(3, "副标题", SUB, whole(top, height), [(slide.subheading, SUBHEADING)])
        top += height
    yield from _body(slide, top + 3)


def _fitting(text: str, sizes: tuple[float, ...], line: float, height: float) -> Style:
    """The style of the first size at which the text fits into the height, or the last."""
    return next(
        (s for s in (Style(size, line) for size in sizes) if s.height(text, TEXT_WIDTH) <= height),
        Style(sizes[-1], line),
    )


def _title(text: str, style: Style, box: Box, **given: Any) -> Any:
    said = whole_numbers(text, box.width / style.size) if not given.get("fill") else text
    return shape(2, "标题", box, [paragraph([(said, style)])], holder=TITLE, **given)


def _text(id: int, name: str, holder: str, box: Box, runs: list[tuple[str, Style]], **given: Any) -> Any:
    return shape(id, name, box, [paragraph(runs)], holder=holder, **given)


def _body(slide: Slide, top: float) -> Iterator[Any]:
    box = whole(top, BOTTOM - top)
    style = Style(SIZES[slide.size][0] * WIDER, DENSE_LINE if slide.size == "dense" else LINE)
    if slide.words:
        yield shape(7, "原文标记", box._replace(width=0.9), fill=VERMILION)
        words = style._replace(font=DOCUMENT_FONT, bold=True)
        yield _text(4, "条文", BODY, whole(top, box.height, INDENT), [(slide.words, words)])
    elif slide.kind == "end":
        height = style.height(slide.text, TEXT_WIDTH - 6) + 6
        lines = [paragraph([(slide.text, style._replace(color=BEIGE_INK))])]
        yield shape(4, "时效", whole(top, height), lines, holder=BODY, fill=BEIGE, inset=(3, 3))
    elif slide.text:
        yield _text(4, "内容", BODY, box, [(whole_numbers(slide.text, TEXT_WIDTH / style.size), style)])
    elif slide.grid:
        yield _grid(slide, box)
    elif slide.form == "columns":
        yield _columns(slide, box)
    elif slide.form != "list":
        yield _rows(slide, box)
    else:
        style = style._replace(line=LINE_OF_POINTS)
        lines = [_point(point, style, GAP * bool(index)) for index, point in enumerate(slide.points)]
        yield shape(4, "内容", box, lines, holder=BODY)


def _point(point: SlidePoint, style: Style, before: float) -> str:
    """A point: our text, or the document's with its reference."""
    room = TEXT_WIDTH / style.size - 1.5
    if not point.reference:
        return paragraph([(whole_numbers(point.text, room), style)], NAVY, before)
    words = style._replace(font=DOCUMENT_FONT, bold=True)
    small = style._replace(size=style.size * SMALLER, color=MUTED)
    reference = f"　{point.reference}"
    if width(reference) * SMALLER > room - width(point.text) % room:
        reference = f"\n{whole_numbers(point.reference, room / SMALLER)}"
    return paragraph([(point.text, words), (reference, small)], VERMILION, before, mark="｜")


def _rows(slide: Slide, box: Box) -> Any:
    """A table: references or numbers left, what they say right."""
    posts = slide.form == "posts"
    size = ROW[WIDER]
    texts = [(point.label, point.text) for point in slide.points]
    aside = left(texts, posts, WIDER)
    label = Style(size, ROW_LINE, NAVY, bold=True)
    style = Style(size, ROW_LINE, INK, DOCUMENT_FONT, bold=True) if posts else Style(size, ROW_LINE)
    needs = row_heights(texts, posts, WIDER, TEXT_WIDTH)
    spare = max(0.0, box.height - sum(needs)) / len(needs)
    rows = []
    for point, need in zip(slide.points, needs, strict=True):
        head = [paragraph([(point.reference or point.label, label)])]
        if posts:
            head.append(paragraph([(point.label, Style(POST, ROW_LINE, MUTED))]))
        body = [paragraph([(line, style)]) for line in point.text.split("\n")]
        bar = VERMILION if posts else ""
        cells = (Cell(head, inset=(0, 0.7), bar=bar, bar_side="R"), Cell(body, inset=(2, 0.7), bar=bar))
        rows.append((need + min(spare, max(0.0, 13 - need)), cells))
    told = "；".join(
        f"{point.reference}{point.label}：{point.text}".replace("\n", "，") for point in slide.points
    )
    height = sum(height for height, _ in rows)
    return table(4, "内容", told, box._replace(height=height), (aside, TEXT_WIDTH - aside), rows)


def _columns(slide: Slide, box: Box) -> Any:
    """Boxes side by side, each with what is to be filled in and room for it."""
    count = len(slide.points)
    head = Style(4.8, 1.3, NAVY, bold=True)
    blank = [paragraph([(" ", Style(4.8))])]
    heads = [
        Cell([paragraph([(point.text, head)])], NAVY_SOFT, inset=(2, 1), sides=True) for point in slide.points
    ]
    blanks = [Cell(blank, anchor="t", inset=(2, 2), sides=True) for _ in slide.points]
    high = 3 + max(head.height(point.text, TEXT_WIDTH / count - 4) for point in slide.points)
    told = "请填写：" + "；".join(point.text for point in slide.points)
    widths = [TEXT_WIDTH / count] * count
    return table(4, "填写处", told, box, widths, ((high, heads), (box.height - high, blanks)))


def _grid(slide: Slide, box: Box) -> Any:
    """Posts by level and rank."""
    grid = slide.grid
    assert grid
    aside = 32.0
    wide = (TEXT_WIDTH - aside) / len(grid.ranks)
    head = Style(3.8, 1.35, NAVY, bold=True)

    def cell(posts: Any) -> Cell:
        lit = any(post.lit for post in posts)
        lines = []
        for post in posts:
            clause = Style(5, 1.35, WHITE if lit else NAVY, DOCUMENT_FONT, bold=True)
            lines.append(paragraph([(post.clause, clause)], align="ctr"))
            lines.append(paragraph([(post.name, Style(3.4, 1.35, WHITE if lit else INK))], align="ctr"))
        return Cell(lines, NAVY if lit else NAVY_SOFT, WHITE, inset=(1, 1))

    ranks = [
        Cell(inset=(1, 1)),
        *(Cell([paragraph([(rank, head)], align="ctr")], line=NAVY, inset=(1, 1)) for rank in grid.ranks),
    ]
    rows = [(13.0, ranks)]
    high = min(18.0, (box.height - 13) / len(grid.rows))
    for level, found in grid.rows:
        rows.append((high, [Cell([paragraph([(level, head)])], inset=(0, 1)), *map(cell, found)]))
    return table(4, "层级和岗位", grid.told, box, (aside, *[wide] * len(grid.ranks)), rows)


DRAWN: dict[str, tuple[str, Callable[[Slide], Iterator[Any]]]] = {
    "title": (template.COVER, cover),
    "section": (template.SECTION, section),
    "break": (template.SECTION, section),
    "step": (template.STEP, step),
    "clause": (template.CLAUSE, content),
    "points": (template.CONTENT, content),
    "grid": (template.CONTENT, content),
    "question": (template.QUESTION, content),
    "end": (template.CONTENT, content),
}
"""Kind of slide -> its layout, and what draws it."""
