"""A second regulation, of another structure, went from a document to a handbook: who holds what, and when, by its text."""

from __future__ import annotations

import posixpath
import re
from functools import cache
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from lxml import html

from macros.core.duty_view import POWERS
from macros.core.handbook import Handbook
from macros.core.roles import Role
from macros.features.checklist.model import CHECKLIST_YML
from macros.features.questions.bank import bank
from tests.conftest import DRAINAGE
from tests.oracle import HELD, INHERITED, ITEMS, LEVELS, NOT_FIXED, STATED, ids


def named(handbook: Handbook, term: str) -> Role:
    (role,) = [role for role in handbook.roles if role.term == term]
    return role


def test_each_holder_holds_what_the_text_gives_it(drainage: Handbook) -> None:
    """Nothing twice: 各级 and 除……外 give 县级总负责人 the same."""
    for term, wanted in HELD.items():
        role = named(drainage, term)
        taken = [duty for _, duties in drainage.inherited_by(role) for duty in duties]
        held = [*drainage.duties_of(role), *taken, *drainage.collective_duties_of(role)]
        assert len(held) == len({duty.id for duty in held}), term
        assert {duty.clause for duty in held if not duty.catch_all} == ids(wanted.own), term
        assert {duty.clause for duty in held if duty.catch_all} == ids(wanted.catch_all), term
        assert {duty.clause for duty in drainage.powers_of(role)} == ids(wanted.power), term
    groups = {role.term for role in drainage.roles if role.kind == "group"}
    assert {role.term for role in drainage.roles} == groups | HELD.keys()
    assert groups == {"各级总负责人", "各级分管负责人"}


def test_levels_are_two_and_some_have_none(drainage: Handbook) -> None:
    of = {term: level for level, terms in LEVELS.items() for term in terms.split()}
    for term in HELD:
        assert drainage.tier_of(named(drainage, term)) == of.get(term, ""), term
    for term in ("各级总负责人", "各级分管负责人"):
        assert [level.name for level in drainage.levels_of(named(drainage, term))] == ["市级", "县级"]


def test_what_is_left_open_or_allowed_asks_nothing(drainage: Handbook) -> None:
    asked = {check.clause for check in drainage.part(CHECKLIST_YML)}
    for wanted in HELD.values():
        assert ids(wanted.catch_all).isdisjoint(asked)
        assert ids(wanted.power).isdisjoint(asked)
        assert ids(wanted.own) <= asked
    assert not any(duty.themes for duty in drainage.duties if duty.catch_all)
    assert ids("17-1 17-2 17-3").isdisjoint(duty.clause for duty in drainage.duties)


def test_its_points_make_some_dozens_of_questions(drainage: Handbook) -> None:
    questions = bank(drainage)
    assert len(questions) >= 36
    assert {question.kind for question in questions} >= {"holder", "judge", "article", "gap", "time"}


@cache
def parsed(path: Path) -> html.HtmlElement:
    return html.parse(str(path), parser=html.HTMLParser(encoding="utf-8")).getroot()


def said(element: html.HtmlElement) -> str:
    return "".join(element.text_content().split())


def clauses_linked(element: html.HtmlElement) -> set[str]:
    return {
        link.rpartition("#")[2] for link in element.xpath(".//a[contains(@href, 'regulation.html#')]/@href")
    }


def section(root: html.HtmlElement, heading: str) -> list[html.HtmlElement]:
    """What stands between a heading and the next of its rank or a higher one."""
    (found,) = [each for each in root.iter("h2", "h3") if said(each) == "".join(heading.split())]
    parts: list[html.HtmlElement] = []
    for each in found.itersiblings():
        if each.tag in ("h2", found.tag):
            break
        parts.append(each)
    return parts


@pytest.mark.slow
def test_every_clause_stands_at_its_id_word_for_word(drainage: Handbook, drainage_site: Path) -> None:
    root = parsed(drainage_site / "regulation.html")
    for id, words in ITEMS:
        assert said(root.get_element_by_id(id)) == words, id
    for clause in drainage.clauses.values():
        if clause.kind in ("paragraph", "sentence"):
            assert said(root.get_element_by_id(clause.id)) == "".join(clause.words.split()), clause.id
    whole = said(root)
    for line in (DRAINAGE / "source.txt").read_text(encoding="utf-8").splitlines():
        words = re.sub(r"^(?:第[^　]+条(?:之一)?　|（[一二三四五六]）|[0-9]\. )", "", line)
        assert "".join(words.split()) in whole, line


