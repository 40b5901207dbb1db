"""Which questions may not stand on one paper, since they ask the same or one prints the other's answer.

Worked out once for a bank, by words of four characters, so that no question is held against every other one.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from macros.features.questions.entailment.question import Question

AROUND = 4
"""So many characters before or after a word, with it, are enough to know it again; fewer tell nothing."""

LONG = 8
"""A phrase of so many characters is known again by itself."""

LONGER = 12
"""One of so many is known by three quarters of it in a row."""

CLOZE = ("gap", "time")
"""Kinds that ask for a word of a sentence, wherever else it may be read."""

Unit = tuple[Question, ...]
"""What is asked together or not at all: one question, or all of a case."""


@dataclass(frozen=True)
class Index:
    """A bank, ready to draw from."""

    units: tuple[Unit, ...]
    apart: tuple[frozenset[int], ...]
    """For each unit, those that may not stand beside it."""

    touching: dict[str, tuple[str, ...]]
    """Clause -> itself, those that it is part of, and its own parts."""

    citing: dict[str, tuple[int, ...]]
    """Clause -> the units that rest on it."""


@lru_cache(maxsize=8)
def index(bank: tuple[Question, ...]) -> Index:
    """Return which questions of a bank are asked together, and which never."""
    units = _units(bank)
    names = {_plain(each.text) for question in bank if question.kind == "holder" for each in question.options}
    apart: list[set[int]] = [set() for _ in units]
    for one, other in (*_same(units), *_telling(units, names)):
        if one != other:
            apart[one].add(other)
            apart[other].add(one)
    clauses = sorted({clause for question in bank for clause in question.clauses})
    touching = {
        one: tuple(two for two in clauses if one == two or _part(one, two) or _part(two, one))
        for one in clauses
    }
    citing = {
        clause: tuple(place for place, unit in enumerate(units) if any(clause in one.clauses for one in unit))
        for clause in clauses
    }
    return Index(units, tuple(map(frozenset, apart)), touching, citing)


def answer_of(question: Question) -> str:
    """What is right, to be compared with other questions; "" where equal answers mean nothing."""
    if question.form in ("judge", "essay", "order"):
        return ""
    return question.answer or "\n".join(sorted(option.text for option in question.options if option.right))


def _units(bank: Sequence[Question]) -> tuple[Unit, ...]:
    cases: dict[str, list[Question]] = {}
    for question in bank:
        cases.setdefault(f"/{question.case}" if question.case else question.id, []).append(question)
    return tuple(map(tuple, cases.values()))


def _part(clause: str, whole: str) -> bool:
    return clause.startswith(f"{whole}-")


def _same(units: Sequence[Unit]) -> Iterator[tuple[int, int]]:
    """Units that share a quotation, an answer, the options or all wrong options."""
    holders: dict[tuple[str, str], set[int]] = defaultdict(set)
    for place, unit in enumerate(units):
        for question in unit:
            for name, text in _marks(question):
                if text:
                    holders[name, text].add(place)
    for places in holders.values():
        for one in places:
            yield from ((one, other) for other in places if one < other)


def _marks(question: Question) -> Iterator[tuple[str, str]]:
    yield "quote", _plain(question.quote)
    yield "answer", answer_of(question)
    if question.form in ("single", "multiple", "order"):
        yield "options", "\n".join(sorted(option.text for option in question.options))
        yield "wrong", "\n".join(sorted(option.text for option in question.options if not option.right))


def _telling(units: Sequence[Unit], names: set[str]) -> Iterator[tuple[int, int]]:
    """Units of which the first prints what the second asks."""
    for cloze in (False, True):
        heads: dict[str, list[tuple[str, int]]] = defaultdict(list)
        for asked, unit in enumerate(units):
            for question in unit:
                for words in _needles(question, names) if _is_cloze(question) == cloze else ():
                    heads[words[:AROUND]].append((words, asked))
        for teller, unit in enumerate(units):
            text = _text(unit, cloze)
            for start in range(len(text) - AROUND + 1):
                for words, asked in heads.get(text[start : start + AROUND], ()):
                    if text.startswith(words, start):
                        yield teller, asked


def _is_cloze(question: Question) -> bool:
    return question.kind in CLOZE or question.form in ("fill", "correction")


def _text(unit: Unit, whole: bool) -> str:
    """What a unit tells: stems, quotations, true options; or the `whole` of its words."""
    lines = [line for question in unit for line in _lines(question, whole)]
    return "\n".join(map(_plain, lines))


def _lines(question: Question, whole: bool) -> Iterator[str]:
    yield question.stem
    yield question.quote
    if whole or question.kind == "not-duty":
        yield from (option.text for option in question.options)


def _needles(question: Question, names: set[str]) -> set[str]:
    """Words that give the answer away: the quotation, long answers, shorter ones with what stands beside them."""
    quote = _plain(question.quote)
    found = {quote, *_runs(quote)}
    for word in map(_plain, _answers(question)):
        if word not in names:
            found |= _runs(word)
        place = quote.find(word) if word else -1
        if place >= 0:
            end = place + len(word)
            found |= {quote[max(0, place - AROUND) : end], quote[place : end + AROUND]} - {word}
    return {words for words in found if len(words) >= AROUND}


def _runs(words: str) -> set[str]:
    """A long phrase, or three quarters of a longer one, from wherever."""
    length = -(-len(words) * 3 // 4) if len(words) >= LONGER else max(len(words), LONG)
    return {words[at : at + length] for at in range(len(words) - length + 1)}


def _answers(question: Question) -> Iterable[str]:
    """The words asked; of what a post need not do, also those that it must."""
    if question.form == "judge":
        return ()
    right = (option.text for option in question.options if option.right or question.kind == "not-duty")
    return (question.answer, *right, *(point.quote for point in question.points))


def _plain(words: str) -> str:
    """Letters alone, since stems set quotation marks otherwise; a gap stays."""
    return re.sub(r"[^\w＿]", "", words)
