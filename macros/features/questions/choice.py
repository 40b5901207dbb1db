"""Which questions of a bank a paper asks: apart from each other, and of kinds, forms and difficulties in proportion."""

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from macros.features.questions.conflicts import Index, Unit
from macros.features.questions.draw import Draw
from macros.features.questions.entailment.question import Question

WEIGHTS = json.loads((Path(__file__).parent / "weights.json").read_text(encoding="utf-8"))
"""How often each kind and form is asked beside the others; 0: only where it is asked for. The browser reads the same."""

KINDS: dict[str, int] = WEIGHTS["kinds"]
FORMS: dict[str, int] = WEIGHTS["forms"]
DIFFICULTIES: tuple[str, ...] = tuple(WEIGHTS["difficulties"])


@dataclass(frozen=True)
class Filters:
    """Which questions may be asked; an empty list allows all, except kinds and forms that weigh nothing."""

    roles: tuple[str, ...] = ()
    themes: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    forms: tuple[tuple[str, int], ...] = ()
    """How many of each form, without others; empty: by weight."""

    shares: tuple[int, ...] = ()
    """Parts of easy, medium and hard questions, as long as there are enough; empty: as they come."""

    cases: int = 0
    """How many cases; each is asked as a whole."""

    def passes(self, question: Question) -> bool:
        """Tell whether a question may be asked; one for nobody in particular is for everybody."""
        forms = dict(self.forms) or FORMS
        return (
            (not self.roles or not question.audience or bool(set(self.roles) & set(question.audience)))
            and (not self.themes or bool(set(self.themes) & set(question.themes)))
            and (question.kind in self.kinds if self.kinds else KINDS[question.kind] > 0)
            and (question.case is not None or forms.get(question.form, 0) > 0)
        )


ALL = Filters()


