"""What papers drawn from this bank hold: enough of each post, and none that answers another."""

from __future__ import annotations

import re
from collections import Counter
from itertools import permutations

from macros.core.handbook import Handbook
from macros.features.questions.entailment.question import Question
from macros.features.questions.selection import Filters, paper


def test_kinds_take_turns_and_clauses_are_spread(questions: tuple[Question, ...]) -> None:
    by_id = {question.id: question for question in questions}
    chosen = [by_id[entry.id] for entry in paper(questions, "x", 33)]
    kinds = Counter(question.kind for question in chosen)
    assert "principle" not in kinds
    assert len(kinds) == 10
    assert max(kinds.values()) - min(kinds.values()) <= 2, "a kind may find no clause left of its own"


def test_no_two_questions_share_an_answer_or_a_clause_or_print_what_the_other_asks(
    questions: tuple[Question, ...],
) -> None:
    """Neither does a stem say it, nor does an option hold the words of which another leaves one out."""
    by_id = {question.id: question for question in questions}
    for seed in ("2026-01", "甲班", "7"):
        chosen = [by_id[entry.id] for entry in paper(questions, seed, 40)]
        clauses = [clause for question in chosen for clause in question.clauses]
        answers = [question.right.text for question in chosen if question.kind != "judge"]
        assert len(chosen) == 40
        assert len(set(clauses)) == len(clauses)
        assert len(set(answers)) == len(answers)
        for one, two in permutations(chosen, 2):
            words = re.sub("[“”‘’]", "", one.quote)
            assert words not in re.sub("[“”‘’]", "", two.stem), (one.id, two.id)
            if "＿＿＿＿" in one.stem:
                assert not any(words in re.sub("[“”‘’]", "", o.text) for o in two.options), (one.id, two.id)


def test_every_post_has_enough_for_a_paper_of_twenty(
    handbook: Handbook, questions: tuple[Question, ...]
) -> None:
    for post in handbook.posts:
        assert len(paper(questions, "x", 20, Filters(roles=(post.id,)))) == 20, post.id
