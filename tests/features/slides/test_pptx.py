"""The slides as files, opened again by python-pptx and by LibreOffice."""

from __future__ import annotations

import io

import pptx
import pytest
from pptx.oxml.ns import qn

from macros.core.handbook import Handbook
from macros.features.slides.deck import LEGEND, Deck
from macros.features.slides.decks import deck, decks, session_decks
from macros.features.slides.pptx import deck_file
from tests.features.conftest import HOSTILE
from tests.overflow import fits


@pytest.fixture(scope="module")
def found(handbook: Handbook) -> Deck:
    """The session's: clauses, points, questions and what is said of each."""
    return session_decks(handbook)[0]


@pytest.fixture(scope="module")
def opened(handbook: Handbook, found: Deck):
    return pptx.Presentation(io.BytesIO(deck_file(handbook, found)))


def test_it_is_an_ordinary_presentation_of_16_to_9(opened, found: Deck) -> None:
    assert (opened.slide_width, opened.slide_height) == (12192000, 6858000)
    assert len(opened.slides) == len(found.slides)
    assert [layout.name for layout in opened.slide_layouts] == [
        "首张",
        "环节",
        "环节要点",
        "条文",
        "内容",
        "问题",
    ]


def runs_of(sheet) -> list:
    """The runs of all shapes and tables of a slide."""
    frames = [shape.text_frame for shape in sheet.shapes if shape.has_text_frame]
    tables = [shape.table for shape in sheet.shapes if shape.has_table]
    frames += [cell.text_frame for table in tables for row in table.rows for cell in row.cells]
    return [run for frame in frames for p in frame.paragraphs for run in p.runs]


def test_headings_stand_in_title_placeholders_so_that_the_outline_shows_them(opened, found: Deck) -> None:
    titles = [sheet.shapes.title.text.replace("\v", "") for sheet in opened.slides]
    assert titles == [slide.heading for slide in found.slides]
    for sheet in opened.slides:
        assert all(holder.text_frame.text for holder in sheet.placeholders), "an empty placeholder"


def test_words_are_verbatim_and_apart_from_ours(opened, found: Deck) -> None:
    for sheet, slide in zip(opened.slides, found.slides, strict=True):
        runs = runs_of(sheet)
        words = [run for run in runs if slide.words and run.text == slide.words]
        assert len(words) == bool(slide.words)
        quoted = [line for point in slide.points if point.reference for line in point.text.split("\n")]
        words += [run for run in runs if run.text in quoted]
        assert all(run.font.name == "宋体" and run.font.bold for run in words)
        said = "".join(run.text for run in runs)
        for point in slide.points:
            assert point.text.replace("\n", "") in said
        if slide.points or slide.words:
            assert any(run.text.endswith(LEGEND) for run in runs), "what is ours is said to be"


def test_what_is_no_text_is_described_or_passed_over(opened, found: Deck) -> None:
    for sheet, slide in zip(opened.slides, found.slides, strict=True):
        for shape in sheet.shapes:
            properties = shape._element.xpath(".//p:cNvPr")[0]
            if shape.has_table:
                assert len(properties.get("descr")) > 10, slide.heading
            elif not shape.text_frame.text:
                assert properties.xpath(".//*[local-name()='decorative'][@val='1']"), shape.name


def test_every_run_names_a_chinese_font_and_language(opened) -> None:
    for sheet in opened.slides:
        notes = [sheet.notes_slide._element] if sheet.has_notes_slide else []
        for run in [r for root in (sheet._element, *notes) for r in root.iter(qn("a:r"))]:
            properties = run.find(qn("a:rPr"))
            assert properties.get("lang") == "zh-CN"
            fonts = {properties.find(qn(f"a:{tag}")).get("typeface") for tag in ("latin", "ea")}
            assert fonts <= {"宋体", "微软雅黑"} and len(fonts) == 1
            order = ["ln", "solidFill", "latin", "ea"]
            tags = [child.tag.rpartition("}")[2] for child in properties]
            assert tags == sorted(tags, key=order.index), "PowerPoint calls the file broken otherwise"


def test_type_is_never_smaller_than_36_points(opened, found: Deck) -> None:
    """But for the foot, tables, what stands below a heading, the cover's small print and a point's clause."""
    for sheet, slide in zip(opened.slides, found.slides, strict=True):
        texts = (slide.words, slide.text, *(point.text for point in slide.points if slide.form == "list"))
        sizes = [run.font.size.pt for run in runs_of(sheet) if run.text in texts]
        assert slide.kind in ("title", "break") or all(size >= 36 - 0.01 for size in sizes), slide.heading


def test_foot_and_number_stand_on_every_slide(opened, found: Deck, handbook: Handbook) -> None:
    for number, sheet in enumerate(opened.slides, 1):
        feet = {s.element.ph.get("type"): s.text_frame for s in sheet.placeholders}
        assert feet["ftr"].text.startswith(found.foot)
        (field,) = feet["sldNum"]._txBody.iter(qn("a:fld"))
        assert (field.get("type"), field.find(qn("a:t")).text) == ("slidenum", str(number))
        ids = [node.get("id") for node in sheet._element.iter(qn("p:cNvPr"))]
        assert len(ids) == len(set(ids))
    assert any(
        shape.text_frame.text == handbook.edition.status
        for shape in opened.slides[0].shapes
        if shape.has_text_frame
    )


def test_notes_are_what_the_presenter_says(opened, found: Deck) -> None:
    for sheet, slide in zip(opened.slides, found.slides, strict=True):
        assert sheet.has_notes_slide == bool(slide.notes)
        if slide.notes:
            lines = sheet.notes_slide.notes_text_frame.text.split("\n")
            assert lines == ["讲稿（编者整理）", *slide.notes]


def test_the_same_deck_has_the_same_bytes(handbook: Handbook, found: Deck, opened) -> None:
    assert deck_file(handbook, found) == deck_file(handbook, found)
    properties = opened.core_properties
    assert properties.title == found.title
    assert properties.created.date().isoformat() == handbook.edition.edited
    assert properties.modified == properties.created
    assert (properties.author, properties.last_modified_by) == (handbook.edition.name,) * 2


def test_words_are_never_markup(hostile: Handbook) -> None:
    made = pptx.Presentation(io.BytesIO(deck_file(hostile, deck(hostile, hostile.posts[0].id))))
    texts = [shape.text_frame.text for sheet in made.slides for shape in sheet.shapes if shape.has_text_frame]
    assert texts.count(HOSTILE) > 1, "in the status and below a heading"


def test_nothing_overflows_by_the_width_of_characters(handbook: Handbook, hostile: Handbook) -> None:
    for book in (handbook, hostile):
        for each in decks(book):
            fits(book, each)