@pytest.mark.slow
def test_every_link_and_anchor_resolves(drainage_site: Path) -> None:
    pages = {
        path.relative_to(drainage_site).as_posix(): parsed(path) for path in drainage_site.rglob("*.html")
    }
    anchors = {address: set(root.xpath("//@id")) for address, root in pages.items()}
    checked = 0
    for address, root in pages.items():
        for link in root.xpath("//@href | //@src | //@data-address"):
            parts = urlsplit(link)
            if parts.scheme == "data" or (address == "404.html" and not parts.path.startswith("/")):
                continue
            assert not parts.scheme and not parts.netloc, (address, link)
            place = posixpath.join(posixpath.dirname(address), unquote(parts.path)).lstrip("/")
            target = posixpath.normpath(place) if parts.path else address
            target = posixpath.join(target, "index.html") if (drainage_site / target).is_dir() else target
            assert (drainage_site / target).is_file(), (address, link)
            if parts.fragment and target in anchors:
                assert unquote(parts.fragment) in anchors[target], (address, link)
            checked += 1
    assert checked > 2000


@pytest.mark.slow
@pytest.mark.parametrize(("term", "heading", "clauses"), INHERITED)
def test_what_is_inherited_stands_below_the_words_that_give_it(
    drainage: Handbook, drainage_site: Path, term: str, heading: str, clauses: str
) -> None:
    for folder in ("roles", "checklists"):
        root = parsed(drainage_site / folder / f"{named(drainage, term).id}.html")
        text = said(root)
        assert "".join(heading.split()) in text
        if folder == "roles":
            found = set().union(*map(clauses_linked, section(root, heading)))
            assert found == ids(clauses)
        else:
            asked = set(root.xpath("//fieldset/@data-clause"))
            assert asked >= {id for id in ids(clauses) if id not in ids("4-5 6-4")}
            assert asked.isdisjoint(ids("4-5 6-4"))


@pytest.mark.slow
def test_powers_stand_apart_with_the_words_that_allow_them(drainage: Handbook, drainage_site: Path) -> None:
    leads = {
        "市水务局": "市水务局、县水务局进行监督检查时，可以采取下列措施：",
        "县水务局": "市水务局、县水务局进行监督检查时，可以采取下列措施：",
        "县内涝防治指挥部": "县内涝防治指挥部履行第十条第二款规定的职责时，可以采取下列措施：",
        "市内涝防治指挥部": "市内涝防治指挥部可以根据险情需要，直接调度县级抢险力量。",
        "市级总负责人": "有下列情形之一的，市级总负责人可以约谈县级总负责人：",
    }
    for term, wanted in HELD.items():
        root = parsed(drainage_site / "roles" / f"{named(drainage, term).id}.html")
        headings = [said(each) for each in root.iter("h2")]
        assert (POWERS in headings) == bool(wanted.power), term
        if wanted.power:
            (block,) = section(root, POWERS)
            assert said(block).count(leads[term]) == 1, term
            assert clauses_linked(block) == ids(wanted.power), term
            apart = set(block.xpath(".//article/@id"))
            assert apart and {each.partition("--")[0] for each in apart} == {
                f"duty-{id}" for id in ids(wanted.power)
            }


@pytest.mark.slow
def test_times_stand_as_stated_and_none_among_those_left_open(drainage_site: Path) -> None:
    root = parsed(drainage_site / "calendar.html")
    rows = [
        (said(row.xpath("./th | ./td")[0]), clauses_linked(row))
        for heading in root.iter("h2")
        if "周期或者期限" in said(heading)
        for row in heading.xpath("./following-sibling::table[1]/tbody/tr")
    ]
    for words, clauses in STATED.items():
        found = set().union(*(linked for shown, linked in rows if shown.startswith(words)))
        assert found >= ids(clauses), words
    assert set().union(*(linked for _, linked in rows)) == set().union(*map(ids, STATED.values()))
    (left,) = [each for each in root.iter("h2") if "未规定期限" in said(each)]
    cells = left.xpath("./following-sibling::table[1]/tbody//td")
    open_times = {said(each) for cell in cells for each in cell.xpath(".//*[contains(@class, 'hb-doc')]")}
    assert open_times >= NOT_FIXED
    assert not any(words in said(cell) for cell in cells for words in STATED)
    for path in drainage_site.joinpath("roles").glob("*.html"):
        assert not re.search("未规定期限|没有写明期限", said(parsed(path).xpath("//main")[0])), path.name
