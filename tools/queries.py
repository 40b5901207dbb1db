"""The query sets and how an answer is judged: by the text, never by what the program itself produced."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import yaml

FOLDER = Path(__file__).resolve().parent.parent / "data" / "tongzhou-2014-11" / "tests" / "search"
DEVELOPMENT = ("dev.yml", "dev2.yml", "dev3.yml")
FINAL = "final.yml"

OUTSIDE = "outside"


@dataclass(frozen=True)
class Query:
    """A query with its right answers; none where the handbook has no answer."""

    text: str
    kind: str
    right: frozenset[str]


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


@dataclass(frozen=True)
class Score:
    """Figures over a set. A rank is a group of results; an unanswerable query must get none."""

    mrr: float
    """Mean reciprocal rank of the first right answer within ten, over answerable queries."""

    recall: float
    """Share of answerable queries with a right answer within five."""

    empty: float
    """Share of answerable queries for which nothing was found."""

    silent: float
    """Share of unanswerable queries for which nothing was found, as is right."""

    missed: tuple[str, ...]


def score(asked: list[Query], answers: list[list[set[str]]]) -> Score:
    """Judge ranked groups of answers, query by query."""
    ranks: list[int] = []
    empty = silent = unanswerable = 0
    missed = []
    for query, groups in zip(asked, answers, strict=True):
        if not query.right:
            unanswerable += 1
            silent += not groups
            continue
        rank = next((place for place, group in enumerate(groups[:10], 1) if group & query.right), 0)
        ranks.append(rank)
        empty += not groups
        if rank != 1:
            missed.append(f"{query.text} ({rank})")
    count = len(ranks)
    return Score(
        mrr=sum(1 / rank for rank in ranks if rank) / count,
        recall=sum(1 <= rank <= 5 for rank in ranks) / count,
        empty=empty / count,
        silent=silent / unanswerable if unanswerable else 1.0,
        missed=tuple(missed),
    )
