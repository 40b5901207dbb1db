"""The bank -> one paper: which questions, in which order, their options in which order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from macros.features.questions.draw import Draw, seed_of
from macros.features.questions.entailment.question import Question

ON_REQUEST = ("principle",)
"""Kinds that rest on the editors' own reading: on a paper only where they are chosen by name."""

WITH_GAP = ("gap", "time")
"""Kinds that leave out a word of a sentence."""

MARKS = dict.fromkeys(map(ord, "“”‘’"))


@dataclass(frozen=True)
class Filters:
    """Which questions may be asked; an empty list lets all pass, but of kinds only those of the text's own."""

    roles: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()

    def passes(self, question: Question) -> bool:
        return (
            (not self.roles or bool(set(self.roles) & set(question.roles)))
            and (not self.themes or bool(set(self.themes) & set(question.themes)))
            and (question.kind in self.kinds if self.kinds else question.kind not in ON_REQUEST)
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
    that of their options alone. Kinds take turns. No two questions share their right answer or a clause
    they cite, nor prints one what another asks, while others are left; then clauses come again, the least
    asked first (a question counts with each that it cites), then what others ask, and at last answers.
    The places of the right answers are spread evenly.
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
    for fit in (_apart, _silent, _answers_apart, _any):
        before = -1
        # What is chosen only grows, so that a round without a find ends this measure for good.
        while before < len(chosen) < count:
            before = len(chosen)
            for kind in kinds:
                of_kind = [question for question in left if question.kind == kind and fit(question, chosen)]
                if not of_kind or len(chosen) == count:
                    continue
                # min keeps the first of equals, so that the shuffled order decides.
                question = min(of_kind, key=lambda one: max(used.get(clause, 0) for clause in one.clauses))
                left.remove(question)
                chosen.append(question)
                for clause in question.clauses:
                    used[clause] = used.get(clause, 0) + 1
    return chosen


def _apart(question: Question, chosen: Sequence[Question]) -> bool:
    """Neither answers one of the chosen, nor is answered by it, nor cites a clause with it."""
    cited = {clause for one in chosen for clause in one.clauses}
    return cited.isdisjoint(question.clauses) and _silent(question, chosen)


def _silent(question: Question, chosen: Sequence[Question]) -> bool:
    """Its right answer is none of theirs, and neither prints the words that decide the other."""
    return _answers_apart(question, chosen) and not any(
        _prints(question, one) or _prints(one, question) for one in chosen
    )


def _prints(one: Question, asked: Question) -> bool:
    """Whether `one` prints the words that decide `asked`: as told in its stem; to fill a gap, options do as well."""
    lines = [one.stem, *(option.text for option in one.options if asked.kind in WITH_GAP)]
    return bool(asked.quote) and any(_plain(asked.quote) in _plain(line) for line in lines)


@cache
def _plain(words: str) -> str:
    """Without quotation marks: those of the text become single ones within a stem."""
    return words.translate(MARKS)


def _answers_apart(question: Question, chosen: Sequence[Question]) -> bool:
    """Whether its right answer is none of theirs; 正确 and 错误 tell nothing and may recur."""
    return question.kind == "judge" or all(
        one.kind == "judge" or one.right.text != question.right.text for one in chosen
    )


def _any(question: Question, chosen: Sequence[Question]) -> bool:
    return True


def _order(question: Question, draw: Draw, place: int | None) -> tuple[int, ...]:
    """The right option at `place`, the others shuffled; None: as they are (正确, 错误)."""
    if place is None:
        return tuple(range(len(question.options)))
    others = draw.shuffled([i for i in range(len(question.options)) if i != question.place])
    others.insert(min(place, len(others)), question.place)
    return tuple(others)
