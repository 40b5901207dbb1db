"""Which pages the data calls for, and what the navigation lists."""

from __future__ import annotations

import pytest

from macros.core.handbook import Handbook
from macros.core.page import Page
from macros.features import FEATURES
from macros.site.navigation import navigation


def pages(handbook: Handbook) -> list[Page]:
    return [page for feature in FEATURES for page in feature.pages(handbook)]


@pytest.fixture(scope="module")
def entries(sample: Handbook) -> dict:
    """Title -> what the navigation holds under it."""
    return {
        title: below for each in navigation(FEATURES, pages(sample), 1000) for title, below in each.items()
    }


def test_every_datum_has_its_page(sample: Handbook) -> None:
    sources = [page.source for page in pages(sample)]
    assert {f"roles/{role.id}.md" for role in sample.roles} <= set(sources)
    assert {f"themes/{theme.id}.md" for theme in sample.themes} <= set(sources)
    assert {f"checklists/{post.id}.md" for post in sample.posts} <= set(sources)
    assert {"regulation.md", "principles.md"} <= set(sources)
    assert len(sources) == len(set(sources))


def test_pages_written_by_hand_stand_after_the_made_ones_of_their_section(entries: dict) -> None:
    index, *made = entries["学习培训"]
    assert index == "training/index.md"
    assert [next(iter(each.values())) for each in made] == [
        "training/reading.md",
        "training/practice.md",
        "training/exam.md",
        "training/paper.md",
        "training/results.md",
    ]


def test_the_navigation_lists_made_pages_under_their_index(entries: dict) -> None:
    index, first, *_ = entries["岗位"]
    assert index == "roles/index.md"
    assert first == {"县政府主要负责人": "roles/county-head.md"}
    assert entries["首页"] == "index.md"
    assert entries["办公室"] == ["office.md", "summary.md", "inspection.md", "registers.md", "pack.md"]


def test_a_large_regulation_lists_them_on_index_pages_alone(sample: Handbook) -> None:
    """Every page carries the whole navigation, so output would grow with the square."""
    small = navigation(FEATURES, pages(sample), limit=3)
    assert {"岗位": ["roles/index.md"]} in small
    assert "county-head" not in str(small)


def test_another_regulation_gets_its_own_pages(sample: Handbook) -> None:
    made = {page.source: page.markdown for page in pages(sample)}
    assert "roles/county-head.md" in made
    assert not any("通州" in markdown or "安全生产" in markdown for markdown in made.values())
