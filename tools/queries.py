"""The query sets and how an answer is judged: by the text, never by what the program itself produced."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from macros.core.configured import data_folder

FOLDER = data_folder(project=Path(__file__).resolve().parent.parent) / "tests" / "search"

REGRESSION = ("dev.yml", "dev2.yml", "dev3.yml", "final.yml")
"""Words, titles, references, slips: what the search before this one was built with and, in `final.yml`, measured by."""

QUESTIONS = ("dev4.yml", "dev5.yml", "none.yml", "none2.yml", "none3.yml")
"""Questions in people's own words, and what the text does not answer; read while building, `none3.yml` by its author."""

DEVELOPMENT = REGRESSION + QUESTIONS
FIRST_FINAL = ("final2.yml", "none-final.yml")
"""Scored in the first round; still never read."""

FINAL = ("final3.yml", "none-final2.yml")
"""Never read. Not to be shown by any tool, not to be tuned on."""

OUTSIDE = "outside"

ASKING = frozenset({"question", "everyday", "role-matter"})
"""The kinds that people ask in their own words; summed up as "questions"."""


@dataclass(frozen=True)
class Query:
    """A query with its right answers; none where the handbook has no answer."""

    text: str
    kind: str
    right: frozenset[str]


@dataclass(frozen=True)
class Answer:
    """Ranked groups of answers, and whether the search says that it found nothing that answers."""

    groups: list[set[str]]
    none: bool


def queries(*names: str) -> list[Query]:
    """Read query sets."""
    found = []
    for name in names:
        for entry in yaml.safe_load((FOLDER / name).read_text(encoding="utf-8")):
            found.append(Query(entry["query"], entry["kind"], frozenset(entry["right"])))
    return found


def target(address: str) -> str:
    """The answer that an address of the site stands for, as the sets name it."""
    page, _, anchor = address.partition("#")
    if page == "regulation.html":
        return anchor or "regulation"
    if page == "principles.html":
        return f"principle:{anchor}"
    if page.startswith("roles/") and page != "roles/index.html":
        return f"role:{page.removeprefix('roles/').removesuffix('.html')}"
    return address


def answer(found: dict[str, Any]) -> Answer:
    """What `READ` made of an engine's answer, as the sets name it."""
    groups = [{target(address) for address in group} for group in found["groups"]]
    return Answer([{OUTSIDE}, *groups] if found["outside"] else groups, found["kind"] == "none")


READ = """(engine, query) => {
    const found = engine.find(query);
    const groups = found.groups.map(group => group.map(hit => hit.document.address));
    return { kind: found.kind, outside: Boolean(found.outside), groups };
}"""
"""The JavaScript that asks an engine, in Node or in a browser."""


@dataclass(frozen=True)
class Score:
    """Figures over a set. A rank is a group of results."""

    answerable: int
    mrr: float
    """Mean reciprocal rank of the first right answer within ten, over answerable queries."""

    recall: float
    """Share of answerable queries with a right answer within five."""

    empty: float
    """Share of answerable queries for which nothing was found."""

    unanswerable: int
    none: float
    """Share of unanswerable queries for which the search says so, as is right."""

    missed: tuple[str, ...]


def score(asked: list[Query], answers: list[Answer]) -> Score:
    """Judge answers query by query. A share of no queries is 1, or 0 where it is of faults."""
    ranks: list[int] = []
    missed = []
    empty = none = unanswerable = 0
    for query, found in zip(asked, answers, strict=True):
        if not query.right:
            unanswerable += 1
            none += found.none
            continue
        rank = next((place for place, group in enumerate(found.groups[:10], 1) if group & query.right), 0)
        ranks.append(rank)
        empty += not found.groups
        if rank != 1:
            missed.append(f"{query.text} ({rank})")
    count = len(ranks)
    return Score(
        answerable=count,
        mrr=sum(1 / rank for rank in ranks if rank) / count if count else 1.0,
        recall=sum(1 <= rank <= 5 for rank in ranks) / count if count else 1.0,
        empty=empty / count if count else 0.0,
        unanswerable=unanswerable,
        none=none / unanswerable if unanswerable else 1.0,
        missed=tuple(missed),
    )


def by_kind(asked: list[Query], answers: list[Answer]) -> Iterable[tuple[str, Score]]:
    """Yield the figures of each kind, in the order of the set, those of all questions and those of all queries."""
    pairs = list(zip(asked, answers, strict=True))
    for kind in dict.fromkeys(query.kind for query in asked):
        yield kind, score(*_where(pairs, {kind}))
    yield "questions", score(*_where(pairs, ASKING))
    yield "all", score(asked, answers)


def _where(pairs: list[tuple[Query, Answer]], kinds: Iterable[str]) -> tuple[list[Query], list[Answer]]:
    kept = [(query, found) for query, found in pairs if query.kind in kinds]
    return [query for query, _ in kept], [found for _, found in kept]
