"""The word-for-word check fails on one changed character, wherever it stands."""

from __future__ import annotations

from macros.core.handbook import Handbook
from macros.core.regulation import Article, Regulation
from macros.core.rules.source import check_source
from tests.conftest import DATA


def source() -> str:
    return (DATA / "source.txt").read_text(encoding="utf-8")


def test_the_file_is_the_document_byte_for_byte() -> None:
    """source.txt keeps the quirks of the document: half-width brackets, 抄送 right after article 20."""
    raw = (DATA / "source.txt").read_bytes()
    assert len(raw) == 17570
    text = raw.decode("utf-8")
    assert text.count("(") == text.count(")") == 3
    assert "第二十条  本办法自印发之日起施行。\n抄送：" in text


def test_the_data_equals_the_document(handbook: Handbook) -> None:
    assert list(check_source(handbook.regulation, source())) == []


def test_white_space_may_differ(handbook: Handbook) -> None:
    loose = source().replace("\n", "\n\n").replace("  ", "　 ")
    assert list(check_source(handbook.regulation, loose)) == []


def test_every_changed_character_is_caught(handbook: Handbook) -> None:
    """Change each character of the document in turn: there is always exactly one difference reported."""
    text = source()
    for place, character in enumerate(text):
        if not character.isspace():
            other = "乙" if character == "甲" else "甲"
            found = list(check_source(handbook.regulation, text[:place] + other + text[place + 1 :]))
            assert len(found) >= 1, (place, character)


def test_a_lost_character_is_caught(handbook: Handbook) -> None:
    text = source()
    for place in range(0, len(text), 7):
        if not text[place].isspace():
            assert list(check_source(handbook.regulation, text[:place] + text[place + 1 :])), place


def test_every_lost_item_is_named(handbook: Handbook) -> None:
    """Drop each of the 52 items from the data in turn: a finding names its article's item or what follows it."""
    lost = 0
    for number, article in enumerate(handbook.regulation.articles):
        for place, item in enumerate(article.paragraphs[0].items):
            found = list(check_source(without_item(handbook.regulation, number, place), source()))
            assert found, (article.label, place)
            assert item[:8] in found[0][1], (article.label, place, found)
            lost += 1
    assert lost == 52


def without_item(regulation: Regulation, number: int, place: int) -> Regulation:
    """The regulation without one item of the first paragraph of article `number` (from 0)."""

    def mend(article: Article) -> Article:
        first = article.paragraphs[0]
        items = (*first.items[:place], *first.items[place + 1 :])
        return article.model_copy(
            update={"paragraphs": (first.model_copy(update={"items": items}), *article.paragraphs[1:])}
        )

    target = regulation.articles[number]
    chapters = tuple(
        chapter.model_copy(
            update={"articles": tuple(mend(a) if a is target else a for a in chapter.articles)}
        )
        for chapter in regulation.chapters
    )
    return regulation.model_copy(update={"chapters": chapters})
