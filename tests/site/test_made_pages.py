"""Which pages the data calls for, and what the navigation lists."""

from __future__ import annotations

from macros.core.handbook import Handbook
from macros.site.pages import navigation, pages
from tests.conftest import SAMPLE, loaded

NAV = [{"首页": "index.md"}, {"岗位": "roles/index.md"}, {"主题": "themes/index.md"}]


def test_every_datum_has_its_page(handbook: Handbook) -> None:
    sources = {page.source for page in pages(handbook)}
    assert {f"roles/{role.id}.md" for role in handbook.roles} <= sources
    assert {f"themes/{theme.id}.md" for theme in handbook.themes} <= sources
    assert {f"checklists/{post.id}.md" for post in handbook.posts} <= sources
    assert {"regulation.md", "principles.md"} <= sources
    assert len(sources) == len(list(pages(handbook)))


def test_a_written_list_keeps_its_pages_after_the_made_ones(handbook: Handbook) -> None:
    written = [{"学习培训": ["training/index.md", {"练习": "training/practice.md"}]}]
    (section,) = navigation(handbook, written, limit=1000)
    index, *made, last = section["学习培训"]
    assert (index, last) == ("training/index.md", {"练习": "training/practice.md"})
    assert [next(iter(each.values())) for each in made] == [
        f"training/{session.id}.md" for session in handbook.training.sessions
    ]


def test_the_navigation_lists_made_pages_under_their_index(handbook: Handbook) -> None:
    nav = navigation(handbook, NAV, limit=1000)
    roles = nav[1]["岗位"]
    assert roles[0] == "roles/index.md"
    assert list(roles[1].items()) == [("区政府主要负责人", "roles/district-head.md")]


def test_a_large_regulation_lists_them_on_index_pages_alone(handbook: Handbook) -> None:
    """Every page carries the whole navigation, so output would grow with the square."""
    assert navigation(handbook, NAV, limit=10) == NAV


def test_another_regulation_gets_its_own_pages() -> None:
    sample = loaded(SAMPLE)
    made = {page.source: page.markdown for page in pages(sample)}
    assert "roles/county-head.md" in made
    assert not any("通州" in markdown or "安全生产" in markdown for markdown in made.values())
