"""The pages of the sessions of study: times, clauses, questions, materials."""

from __future__ import annotations

import posixpath

import pytest
from lxml import html

from macros.core.handbook import Handbook
from macros.features.training.model import TRAINING_YML, find_session

SESSIONS = {"study-group": 60, "school-class": 180, "briefing": 15}


def text(element: html.HtmlElement) -> str:
    return "".join(element.text_content().split())


@pytest.mark.parametrize(("id", "minutes"), SESSIONS.items())
def test_the_timetable_adds_up(id: str, minutes: int, page) -> None:
    root = page(f"training/{id}.html")
    rows = root.xpath("//tr[@data-step]")
    assert sum(int(row.xpath("./td/@data-minutes")[0]) for row in rows) == minutes
    assert rows[-1].xpath("./td[@data-label='起止']")[0].text.endswith(f"—{minutes}")
    assert text(root.xpath("//tfoot//td[@data-label='分钟']")[0]) == str(minutes)
    assert len(root.xpath("//section[@class='hb-step']")) == len(rows)


@pytest.mark.parametrize("id", SESSIONS)
def test_every_clause_shown_is_verbatim(id: str, handbook: Handbook, page) -> None:
    root = page(f"training/{id}.html")
    shown = root.xpath("//*[@data-clause]")
    for node in shown:
        clause = handbook.clause(node.get("data-clause"))
        assert text(node.xpath(".//blockquote")[0]) == "".join(clause.words.split())
        assert text(node.xpath(".//a")[0]) == clause.label
    session = find_session(handbook, id)
    for step in session.steps:
        ids = root.xpath(f"//*[@id='step-{step.id}']//@data-clause")
        assert ids == list(step.clauses), step.id
    questions = root.xpath("//*[@class='hb-session-discussion']//li[./details]")
    assert [text(li.xpath("./p")[0]) for li in questions] == [d.question for d in session.discussion]
    assert [li.xpath(".//@data-clause") for li in questions] == [list(d.clauses) for d in session.discussion]
    assert all(li.xpath(".//@data-clause") for li in questions)


def test_a_clause_carries_its_post(page) -> None:
    root = page("training/school-class.html")
    posts = {
        node.get("data-clause"): node.get("data-posts")
        for node in root.xpath("//*[@class='hb-session-steps']//*[@data-clause]")
    }
    assert posts["art-4-2"] == "district-head" and posts["art-9-3"] == "department-deputy"
    assert posts["art-14-p1-s3"] is None and posts["art-2-p1"] is None
    assert "district" not in posts["art-13-p1"] and len(posts["art-13-p1"].split()) == 6


def test_materials_and_papers_are_there(handbook: Handbook, page, site) -> None:
    for session in handbook.part(TRAINING_YML).sessions:
        root = page(f"training/{session.id}.html")
        links = root.xpath("//*[@class='hb-session-papers']//a/@href")
        targets = {posixpath.normpath(f"training/{link}") for link in links}
        assert {material.address for material in session.materials} <= targets
        assert f"../downloads/training-{session.id}.zip" in links
        for link in links:
            assert (site / "training" / link.partition("#")[0]).resolve().is_file(), link


def test_the_index_quotes_article_14(handbook: Handbook, page) -> None:
    root = page("training/index.html")
    said = text(root.xpath("//article")[0])
    for id in ("art-14-p1-s2", "art-14-p1-s3"):
        assert handbook.clause(id).words in said
    for session in handbook.part(TRAINING_YML).sessions:
        assert root.xpath(f"//a[@href='{session.id}.html']"), session.id


def test_what_is_ours_is_marked(page) -> None:
    for id in SESSIONS:
        root = page(f"training/{id}.html")
        assert "编者整理" in text(root.xpath("//*[@class='hb-note']")[0])
        for speech in root.xpath("//*[@class='hb-step__speech']/summary"):
            assert "编者整理" in text(speech)


def test_what_needs_scripts_leads_to_the_paper_and_stands_in_the_navigation(page) -> None:
    for name in ("exam", "practice"):
        assert page(f"training/{name}.html").xpath("//noscript//a[@href='paper.html']"), name
    listed = page("training/index.html").xpath("//nav[contains(@class, 'md-nav--primary')]//a/@href")
    assert {f"{name}.html" for name in ("practice", "exam", "paper", "results", *SESSIONS)} <= set(listed)


def test_every_script_says_how_its_minutes_are_filled(handbook: Handbook, page) -> None:
    for id in SESSIONS:
        for step in find_session(handbook, id).steps:
            lines = page(f"training/{id}.html").xpath(
                f"//*[@id='step-{step.id}']/p[@class='hb-step__reading'][not(@data-chosen-only)]"
            )
            assert len(lines) == bool(step.notes), step.id
            assert all("讲稿约" in text(line) and "分钟：" in text(line) for line in lines)
