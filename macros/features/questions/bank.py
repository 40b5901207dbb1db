"""A handbook -> its question bank, in a fixed order with shuffled options."""

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from macros.core.handbook import Handbook
from macros.features.questions.answer import answer_words
from macros.features.questions.audience import audience
from macros.features.questions.draw import Draw, seed_of
from macros.features.questions.entailment.curated import asked_question, gap_question
from macros.features.questions.entailment.question import Question, cited, rated, refusals
from macros.features.questions.entailment.written import written_questions
from macros.features.questions.forms import FORMS
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
    """Return every question that passes `refusals`: by kind, practical ones first, form, and in text order; those of
    cases last.

    Of two questions with the same stem and answer, the first is kept.
    """
    material = BankMaterial(handbook)
    order = {id: index for index, id in enumerate(handbook.clauses)}
    kinds = {kind: index for index, kind in enumerate(QUESTION_KINDS)}
    forms = {form: index for index, form in enumerate(FORMS)}
    kept: dict[tuple[str | None, str, str], Question] = {}
    for question in (*by_hand(handbook), *(each for make in MADE for each in make(material))):
        key = (question.case, question.stem, answer_words(question))
        if key not in kept and not any(refusals(material.truth, question)):
            made = rated(cited(material.truth, question))
            kept[key] = _shuffled(replace(made, audience=audience(handbook, made)))
    alone = sorted(
        (one for one in kept.values() if not one.case),
        key=lambda one: (kinds[one.kind], forms[one.form], order[one.clauses[0]]),
    )
    return (*alone, *(one for one in kept.values() if one.case))


def by_hand(handbook: Handbook) -> Iterator[Question]:
    """Yield the questions of `questions.yml`."""
    lists = handbook.part(QUESTIONS_YML)
    for asked in lists.asked:
        yield asked_question(handbook, asked)
    yield from written_questions(handbook)
    counts: dict[str, int] = {}
    for gap in lists.gaps:
        stem = f"{gap.clause}-{gap.kind}"
        counts[stem] = counts.get(stem, 0) + 1
        yield gap_question(handbook, gap, f"{stem}-{counts[stem]}")


def _shuffled(question: Question) -> Question:
    """Shuffle the options, seeded by the question's id; 正确 and 错误, and what is to be ordered, keep their order."""
    if question.form in ("judge", "order"):
        return question
    return replace(question, options=tuple(Draw(seed_of(question.id)).shuffled(question.options)))
