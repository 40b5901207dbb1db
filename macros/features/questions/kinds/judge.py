"""True or false: do these words stand under this post's name?"""

from collections.abc import Iterable, Iterator

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
        points = (material.asked[post.id], material.duties[post.id])
        own = {point.quote: point for part in points for point in part}
        likely = [
            words for part in points for words in mixed((one.quote for one in part), f"{post.id}/judge")
        ]
        true = _one_a_clause(own[words] for words in dict.fromkeys(likely) if words not in judged)[:EACH]
        judged.update(point.quote for point in true)
        strange = [
            words for words in mixed(material.strange(post, True), f"{post.id}/judge") if words not in judged
        ]
        false = _one_a_clause(
            material.holders[words][0][1] for words in strange if not material.denied(post, words)
        )[: len(true)]
        for point in true[: len(false)]:
            yield _judged(material, point, post, True)
        for point in false:
            judged.add(point.quote)
            material.deny(post, point.quote)
            yield _judged(material, point, post, False)


def _one_a_clause(points: Iterable[Point]) -> list[Point]:
    """Keep the first of each clause: question ids hold the clause alone."""
    kept: dict[str, Point] = {}
    for point in points:
        kept.setdefault(point.clause, point)
    return list(kept.values())


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
        form="judge",
    )
