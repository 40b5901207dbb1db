"""The work and the pages of a build grow with the number of roles, never with its square.

What is counted is calls and characters, not seconds, so that no busy machine makes the test fail.
"""

from __future__ import annotations

import cProfile
import pstats
from collections.abc import Callable
from functools import cache

import pytest

from macros.core.handbook import Handbook
from macros.features.calendar.view import calendar_view
from macros.features.checklist.feature import checklist
from macros.features.checklist.view import checklist_view
from macros.features.compare.feature import neighbours
from macros.features.compare.twins import peers
from macros.features.mine.view import duties_data
from macros.features.questions.entailment.truth import Truth
from macros.features.questions.kinds.contrast import MOST_PEERS, contrast_questions, pairs
from macros.features.questions.material import MOST_CANDIDATES, BankMaterial, sample
from macros.features.roles import feature as roles
from macros.features.roles.position import position_view
from macros.features.roles.view import role_view
from macros.features.search.documents import documents
from macros.features.slides.decks import deck
from macros.features.themes.feature import theme_path
from macros.features.themes.path import MOST_ARROWS, MOST_BOXES, path_view
from macros.features.training.audience import audiences
from macros.features.training.model import TRAINING_YML
from macros.features.training.view import session_view
from tests.conftest import SAMPLE, loaded
from tests.drawing import drawn
from tools.made_up import enlarged

THEMES = 20
SMALL, FEW, MANY = 40, 120, 240
"""Roles; from FEW on everything that is bounded has met its bound."""

TWICE = 2.2
"""Twice the roles may take so much more; a square takes four times as much."""


@cache
def large(roles: int) -> Handbook:
    return enlarged(loaded(SAMPLE), roles, THEMES)


def every_role(handbook: Handbook) -> None:
    for role in handbook.roles:
        role_view(handbook, role)
        position_view(handbook, role)
        checklist_view(handbook, role)
        peers(handbook, role)
        duties_data(handbook, role)


def every_theme(handbook: Handbook) -> None:
    for theme in handbook.themes:
        view = path_view(handbook, theme)
        for node in view.nodes:
            view.arrows_from(node)


def whole_book(handbook: Handbook) -> None:
    calendar_view(handbook)
    list(documents(handbook))


def every_class(handbook: Handbook) -> None:
    """Each session for each of its audiences, as the plans are written."""
    for session in handbook.part(TRAINING_YML).sessions:
        for audience in audiences(handbook, session):
            session_view(handbook, session, audience)


def calls(work: Callable[[Handbook], object], roles: int) -> int:
    handbook = large(roles)
    profile = cProfile.Profile()
    profile.runcall(work, handbook)
    return sum(entry[1] for entry in pstats.Stats(profile).stats.values())  # type: ignore[attr-defined]


@pytest.mark.parametrize("work", [every_role, every_theme, every_class, whole_book])
def test_work_grows_with_the_roles(work: Callable[[Handbook], object]) -> None:
    assert calls(work, MANY) <= TWICE * calls(work, FEW)


def test_questions_grow_with_the_roles() -> None:
    def contrasted(handbook: Handbook) -> None:
        list(contrast_questions(BankMaterial(handbook)))

    assert calls(contrasted, FEW) <= TWICE * calls(contrasted, FEW // 2)
    posts = large(MANY).posts
    assert len(list(pairs(posts))) <= 4 * MOST_PEERS * len(posts), (
        "before and after it, of its rank and level"
    )


def test_what_binds_a_post_is_found_without_asking_all_others() -> None:
    def judged(handbook: Handbook) -> None:
        truth, (one, two) = Truth(handbook), handbook.posts[:2]
        truth.basis(one, "研究消防安全工作")
        truth.objection(one, "研究消防安全工作")
        truth.overlap(one, two)

    for size in (FEW, MANY):
        judged(large(size))  # tables that are built once are no part of a question
    few, many = (calls(judged, size) for size in (FEW, MANY))
    assert many <= few + 3 * (MANY - FEW), "reading the roles once is allowed"


def test_a_page_is_no_longer_for_there_being_more_posts() -> None:
    post = "township-head-51"
    lengths = []
    for size in (FEW, MANY):
        page = f"roles/{post}.html"
        shown = (roles.role, roles.place, roles.collective, neighbours, checklist)
        lengths.append(sum(len(drawn(macro, large(size), page, post)) for macro in shown))
    assert lengths[1] <= 1.05 * lengths[0]


def test_a_page_of_slides_makes_its_own_deck_alone() -> None:
    few, many = (calls(lambda book: deck(book, book.posts[0].id), size) for size in (FEW, MANY))
    assert many <= 1.2 * few


def test_pictures_are_drawn_only_where_they_can_be_read(sample: Handbook) -> None:
    assert all(path_view(sample, theme).picture for theme in sample.themes)
    views = [path_view(large(SMALL), theme) for theme in large(SMALL).themes]
    assert {view.picture is not None for view in views} == {True, False}
    for view in views:
        readable = 0 < len(view.nodes) <= MOST_BOXES and len(view.arrows) <= MOST_ARROWS
        assert (view.picture is not None) == readable


def test_without_a_picture_the_words_stand_open(sample: Handbook) -> None:
    crowded = drawn(theme_path, large(MANY), "themes/x.html", "meetings")
    assert "改用文字说明" in crowded
    assert "<svg" not in crowded
    assert '<details class="hb-path__words" data-module="fold" id="path-text" open>' in crowded
    picture = drawn(theme_path, sample, "themes/x.html", "meetings")
    assert "<svg" in picture
    assert '<details class="hb-path__words" data-module="fold" id="path-text">' in picture


def test_a_theme_without_duties_has_a_page() -> None:
    book = enlarged(loaded(SAMPLE), 19, THEMES)
    theme = next(t for t in book.themes if not any(t.id in duty.themes for duty in book.duties))
    page = drawn(theme_path, book, "themes/x.html", theme.id)
    assert "本主题没有列入职责" in page
    assert "<svg" not in page
    assert "文字说明" not in page


def test_wrong_answers_are_looked_for_among_a_run_that_the_id_chooses() -> None:
    values = list(range(10 * MOST_CANDIDATES))
    one, two = sample(values, "one"), sample(values, "two")
    assert len(one) == len(set(one)) == MOST_CANDIDATES
    assert one == sample(values, "one") != two
