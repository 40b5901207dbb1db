"""A handbook -> its question bank, in a fixed order with shuffled options."""

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from macros.core.handbook import Handbook
from macros.features.questions.draw import Draw, seed_of
from macros.features.questions.entailment.curated import asked_question, gap_question, ruled_question
from macros.features.questions.entailment.question import Question, cited, refusals
from macros.features.questions.kinds.article import article_questions
from macros.features.questions.kinds.contrast import contrast_questions
from macros.features.questions.kinds.duty import duty_questions, not_duty_questions
from macros.features.questions.kinds.holder import holder_questions
from macros.features.questions.kinds.judge import judge_questions
from macros.features.questions.material import BankMaterial
from macros.features.questions.model import QUESTION_KINDS, QUESTIONS_YML

MADE = (
    holder_questions,
    duty_questions,
    not_duty_questions,
    contrast_questions,
    judge_questions,
    article_questions,
)


@lru_cache(maxsize=2)
def bank(handbook: Handbook) -> tuple[Question, ...]:
    """Return every question that passes `refusals`: by kind, practical ones first, then in text order.

    Of two questions with the same stem and answer, the first is kept.
    """
    material = BankMaterial(handbook)
    order = {id: index for index, id in enumerate(handbook.clauses)}
    kinds = {kind: index for index, kind in enumerate(QUESTION_KINDS)}
    kept: dict[tuple[str, str], Question] = {}
    for question in (*by_hand(handbook), *(each for make in MADE for each in make(material))):
        key = (question.stem, question.right.text)
        if key not in kept and not any(refusals(material.truth, question)):
            kept[key] = _shuffled(cited(material.truth, question))
    return tuple(sorted(kept.values(), key=lambda one: (kinds[one.kind], order[one.clauses[0]])))


def by_hand(handbook: Handbook) -> Iterator[Question]:
    """Yield the questions of `questions.yml`."""
    lists = handbook.part(QUESTIONS_YML)
    for asked in lists.asked:
        yield asked_question(handbook, asked)
    for ruled in lists.ruled:
        yield ruled_question(handbook, ruled)
    counts: dict[str, int] = {}
    for gap in lists.gaps:
        stem = f"{gap.clause}-{gap.kind}"
        counts[stem] = counts.get(stem, 0) + 1
        yield gap_question(handbook, gap, f"{stem}-{counts[stem]}")


def _shuffled(question: Question) -> Question:
    """Shuffle the options, seeded by the question's id; 正确 and 错误 keep their order."""
    if question.kind == "judge":
        return question
    return replace(question, options=tuple(Draw(seed_of(question.id)).shuffled(question.options)))
