"""True or false: do these words stand under this post's name?"""

from collections.abc import Iterator

from macros.core.roles import Role
from macros.features.questions.entailment.claims import Written
from macros.features.questions.entailment.curated import FALSE, TRUE, about, quoted, themes_of
from macros.features.questions.entailment.question import Option, Question
from macros.features.questions.material import BankMaterial, mixed
from macros.features.questions.model import Point

EACH = 2
"""Number of true, and of false, statements per post."""


def judge_questions(material: BankMaterial) -> Iterator[Question]:
    """As many true as false; each phrase is judged once, since whoever met one half of a pair would know the other."""
    judged: set[str] = set()
    for post in material.fewest_first():
        own = {point.quote: point for point in material.asked[post.id]}
        true = [words for words in mixed(own, f"{post.id}/judge") if words not in judged][:EACH]
        judged.update(true)
        false: list[str] = []
        while len(false) < len(true):
            left = [w for w in mixed(material.strange(post, True), f"{post.id}/judge") if w not in judged]
            words = material.deny(post, left)
            if words is None:
                break
            judged.add(words)
            false.append(words)
        for words in true[: len(false)]:
            yield _judged(material, own[words], post, True)
        for words in false:
            yield _judged(material, material.holders[words][0][1], post, False)


def _judged(material: BankMaterial, point: Point, post: Role, holds: bool) -> Question:
    book, clause = material.handbook, material.clause(point)
    claim = (Written(post, point.quote, holds, firm=True),)
    reason = material.place(point.quote, "这项就" if holds else "这项")
    return Question(
        f"{clause.id}-judge-{post.id}",
        "judge",
        f"{quoted(point.quote)}写在{post.term}名下。这一说法是否正确？",
        (
            Option(TRUE, holds, claim if holds else (), None if holds else reason),
            Option(FALSE, not holds, () if holds else claim, reason if holds else None),
        ),
        (clause.id,),
        point.quote,
        about(book, [post.id]),
        themes_of(book, clause, point.quote),
    )
