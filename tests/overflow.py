"""Whether what a slide says stays in its frame."""

from __future__ import annotations

import io

import pptx

from macros.core.handbook import Handbook
from macros.features.slides.deck import Deck
from macros.features.slides.powerpoint import Style
from macros.features.slides.pptx import deck_file


def fits(handbook: Handbook, each: Deck) -> None:
    """Every paragraph of the deck, set at its size in its frame, which ends above the foot."""
    made = pptx.Presentation(io.BytesIO(deck_file(handbook, each)))
    for sheet in made.slides:
        for shape in sheet.shapes:
            if not shape.has_text_frame or not shape.text_frame.text:
                continue
            assert shape.left >= 0 and shape.left + shape.width <= 12192000
            need = 0.0
            for paragraph in shape.text_frame.paragraphs:
                size = max(run.font.size.pt for run in paragraph.runs) if paragraph.runs else 15.0
                line = paragraph.line_spacing.pt if paragraph.line_spacing else size
                indent = int(paragraph._p.pPr.get("marL", 0)) if paragraph._p.pPr is not None else 0
                wide = (shape.width - indent) / 68580
                need += Style(size / 5.4, line / size).height(paragraph.text, wide) * 5.4
                need += paragraph.space_before.pt if paragraph.space_before else 0
            assert need <= shape.height.pt + 1, (each.id, sheet.shapes.title.text, shape.text_frame.text)
