"""source.txt is the document, and the data gives it back word for word."""

from __future__ import annotations

from macros.core.handbook import Handbook
from macros.core.rules.source import check_source
from tests.conftest import DATA
from tests.lost import without_item


def source() -> str:
    return (DATA / "source.txt").read_text(encoding="utf-8")


def test_the_file_is_the_document_byte_for_byte() -> None:
    """source.txt keeps the quirks of the document: half-width brackets, 抄送 right after article 20."""
    raw = (DATA / "source.txt").read_bytes()
    assert len(raw) == 17570
    text = raw.decode("utf-8")
    assert text.count("(") == text.count(")") == 3
    assert "第二十条  本办法自印发之日起施行。\n抄送：" in text


def test_a_changed_or_lost_character_is_caught(handbook: Handbook) -> None:
    """One in seven of the document's characters; each of them in the sample, tests/core/rules/test_source.py."""
    text = source()
    assert list(check_source(handbook.regulation, text)) == []
    for place in range(0, len(text), 7):
        if not text[place].isspace():
            for instead in ("甲", ""):
                changed = text[:place] + instead + text[place + 1 :]
                assert list(check_source(handbook.regulation, changed)), (place, instead)


def test_every_lost_item_is_named(handbook: Handbook) -> None:
    """Drop each of the 52 items from the data in turn: a finding names its article's item or what follows it."""
    text, lost = source(), 0
    for number, article in enumerate(handbook.regulation.articles):
        for place, item in enumerate(article.paragraphs[0].items):
            found = list(check_source(without_item(handbook.regulation, number, place), text))
            assert found and item.text[:8] in found[0][1], (article.label, place, found)
            lost += 1
    assert lost == 52
