"""The bank -> one paper: its questions and the order of their options."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from macros.features.questions.draw import Draw, seed_of
from macros.features.questions.entailment.question import Question

ON_REQUEST = ("principle",)
"""Kinds that rest on the editors' interpretation: asked only if selected."""

WITH_GAP = ("gap", "time")
"""Cloze questions."""

QUOTATION_MARKS = dict.fromkeys(map(ord, "“”‘’"))


@dataclass(frozen=True)
class Filters:
    """Which questions may be asked; an empty list allows all, except kinds `ON_REQUEST`."""

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
class PaperEntry:
    """One question of a paper; `order` are the indexes of its options in the bank."""

    id: str
    order: tuple[int, ...]


def paper(
    bank: Sequence[Question], seed: str, count: int, filters: Filters = Filters(), form: str = "A"
) -> list[PaperEntry]:
    """Return `count` questions, or as many as pass the filters.

    The same bank, seed, count and filters give the same questions; `form` changes only the order of questions
    and options. Kinds alternate. As long as possible, questions share no right answer and no cited clause, and
    none reveals another's answer; then clauses repeat, the least cited first, then revealed and last repeated
    answers. The positions of right answers are evenly distributed.
    """
    chosen = _chosen(bank, Draw(seed_of(seed)), count, filters)
    draw = Draw(seed_of(f"{seed}/{form}"))
    ordered = draw.shuffled(chosen)
    choices = [question for question in ordered if question.kind != "judge"]
    indexes = draw.shuffled([index % 4 for index in range(len(choices))])
    by_id = {question.id: index for question, index in zip(choices, indexes, strict=True)}
    return [PaperEntry(question.id, _order(question, draw, by_id.get(question.id))) for question in ordered]


def _chosen(bank: Sequence[Question], draw: Draw, count: int, filters: Filters) -> list[Question]:
    left = draw.shuffled([question for question in bank if filters.passes(question)])
    kinds = draw.shuffled(sorted({question.kind for question in left}))
    used: dict[str, int] = {}
    chosen: list[Question] = []
    for fit in (_apart, _silent, _answers_apart, _any):
        before = -1
        # `chosen` only grows, so a measure without a match stays without one.
        while before < len(chosen) < count:
            before = len(chosen)
            for kind in kinds:
                of_kind = [question for question in left if question.kind == kind and fit(question, chosen)]
                if not of_kind or len(chosen) == count:
                    continue
                # min keeps the first of equals, so the shuffled order decides.
                question = min(of_kind, key=lambda one: max(used.get(clause, 0) for clause in one.clauses))
                left.remove(question)
                chosen.append(question)
                for clause in question.clauses:
                    used[clause] = used.get(clause, 0) + 1
    return chosen


def _apart(question: Question, chosen: Sequence[Question]) -> bool:
    """Tell whether it shares no clause with the chosen and neither reveals the other's answer."""
    cited = {clause for one in chosen for clause in one.clauses}
    return cited.isdisjoint(question.clauses) and _silent(question, chosen)


def _silent(question: Question, chosen: Sequence[Question]) -> bool:
    """Tell whether it differs in its answer from the chosen and neither reveals the other's."""
    return _answers_apart(question, chosen) and not any(
        _reveals(question, one) or _reveals(one, question) for one in chosen
    )


def _reveals(one: Question, asked: Question) -> bool:
    """Tell whether the stem of `one` (for a cloze: or an option) contains the words that decide `asked`."""
    lines = [one.stem, *(option.text for option in one.options if asked.kind in WITH_GAP)]
    return bool(asked.quote) and any(_plain(asked.quote) in _plain(line) for line in lines)


@cache
def _plain(words: str) -> str:
    """Remove quotation marks, which stems change to single ones."""
    return words.translate(QUOTATION_MARKS)


def _answers_apart(question: Question, chosen: Sequence[Question]) -> bool:
    """Tell whether its right answer differs from theirs; 正确 and 错误 may repeat."""
    return question.kind == "judge" or all(
        one.kind == "judge" or one.right.text != question.right.text for one in chosen
    )


def _any(question: Question, chosen: Sequence[Question]) -> bool:
    return True


def _order(question: Question, draw: Draw, index: int | None) -> tuple[int, ...]:
    """The right option at `index`, the others shuffled; None: unchanged (正确, 错误)."""
    if index is None:
        return tuple(range(len(question.options)))
    others = draw.shuffled([i for i in range(len(question.options)) if i != question.right_index])
    others.insert(min(index, len(others)), question.right_index)
    return tuple(others)
