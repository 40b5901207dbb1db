"""Decks say all of the words, in large type, and what is ours is marked."""

from __future__ import annotations

import pytest

from macros.core.duty_view import NO_DUTY, POWERS
from macros.core.handbook import Handbook, UnknownId
from macros.features.slides.deck import Deck
from macros.features.slides.decks import deck, decks
from macros.features.slides.overview import BURDEN
from macros.features.slides.setting import SIZES, cut, pieces, size_of, whole_numbers, width
from macros.features.slides.slide import SlidePoint, point_slides
from macros.features.training.model import TRAINING_YML, Discussion, speech_of
from tests.conftest import SAMPLE, loaded


def question_of(discussion: Discussion) -> str:
    return discussion.question


def shown(found: Deck) -> dict[str, str]:
    """Clause id -> its words on the slides, the parts joined."""
    words: dict[str, str] = {}
    for slide in found.every:
        if slide.clause:
            before = words.get(slide.clause.id, "") if slide.heading.endswith("（续）") else ""
            words[slide.clause.id] = before + slide.words
    return words


def test_cutting_loses_nothing_and_keeps_to_the_room(handbook: Handbook) -> None:
    samples = [clause.words for clause in handbook.clauses.values()]
    for words in [*samples, "字" * 500, "a" * 300, "“甲。”" * 40]:
        for room in (20, 140):
            parts = cut(words, room)
            assert "".join(parts) == words
            assert all(part and width(part) <= room for part in parts), words
    assert all(not part.startswith("”") for part in cut("“甲。”" * 40))


def test_a_cut_comes_after_a_sentence_if_one_fits() -> None:
    first, second = f"{'甲' * 40}。", f"{'乙' * 30}，{'丙' * 29}。"
    assert cut(first + second, 70) == (first, second)
    assert cut(second, 40) == (f"{'乙' * 30}，", f"{'丙' * 29}。")
    assert cut(f"{'甲' * 10}，{'乙' * 10}、{'丙' * 10}", 25) == (
        f"{'甲' * 10}，",
        f"{'乙' * 10}、{'丙' * 10}",
    )


def test_a_clauses_number_stays_on_one_line() -> None:
    text = "相同：见第十一条第（六）项，不同：见第五条"
    assert list(pieces(text)) == [
        ("相同：见", False),
        ("第十一条第（六）项", True),
        ("，不同：见", False),
        ("第五条", True),
    ]
    assert whole_numbers(text, 30) == text
    assert whole_numbers(text, 12) == "相同：见\n第十一条第（六）项，不同：见第五条"
    assert whole_numbers("对照第十条）", 5) == "对照\n第十条）", "a mark may not begin the next line"


def test_a_posts_deck_holds_every_word_of_its_article(handbook: Handbook) -> None:
    for post in handbook.posts:
        found = deck(handbook, post.id)
        words = shown(found)
        for clause in handbook.parts_of(handbook.article_of(handbook.clause(post.clause))):
            assert words[clause.id] == clause.words
        for duty in handbook.collective_duties_of(post):
            assert words[duty.clause] == handbook.clause(duty.clause).words
        assert found.title == post.term


def test_a_session_follows_its_steps(handbook: Handbook) -> None:
    for session, found in zip(handbook.part(TRAINING_YML).sessions, decks(handbook), strict=False):
        minutes = {slide.step: slide.minutes for slide in found.slides if slide.step}
        assert list(minutes.items()) == [(step.id, step.minutes) for step in session.steps]
        asked = [s.text for s in found.slides if s.kind == "question"]
        asked += [
            p.text for s in found.slides for p in s.points if p.text in map(question_of, session.discussion)
        ]
        assert asked == [
            d.question for step in session.steps for d in session.discussion if d.step == step.id
        ]
        words = shown(found)
        for clause in {id for step in session.steps for id in step.clauses}:
            assert words[clause] == handbook.clause(clause).words, clause
        for discussion in session.discussion:
            notes = {note for slide in found.slides for note in slide.notes}
            for id in discussion.clauses:
                clause = handbook.clause(id)
                assert f"{clause.label}：{clause.words}" in notes
                assert id in words
        for slides in (found.slides, *(found.shown_to((post.id,)) for post in handbook.posts)):
            notes = {note for slide in slides for note in slide.notes}
            heard = {slide.step for slide in slides}
            assert all(set(speech_of(handbook, step)) <= notes for step in session.steps if step.id in heard)


