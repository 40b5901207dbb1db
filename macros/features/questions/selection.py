"""The bank -> one paper: its questions and the order of their options."""

from collections.abc import Sequence
from dataclasses import dataclass

from macros.features.questions.choice import ALL, FORMS, Filters, chosen
from macros.features.questions.conflicts import index
from macros.features.questions.draw import Draw, seed_of
from macros.features.questions.entailment.question import Question


@dataclass(frozen=True)
class PaperEntry:
    """One question of a paper; `order` are the indexes of its options in the bank."""

    id: str
    order: tuple[int, ...]


def paper(
    bank: Sequence[Question], seed: str, count: int, filters: Filters = ALL, form: str = "A"
) -> list[PaperEntry]:
    """Return `count` questions, or as many as pass the filters and may stand on one paper.

    The same bank, seed, count and filters give the same questions; `form` changes only the order of questions
    and options. No question asks what another asks, or prints its answer. Those of a form stand together, in the
    order of `FORMS`; a case is last, in its own order. The positions of right answers are evenly distributed.
    """
    units = chosen(index(tuple(bank)), Draw(seed_of(seed)), count, filters)
    draw = Draw(seed_of(f"{seed}/{form}"))
    forms = [*FORMS]
    alone = sorted(
        draw.shuffled([unit for unit in units if not unit[0].case]),
        key=lambda unit: forms.index(unit[0].form),
    )
    cases = draw.shuffled([unit for unit in units if unit[0].case])
    ordered = [question for unit in (*alone, *cases) for question in unit]
    single = [question.id for question in ordered if question.form == "single"]
    places = dict(zip(single, draw.shuffled([place % 4 for place in range(len(single))]), strict=True))
    return [PaperEntry(one.id, _order(one, draw, places.get(one.id, 0))) for one in ordered]


def _order(question: Question, draw: Draw, place: int) -> tuple[int, ...]:
    """A single right option at `place`, others shuffled; 正确, 错误 as they are; steps never in their right order."""
    all = range(len(question.options))
    if question.form == "single":
        others = draw.shuffled([i for i in all if i != question.right_index])
        others.insert(min(place, len(others)), question.right_index)
        return tuple(others)
    if question.form not in ("multiple", "order"):
        return tuple(all)
    made = draw.shuffled(all)
    return tuple(made if question.form == "multiple" or made != [*all] else [*made[1:], made[0]])
