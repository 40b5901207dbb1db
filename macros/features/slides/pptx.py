"""Decks -> .pptx, editable in WPS and PowerPoint: text in placeholders, notes, Chinese fonts."""

import io
from collections.abc import Callable, Collection, Sequence
from typing import Any

from pptx.enum.shapes import MSO_SHAPE
from pptx.presentation import Presentation
from pptx.slide import Slide as Sheet
from pptx.util import Emu

from macros.core.handbook import Handbook
from macros.documents.zipping import stable
from macros.features.slides import powerpoint
from macros.features.slides.deck import Deck
from macros.features.slides.powerpoint import BLUE, DOCUMENT_FONT, INK, MUTED, OCHRE, SIDE, TEXT_WIDTH, Style
from macros.features.slides.slide import SIZES, SMALLER, Slide, SlidePoint, width
from macros.features.slides.template import new_presentation

Holders = dict[int, Any]
"""A slide's placeholders: 0 the title, the last the subtitle, 1 the content if any."""

EDITORIAL = "编者整理"
NOTES = "讲稿（编者整理）"
COVER, SECTION, CONTENT = "首张", "环节", "内容"

HEADING_STYLE = Style(6.2, 1.25, INK, bold=True)
SUB = Style(4.4, 1.35, OCHRE)
LARGE = Style(10, 1.25, INK, bold=True)
STATUS = Style(3, 1.5, OCHRE)
WIDER = 1.15
"""Scale of the type on a wide slide, relative to 4:3."""

INDENT = 3.9
"""Indent of the document's words, right of their line."""


def deck_file(handbook: Handbook, deck: Deck, posts: Collection[str] = ()) -> bytes:
    """Return the bytes of a deck's .pptx, for all or for chosen posts; deterministic."""
    presentation = new_presentation()
    _properties(presentation, handbook, deck)
    layouts = {layout.name: layout for layout in presentation.slide_layouts}
    feet = {name: powerpoint.foot(layout, deck.foot) for name, layout in layouts.items()}
    for number, slide in enumerate(deck.shown_to(posts) if posts else deck.slides, 1):
        name, draw = _DRAWN[slide.kind]
        sheet = presentation.slides.add_slide(layouts[name])
        holders = {holder.placeholder_format.idx: holder for holder in sheet.placeholders}
        draw(sheet, holders, slide)
        for holder in holders.values():
            if not holder.text_frame.text:
                holder.element.getparent().remove(holder.element)
        powerpoint.add_foot(sheet, feet[name], number)
        if slide.notes:
            _notes(sheet, slide.notes)
    result = io.BytesIO()
    presentation.save(result)
    return stable(result.getvalue())


def _properties(presentation: Presentation, handbook: Handbook, deck: Deck) -> None:
    """Set author and date: the handbook, on its edition's day."""
    properties, made = presentation.core_properties, handbook.edition.time.replace(tzinfo=None)
    properties.title, properties.subject = deck.title, deck.document
    properties.author = properties.last_modified_by = handbook.edition.name
    properties.comments, properties.language = handbook.edition.status, "zh-CN"
    properties.created = properties.modified = made
    properties.revision = 1


def _cover(sheet: Sheet, holders: Holders, slide: Slide) -> None:
    """Fill the first slide: name, subtitle, document, status."""
    below = _headings(holders, slide, powerpoint.COVER_HEADING[0], LARGE)
    title = Style(5.4, 1.42, INK, DOCUMENT_FONT, bold=True)
    height = title.height(slide.words, TEXT_WIDTH - INDENT)
    _line(sheet, below + 3.5, height)
    _box(sheet, [(slide.words, title)], below + 3.5, height, INDENT)
    small = [(text, STATUS.height(text, TEXT_WIDTH)) for text in (slide.status, slide.colophon) if text]
    top = min(81, sum(powerpoint.BODY) - sum(height for _, height in small))
    for text, height in small:
        _box(sheet, [(text, STATUS)], top, height)
        top += height


def _section(sheet: Sheet, holders: Holders, slide: Slide) -> None:
    """Fill the slide of a step or break: name and time."""
    below = _headings(holders, slide, powerpoint.COVER_HEADING[0], LARGE)
    if slide.text:
        style = Style(_size(slide))
        _box(sheet, [(slide.text, style)], below + 3.5, style.height(slide.text, TEXT_WIDTH))


