"""A handbook -> its question bank, in a fixed order with shuffled options."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import lru_cache

from macros.core.base import Entry
from macros.core.handbook import Handbook
from macros.core.unedited import NAME
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
    waits = _waiting(handbook)
    kept: dict[tuple[str | None, str, str], Question] = {}
    for question in (*by_hand(handbook), *(each for make in MADE for each in make(material))):
        key = (question.case, question.stem, answer_words(question))
        if key not in kept and not any(refusals(material.truth, question)):
            made = rated(cited(material.truth, question))
            made = replace(made, stem=f"〔{NAME}〕{made.stem}") if waits(made) else made
            kept[key] = _shuffled(replace(made, audience=audience(handbook, made)))
    alone = sorted(
        (one for one in kept.values() if not one.case),
        key=lambda one: (kinds[one.kind], forms[one.form], order[one.clauses[0]]),
    )
    return (*alone, *(one for one in kept.values() if one.case))


def _waiting(handbook: Handbook) -> Callable[[Question], bool]:
    """Return what tells whether a question is made of entries that no person has looked at yet."""
    lists = handbook.part(QUESTIONS_YML)
    hand = {id: entry for entries in vars(lists).values() for id, entry in _with_ids(entries)}
    made_of = any(entry.unedited for entry in (*lists.matters, *lists.points))
    gaps = any(gap.unedited for gap in lists.gaps)

    def waits(question: Question) -> bool:
        entry = hand.get(question.case or question.id)
        if entry:
            return entry.unedited
        return gaps if question.kind in ("gap", "time") else made_of

    return waits


def _with_ids(entries: object) -> Iterator[tuple[str, Entry]]:
    if isinstance(entries, tuple):
        yield from (
            (entry.id, entry) for entry in entries if isinstance(entry, Entry) and hasattr(entry, "id")
        )


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
