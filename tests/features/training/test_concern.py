"""Which posts a clause applies to."""

from __future__ import annotations

from macros.core.handbook import Handbook
from macros.features.training.concern import posts_concerned


def test_each_sentence_of_a_paragraph_is_for_the_post_that_it_names(tiers: Handbook) -> None:
    """第三条 sets up all posts in its first sentence, and gives one to each of the next three; the third names two."""
    concern = posts_concerned(tiers)
    assert {id: concern[f"art-3-p1-{id}"] for id in ("s1", "s2", "s3", "s4")} == {
        "s1": ("chief", "deputy", "keeper"),
        "s2": ("chief",),
        "s3": ("chief", "deputy"),
        "s4": ("keeper",),
    }
    assert concern["art-3-p1"] == concern["art-3"] == ("chief", "deputy", "keeper")
    assert concern["art-7-p1-s1"] == ("chief",)


def test_posts_of_no_level_are_told_apart_too(flat: Handbook) -> None:
    assert posts_concerned(flat)["art-3-p1-s4"] == ("keeper",)


def test_an_article_of_one_post_is_that_posts_whole(handbook: Handbook) -> None:
    concern = posts_concerned(handbook)
    assert concern["art-3-p1"] == concern["art-3-2"] == concern["art-3"] == ("county-head",)