def _content(sheet: Sheet, holders: Holders, slide: Slide) -> None:
    """Fill a slide with words of the document, a question, or points."""
    head = HEADING_STYLE._replace(font=DOCUMENT_FONT) if slide.clause else HEADING_STYLE
    top = max(powerpoint.BODY[0], _headings(holders, slide, powerpoint.HEADING[0], head) + 3.5)
    body = holders[1]
    height = sum(powerpoint.BODY) - top
    if slide.words:
        _line(sheet, top, height)
        powerpoint.place(body, top, height, SIDE + INDENT, TEXT_WIDTH - INDENT)
        powerpoint.write(
            body.text_frame, [[(slide.words, Style(_size(slide), font=DOCUMENT_FONT, bold=True))]]
        )
        return
    powerpoint.move(body, top, height)
    if slide.text:
        powerpoint.write(body.text_frame, [[(slide.text, Style(_size(slide)))]])
    else:
        quoted = any(point.reference for point in slide.points)
        powerpoint.write(body.text_frame, map(_point, slide.points), bullet=BLUE if quoted else OCHRE)


def _size(slide: Slide) -> float:
    return SIZES[slide.size][0] * WIDER


def _box(sheet: Sheet, runs: list[tuple[str, Style]], top: float, height: float, indent: float = 0) -> None:
    """Add a text without a placeholder."""
    box = sheet.shapes.add_textbox(Emu(0), Emu(0), Emu(0), Emu(0))
    powerpoint.place(box, top, height, SIDE + indent, TEXT_WIDTH - indent)
    powerpoint.prepare(box.text_frame)
    powerpoint.write(box.text_frame, [runs])


def _point(point: SlidePoint) -> list[tuple[str, Style]]:
    """The runs of a point: our text, or the document's with its reference."""
    small = SIZES["small"][0]
    if not point.reference:
        return [(point.text, Style(small))]
    words = Style(small, font=DOCUMENT_FONT, bold=True)
    room = TEXT_WIDTH / small - 1.5
    left = room - (width(point.text) % room)
    apart = "　" if SMALLER * width(f"　{point.reference}") <= left else "\n"  # 第十一条 is not broken
    return [(point.text, words), (apart + point.reference, Style(small * SMALLER, color=MUTED))]


def _headings(holders: Holders, slide: Slide, top: float, style: Style) -> float:
    """Write heading and subheading; return where they end."""
    title = holders[0]
    height = style.height(slide.heading, TEXT_WIDTH)
    powerpoint.move(title, top, height)
    powerpoint.write(title.text_frame, [[(slide.heading, style)]])
    top += height + 1
    if not slide.ours:
        return top
    sub = holders[max(holders)]
    text = f"〔{EDITORIAL}〕{slide.subheading}"
    powerpoint.move(sub, top, SUB.height(text, TEXT_WIDTH))
    powerpoint.write(sub.text_frame, [[(text, SUB)]])
    return top + SUB.height(text, TEXT_WIDTH)


def _line(sheet: Sheet, top: float, height: float) -> None:
    """Draw the line left of the document's words."""
    line = sheet.shapes.add_shape(MSO_SHAPE.RECTANGLE, Emu(0), Emu(0), Emu(0), Emu(0))
    powerpoint.place(line, top, height, SIDE, 0.9)
    line.fill.solid()
    line.fill.fore_color.rgb = powerpoint.rgb(BLUE)
    line.line.fill.background()
    line.shadow.inherit = False


def _notes(sheet: Sheet, notes: Sequence[str]) -> None:
    frame: Any = sheet.notes_slide.notes_text_frame
    for index, text in enumerate((NOTES, *notes)):
        paragraph = frame.paragraphs[0] if index == 0 else frame.add_paragraph()
        run = paragraph.add_run()
        run.text = text
        powerpoint.set_font(run, powerpoint.EDITORIAL_FONT)


_DRAWN: dict[str, tuple[str, Callable[[Sheet, Holders, Slide], None]]] = {
    "title": (COVER, _cover),
    "section": (SECTION, _section),
    "break": (SECTION, _section),
    "clause": (CONTENT, _content),
    "points": (CONTENT, _content),
    "question": (CONTENT, _content),
    "end": (CONTENT, _content),
}
