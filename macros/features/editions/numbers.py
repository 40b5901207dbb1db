"""Where the clauses of an earlier edition stand now: the table on its page, and what the browser follows addresses by."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from macros.core.handbook import Handbook
from macros.core.regulation import Clause
from macros.features.editions.comparison import Comparison, comparisons
from macros.features.editions.view import label, page_of


@dataclass(frozen=True)
class Number:
    """Where an earlier clause stands now."""

    label: str
    ids: tuple[str, ...]
    """Of the clauses that are cited so, the largest first, and of their sentences: anchors of the row."""

    became: tuple[Clause, ...]
    same: bool
    """Whether its words are the same."""


def numbers(comparison: Comparison) -> tuple[Number, ...]:
    """Return every clause of the earlier edition as it is cited; what is cited alike, and sentences, with it."""
    ids: dict[str, list[str]] = {}
    passage = ""
    for clause in comparison.old.clauses.values():
        passage = passage if clause.kind == "sentence" else clause.label
        ids.setdefault(passage, []).append(clause.id)
    order = {id: place for place, id in enumerate(comparison.new.clauses)}
    return tuple(_number(comparison, order, label, tuple(those)) for label, those in ids.items())


def _number(comparison: Comparison, order: Mapping[str, int], label: str, ids: tuple[str, ...]) -> Number:
    now, (first, *_) = comparison.new.clauses, ids
    found = {comparison.succession.addresses[first], *comparison.succession.became(first)} - {""}
    wholes = {id for id in found if now[id].kind != "sentence"}
    became = tuple(now[id] for id in sorted(wholes or found, key=order.__getitem__))
    same = len(became) == 1 and became[0].words == comparison.old.clauses[first].words
    return Number(label, ids, became, same)


def former(handbook: Handbook) -> dict[str, Any]:
    """What the browser needs to follow an address of an earlier edition."""
    now = {id: clause.label for id, clause in handbook.clauses.items()}
    return {
        "current": handbook.edition.edition or "",
        "labels": now,
        "editions": [
            {
                "name": each.edition.name,
                "label": label(each),
                "page": page_of(each),
                "clauses": {
                    id: [
                        clause.label,
                        (to := each.succession.addresses[id]),
                        bool(to) and each.new.clauses[to].words == clause.words,
                    ]
                    for id, clause in each.old.clauses.items()
                },
            }
            for each in handbook.once(comparisons)
        ],
    }