def portions(count: int, parts: Mapping[str, int]) -> dict[str, int]:
    """Split a number by parts, the largest remainders first: 25 as 4:4:2 is 10, 10, 5."""
    whole = sum(parts.values())
    if not whole:
        return {}
    made = {name: count * part // whole for name, part in parts.items()}
    by_rest = sorted(made, key=lambda name: -(count * parts[name] % whole))
    for name in by_rest[: count - sum(made.values())]:
        made[name] += 1
    return made


@dataclass
class Choice:
    """Units taken one by one; whatever may not stand beside them goes out of `live`."""

    index: Index
    count: int
    """How many questions are wanted still."""

    live: list[int]
    """Places of units, in the order in which equals are taken."""

    order: Mapping[str, int]
    """Kind -> its place among kinds whose turn it is."""

    taken: list[int] = field(default_factory=list)
    asked: Counter[tuple[str, str]] = field(default_factory=Counter)
    """How often each kind, form and difficulty is asked so far."""

    cited: Counter[str] = field(default_factory=Counter)
    """How often each clause is."""

    times: Counter[int] = field(default_factory=Counter)
    """How often the most cited clause of each unit is."""

    def take(self, place: int) -> None:
        """Take a unit that is live."""
        self.taken.append(place)
        self.count -= len(self.index.units[place])
        apart = self.index.apart[place]
        self.live = [other for other in self.live if other != place and other not in apart]
        for question in self.index.units[place]:
            self.asked.update(
                (("kind", question.kind), ("form", question.form), ("level", question.difficulty or ""))
            )
            if verdict := _verdict(question):
                self.asked["verdict", verdict] += 1
            for clause in question.clauses:
                for touched in self.index.touching[clause]:
                    self.cited[touched] += 1
                    for other in self.index.citing[touched]:
                        self.times[other] = max(self.times[other], self.cited[touched])

    def due(self, place: int) -> tuple[float, int, int, int]:
        """When its kind is due, the lowest first; then 正确 and 错误 by turns; then how often its clauses are cited."""
        kind = self._one(place).kind
        turn = (self.asked["kind", kind] + 1) / (KINDS[kind] or 1)
        return turn, self.order[kind], self.asked["verdict", _verdict(self._one(place))], self.times[place]

    def within(self, place: int, forms: Mapping[str, int], levels: Mapping[str, int]) -> bool:
        """Tell whether its form and its difficulty are wanted still; an empty quota wants all."""
        form, level = self._one(place).form, self._one(place).difficulty or ""
        return (not forms or self.asked["form", form] < forms.get(form, 0)) and (
            not levels or self.asked["level", level] < levels.get(level, 0)
        )

    def _one(self, place: int) -> Question:
        return self.index.units[place][0]


def chosen(index: Index, draw: Draw, count: int, filters: Filters) -> list[Unit]:
    """Return units of `count` questions, or as many as may stand together.

    Kinds take turns by weight. As long as possible, forms and difficulties keep to their parts and no clause is
    cited twice. Where that ends short of `count`, units that shut out the fewest others are taken instead.
    """
    fit = [place for place, unit in enumerate(index.units) if any(map(filters.passes, unit))]
    cases = draw.shuffled([place for place in fit if index.units[place][0].case])
    alone = draw.shuffled([place for place in fit if not index.units[place][0].case])
    kinds = draw.shuffled(sorted({index.units[place][0].kind for place in alone}))
    order = {kind: place for place, kind in enumerate(kinds)}
    taken = _cases(index, cases, count, filters.cases)
    shut = {other for place in taken for other in index.apart[place]}
    live = [place for place in alone if place not in shut]
    room = count - sum(len(index.units[place]) for place in taken)
    best = _by_turns(Choice(index, room, live, order), filters)
    if best.count:
        thrifty = _by_thrift(Choice(index, room, live, order), dict(filters.forms))
        best = min(best, thrifty, key=lambda choice: choice.count)
    return [index.units[place] for place in (*taken, *best.taken)]


def _verdict(question: Question) -> str:
    """正确 or 错误; of other forms "", which is not counted."""
    return question.right.text if question.form == "judge" else ""


def _cases(index: Index, places: Sequence[int], count: int, wanted: int) -> list[int]:
    """The first cases for which there is room, and which may stand together."""
    choice = Choice(index, count, [*places], {})
    while len(choice.taken) < wanted:
        choice.live = [place for place in choice.live if len(index.units[place]) <= choice.count]
        if not choice.live:
            break
        choice.take(choice.live[0])
    return choice.taken


def _by_turns(choice: Choice, filters: Filters) -> Choice:
    forms = dict(filters.forms) or _forms(choice)
    levels = portions(
        choice.count, dict(zip(DIFFICULTIES, filters.shares, strict=True)) if filters.shares else {}
    )
    for quotas in ((forms, levels), (forms, {}), (dict(filters.forms), {})):
        for fresh in (True, False):
            while choice.count:
                there = [
                    place
                    for place in choice.live
                    if choice.within(place, *quotas) and not (fresh and choice.times[place])
                ]
                if not there:
                    break
                choice.take(min(there, key=choice.due))
    return choice


def _forms(choice: Choice) -> dict[str, int]:
    """How many of each form that is there, by weight."""
    there = {choice.index.units[place][0].form for place in choice.live}
    return portions(choice.count, {form: weight for form, weight in FORMS.items() if form in there})


def _by_thrift(choice: Choice, forms: Mapping[str, int]) -> Choice:
    live = {place for place in choice.live if choice.within(place, forms, {})}
    shuts = {place: len(choice.index.apart[place] & live) for place in live}
    while choice.count:
        there = [place for place in choice.live if choice.within(place, forms, {})]
        if not there:
            break
        choice.take(min(there, key=lambda place: (shuts[place], *choice.due(place))))
        for gone in live.difference(choice.live):
            live.discard(gone)
            for other in choice.index.apart[gone] & live:
                shuts[other] -= 1
    return choice
