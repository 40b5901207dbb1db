"""The bank -> one paper: which questions, in which order, their options in which order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from macros.bank.draw import Draw, seed_of
from macros.proof.question import Question


@dataclass(frozen=True)
class Filters:
    """Which questions may be asked; an empty list lets all pass."""

    roles: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()

    def passes(self, question: Question) -> bool:
        return (
            (not self.roles or bool(set(self.roles) & set(question.roles)))
            and (not self.themes or bool(set(self.themes) & set(question.themes)))
            and (not self.kinds or question.kind in self.kinds)
        )


@dataclass(frozen=True)
class Entry:
    """One question of a paper; `order` are places of its options in the bank."""

    id: str
    order: tuple[int, ...]


def paper(
    bank: Sequence[Question], seed: str, count: int, filters: Filters = Filters(), form: str = "A"
) -> list[Entry]:
    """Return `count` questions, or as many as pass the filters.

    The same bank, seed, count and filters give the same questions; `form` changes their order and
    that of their options alone. Kinds take turns, and a clause is asked again only when all others of
    the kind have been asked as often. The places of the right answers are spread evenly.
    """
    chosen = _chosen(bank, Draw(seed_of(seed)), count, filters)
    draw = Draw(seed_of(f"{seed}/{form}"))
    ordered = draw.shuffled(chosen)
    choices = [question for question in ordered if question.kind != "judge"]
    places = draw.shuffled([index % 4 for index in range(len(choices))])
    by_id = {question.id: place for question, place in zip(choices, places, strict=True)}
    return [Entry(question.id, _order(question, draw, by_id.get(question.id))) for question in ordered]


def _chosen(bank: Sequence[Question], draw: Draw, count: int, filters: Filters) -> list[Question]:
    left = draw.shuffled([question for question in bank if filters.passes(question)])
    kinds = draw.shuffled(sorted({question.kind for question in left}))
    used: dict[str, int] = {}
    chosen: list[Question] = []
    while left and len(chosen) < count:
        for kind in kinds:
            of_kind = [question for question in left if question.kind == kind]
            if not of_kind or len(chosen) == count:
                continue
            # min keeps the first of equals, so that the shuffled order decides.
            question = min(of_kind, key=lambda one: used.get(one.clauses[0], 0))
            left.remove(question)
            chosen.append(question)
            used[question.clauses[0]] = used.get(question.clauses[0], 0) + 1
    return chosen


def _order(question: Question, draw: Draw, place: int | None) -> tuple[int, ...]:
    """The right option at `place`, the others shuffled; None: as they are (正确, 错误)."""
    if place is None:
        return tuple(range(len(question.options)))
    others = draw.shuffled([i for i in range(len(question.options)) if i != question.place])
    others.insert(min(place, len(others)), question.place)
    return tuple(others)
