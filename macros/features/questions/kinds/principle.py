"""Which principle does the handbook assign a duty to, because of one of its words?"""

from collections import Counter
from collections.abc import Iterator

from macros.features.questions.entailment.claims import Follows
from macros.features.questions.entailment.curated import about, quoted, themes_of
from macros.features.questions.entailment.question import Option, Question
from macros.features.questions.entailment.truth import Truth
from macros.features.questions.material import BankMaterial

EACH, MOST = 2, 4
"""Maximum questions per word, and per principle."""


def principle_questions(material: BankMaterial) -> Iterator[Question]:
    """Ask only about duties of one principle, with distractors that no word suggests.

    The duty must be its whole clause: the rest might suggest another principle.
    """
    book = material.handbook
    counts: Counter[object] = Counter()
    for duty in book.duties:
        if len(duty.principles) != 1 or duty.role is None:
            continue
        link = duty.principles[0]
        right, clause, words = book.principle(link.id), book.clause(duty.clause), book.words_of(duty)
        if words != clause.words:
            continue
        others = [
            Option(other.quote, False, (Follows(other, words, link.quote, False),))
            for other in book.principles
            if other is not right
        ]
        fit = [option for option in others if _fits(material.truth, option)]
        key = (right.id, link.quote)
        if len(fit) < 3 or counts[key] == EACH or counts[right.id] == MOST:
            continue
        counts.update((key, right.id))
        article = (book.clause(clause.parent or clause.id) if clause.kind == "sentence" else clause).label
        term = book.role(duty.role).term
        stem = (
            f"根据{book.edition.cited}{book.clause(right.clause).label}所列原则和本手册的归类（编者整理），"
            f"{term}的职责中写有{quoted(link.quote)}的一项（{article}）归入哪一项原则？"
        )
        yield Question(
            f"{duty.id}-principle-1",
            "principle",
            stem,
            (Option(right.quote, True, (Follows(right, words, link.quote, True),)), *fit[:3]),
            (clause.id, right.clause),
            link.quote,
            about(book, [duty.role]),
            themes_of(book, clause, words),
        )


def _fits(truth: Truth, option: Option) -> bool:
    return all(claim.refusal(truth) is None for claim in option.claims)
