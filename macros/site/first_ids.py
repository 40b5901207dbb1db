"""Ids to show an author as examples: a handbook's own, so that what is shown can be tried."""

from macros.core.handbook import Handbook
from macros.core.page import verbatim
from macros.core.references import Defines
from macros.core.rules.walker import marked, walk


def first_ids(handbook: Handbook) -> dict[str, str]:
    """Return an id of each kind that macros take, "" where the handbook has none, and as `times` two of its time words.

    `role` and `holder` are the first and the last role that has duties; of the clauses, it is the first item, else
    the first.
    """
    defined: dict[str, str] = {}
    for value, mark in marked(list(walk(handbook.files())), Defines):
        defined.setdefault(mark.kind, value.text)
    held = [role.id for role in handbook.roles if handbook.duties_of(role)]
    items = [clause.id for clause in handbook.clauses.values() if clause.kind == "item"]
    return {
        "role": (held or [handbook.roles[0].id])[0],
        "holder": (held or [handbook.roles[0].id])[-1],
        "clause": (items or list(handbook.clauses))[0],
        "principle": defined.get("原则", ""),
        "term": defined.get("术语", ""),
        "times": verbatim("".join(f"“{words}”" for words in _times(handbook)[:2])),
    }


def _times(handbook: Handbook) -> list[str]:
    """Time words of duties, those that fix no time first."""
    said = [cadence for duty in handbook.duties for cadence in duty.cadences if cadence.words]
    found = sorted(said, key=lambda cadence: cadence.kind != "unfixed")
    return list(dict.fromkeys(cadence.words for cadence in found if cadence.words))
