"""Decks -> .pptx, editable in WPS and PowerPoint: text in placeholders, real tables, notes, Chinese fonts."""

import io
from collections.abc import Collection, Sequence
from typing import Any

from pptx.presentation import Presentation
from pptx.slide import Slide as Sheet
from pptx.slide import SlideLayout

from macros.core.handbook import Handbook
from macros.documents.zipping import stable
from macros.features.slides import powerpoint
from macros.features.slides.deck import LEGEND, Deck
from macros.features.slides.drawing import DRAWN
from macros.features.slides.powerpoint import MUTED, NAVY, PALE, WIDTH, Box, Style, paragraph, shape
from macros.features.slides.template import BAR, HOLDERS, SECTION, new_presentation

NOTES = "讲稿（编者整理）"
FOOT = Style(2.6, 1.4, MUTED)


def deck_file(handbook: Handbook, deck: Deck, posts: Collection[str] = ()) -> bytes:
    """Return the bytes of a deck's .pptx, for all or for chosen posts; deterministic."""
    presentation = new_presentation()
    _properties(presentation, handbook, deck)
    layouts = {layout.name: layout for layout in presentation.slide_layouts}
    slides = deck.shown_to(posts) if posts else deck.slides
    for number, slide in enumerate(slides, 1):
        name, draw = DRAWN[slide.kind]
        sheet = _added(presentation, layouts[name])
        tree: Any = sheet.shapes._spTree
        for element in draw(slide):
            tree.append(element)
        _foot(tree, deck, name == SECTION, bool(slide.points or slide.words), number, len(slides))
        if slide.notes:
            _notes(sheet, slide.notes)
    result = io.BytesIO()
    presentation.save(result)
    return stable(result.getvalue())


def _added(presentation: Presentation, layout: SlideLayout) -> Sheet:
    """A new slide without the layout's empty placeholders: to copy them takes longer than all that we draw."""
    slides = presentation.slides
    added: tuple[str, Sheet] = slides.part.add_slide(layout)
    reference, sheet = added
    slides._sldIdLst.add_sldId(reference)
    return sheet


def _properties(presentation: Presentation, handbook: Handbook, deck: Deck) -> None:
    """Set author and date: the handbook, on its edition's day."""
    properties, made = presentation.core_properties, handbook.edition.time.replace(tzinfo=None)
    properties.title, properties.subject = deck.title, deck.document
    properties.author = properties.last_modified_by = handbook.edition.name
    properties.comments, properties.language = handbook.edition.status, "zh-CN"
    properties.created = properties.modified = made
    properties.revision = 1


def _foot(tree: Any, deck: Deck, dark: bool, mixed: bool, number: int, count: int) -> None:
    """Add the status, the legend, the slide's number and the bar of progress."""
    style = FOOT._replace(color=PALE) if dark else FOOT
    said = f"{deck.foot}　　{LEGEND}" if mixed else deck.foot
    for name, field, text, align in (("ftr", "", said, "l"), ("sldNum", "slidenum", str(number), "r")):
        holder, box = HOLDERS[name]
        line = [paragraph([(text, style)], align=align, field=field)]
        tree.append(shape(90 + len(tree), "页脚" if name == "ftr" else "页码", box, line, holder=holder))
    done = Box(0, BAR, WIDTH * number / count, 100 - BAR)
    tree.append(shape(90 + len(tree), "进度", done, fill=PALE if dark else NAVY))


def _notes(sheet: Sheet, notes: Sequence[str]) -> None:
    body: Any = sheet.notes_slide.notes_text_frame._txBody  # type: ignore[union-attr]
    for old in body.p_lst:
        body.remove(old)
    for text in (NOTES, *notes):
        body.append(powerpoint.note(text))
