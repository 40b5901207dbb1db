"""The search of the built handbook in Node: whole words, and titles with their answers."""

from __future__ import annotations

from pathlib import Path

import yaml

from tests.conftest import DATA
from tests.sources import BUILT, in_node
from tools.queries import target

SETS = DATA / "tests" / "search"
TITLES, BLIND = (
    yaml.safe_load((SETS / name).read_text(encoding="utf-8")) for name in ("titles.yml", "titles-blind.yml")
)


def test_no_match_cuts_a_word(site: Path) -> None:
    """办事处分管 holds no 处分, 本辖区安全生产委员会 is not the district's, 法律法规 is not the Act."""
    found = in_node(
        """({ engineOf }, site, queries) => {
            const engine = engineOf(site);
            return queries.map(query => engine.find(query).groups.flat().map(hit => hit.document.address));
        }""",
        str(site),
        ["处分", "安全生产法"],
        file=BUILT,
    )
    cut, act = ({target(address) for address in each if "#art-" in address} for each in found)
    assert cut <= {"art-17-p1-s1", "art-17-p1-s2"}
    assert act == {"art-1-p1"}


def test_no_title_is_given_a_post_that_the_text_does_not(site: Path) -> None:
    """Judged from the text by somebody who had seen neither the finder nor its words."""
    assert len(BLIND) >= 300
    assert sum("definite" in entry for entry in BLIND) >= 0.6 * len(BLIND)
    wrong = []
    for entry, found in zip(BLIND, read_titles(site, [entry["title"] for entry in BLIND]), strict=True):
        known = {entry["definite"]} if "definite" in entry else set(entry["depends"])
        given = {part for part in found if isinstance(part, str)} - {"outside", "unknown"}
        asked = [part for part in found if isinstance(part, list)]
        nobody = known <= {"silent", "none"}
        if given - known or any("outside" not in part for part in asked if nobody or len(part) < 2):
            wrong.append((entry["title"], known, found))
    assert wrong == []


def read_titles(site: Path, typed: list[str]) -> list[list[str | list[str]]]:
    """For each title what it is answered: a post, the posts of a question, outside or unknown."""
    return in_node(
        """({ engineOf, titles }, site, typed) => {
            const engine = engineOf(site);
            const said = each => each.kind === "post" ? each.role
                : each.kind === "ask" ? each.choices.map(([, role]) => role || "outside").sort() : each.kind;
            return typed.map(title => titles(title, engine).map(said));
        }""",
        str(site),
        typed,
        file=BUILT,
    )


def test_titles_are_answered_as_the_text_has_it(site: Path) -> None:
    """Judged by hand before the finder was written; a wrong post is worse than a question. Each has an exit."""
    assert len(TITLES) > 80
    wrong = []
    for entry, found in zip(TITLES, read_titles(site, [entry["title"] for entry in TITLES]), strict=True):
        right = [sorted({*part, "outside"}) if isinstance(part, list) else part for part in entry["answer"]]
        found = [sorted({*part, "outside"}) if isinstance(part, list) else part for part in found]
        if found != right:
            wrong.append((entry["title"], right, found))
    assert wrong == []