@pytest.mark.parametrize("which", ["real", "sample"])
def test_every_slide_holds_one_thought_in_large_type(which: str, handbook: Handbook) -> None:
    book = handbook if which == "real" else loaded(SAMPLE)
    found = decks(book)
    assert len({each.id for each in found}) == len(found) >= 3
    smallest, room = SIZES["dense"]
    assert smallest >= 100 / 17.5
    for each in found:
        assert (each.slides[0].status, each.slides[-1].text) == (book.edition.status,) * 2
        assert book.edition.cited in each.foot and book.edition.status_tag in each.foot
        for slide in each.every:
            kinds = [bool(slide.words), bool(slide.text), bool(slide.points), bool(slide.grid)]
            assert sum(kinds) == (slide.kind != "section"), slide
            assert width(slide.words) <= room and width(slide.text) <= room
            assert not slide.clause or slide.words in slide.clause.words
            assert not any("/" in point.text and ".html" in point.text for point in slide.points), (
                "an address"
            )


def test_points_are_spread_evenly() -> None:
    lines = [SlidePoint("字" * 36) for _ in range(6)]
    first, second = point_slides("要点", lines, notes=("说明",))
    assert len(first.points) == len(second.points) == 3
    assert (first.heading, second.heading) == ("要点", "要点（续）")
    assert (first.notes, second.notes) == (("说明",), ())
    assert len(list(point_slides("要点", [SlidePoint("字" * 400), SlidePoint("短")]))) == 2
    assert not list(point_slides("要点", []))


def test_a_table_that_does_not_fit_goes_on() -> None:
    rows = [SlidePoint("字" * 20, label=f"第（{number}）项") for number in "一二三四五六七八"]
    assert [len(slide.points) for slide in point_slides("第四条", rows, form="rows")] == [4, 4]
    (one,) = point_slides("第四条", rows[:7], form="rows")
    assert one.form == "rows" and one.kind == "points"


def test_short_words_are_set_larger() -> None:
    assert [size_of("字" * count) for count in (40, 41, 66, 67, 96, 97, 200)] == [
        "large",
        "medium",
        "medium",
        "small",
        "small",
        "dense",
        "dense",
    ]


def test_an_unknown_deck_is_named(handbook: Handbook) -> None:
    with pytest.raises(UnknownId, match="没有id为“x”的课件"):
        deck(handbook, "x")


def test_a_deck_shows_what_no_question_asks(tiers: Handbook) -> None:
    """第四条第（三）项 leaves the rest open, and 第七条 merely allows: both stand on slides, verbatim."""
    found = deck(tiers, "district-government")
    sections = [slide.heading for slide in found.every if slide.kind == "section"]
    assert sections == ["职责", "依第五条“除履行第四条规定的职责外”"]
    assert shown(found)["art-4-3"] == "法律、法规规定的其他职责。"
    power = next(
        slide for slide in deck(tiers, "chief").every if slide.clause and slide.clause.id == "art-7-p1-s1"
    )
    assert (power.section, power.words) == (POWERS, "总湖长可以签发总湖长令。")
    assert power.notes[0] == NO_DUTY


def test_posts_of_one_article_share_its_summary(tiers: Handbook) -> None:
    """第三条 names three posts; each responsibility stands with its own."""
    (session,) = tiers.part(TRAINING_YML).sessions
    mixed = [slide for slide in deck(tiers, f"training-{session.id}").every if slide.when == "mixed"]
    told = [(point.label, point.text) for slide in mixed if slide.heading == BURDEN for point in slide.points]
    assert told == [("总湖长", "负责本行政区域的湖长制工作"), ("湖长", "负责相应湖泊的保护工作")]
