"""Which of these stands under X's name, and which does not? The options are words of the document."""

from collections import Counter
from collections.abc import Iterator

from macros.core.roles import Role
from macros.features.questions.draw import seed_of
from macros.features.questions.entailment.claims import Written
from macros.features.questions.entailment.curated import about, themes_of
from macros.features.questions.entailment.question import Option, Question
from macros.features.questions.material import BankMaterial, mixed
from macros.features.questions.model import Point

DUTIES, NOT_DUTIES = 6, 3
"""Maximum number of duty and not-duty questions per post."""


def duty_questions(material: BankMaterial) -> Iterator[Question]:
    """One of a post's duties among three of others, one of each clause first."""
    posts = material.fewest_first()
    asked = {post.id: _one_of_each_clause_first(material.asked[post.id])[:DUTIES] for post in posts}
    right = Counter(point.quote for points in asked.values() for point in points)
    for post in posts:
        numbers: Counter[str] = Counter()
        for point in asked[post.id]:
            id = f"{point.clause}-duty-{numbers[point.clause] + 1}"
            wrong = material.wrong(
                "duty", id, point.quote, material.strange(post, False), post.own_levels, right
            )
            if not wrong:
                continue
            numbers[point.clause] += 1
            options = (
                Option(point.quote, True, (Written(post, point.quote, True),)),
                *(
                    Option(words, False, (Written(post, words, False),), material.place(words))
                    for words in wrong
                ),
            )
            yield _question(
                material, id, "duty", f"下列各项，条文写在“{post.term}”名下的是", options, post, point
            )


def not_duty_questions(material: BankMaterial) -> Iterator[Question]:
    """A duty of another post among three of this one's."""
    asked: Counter[str] = Counter()
    for post in material.fewest_first():
        own = [point.quote for point in material.asked[post.id]]
        points: set[str] = set()
        strange = mixed(material.strange(post, True), f"{post.id}/not-duty")
        for answer in sorted(strange, key=asked.__getitem__):
            point = material.holders[answer][0][1]
            if len(points) == NOT_DUTIES:
                break
            if point.clause in points:
                continue
            id = f"{point.clause}-not-duty-{post.id}"
            wrong = material.wrong("not-duty", id, answer, own, post.own_levels)
            if not wrong:
                continue
            points.add(point.clause)
            asked[answer] += 1
            material.deny(post, answer)
            options = (
                Option(answer, True, (Written(post, answer, False, firm=True),)),
                *(
                    Option(
                        words, False, (Written(post, words, True),), material.place(words, "这项就在其名下，")
                    )
                    for words in wrong
                ),
            )
            yield _question(
                material, id, "not-duty", f"下列各项，条文没有写在“{post.term}”名下的是", options, post, point
            )


def _one_of_each_clause_first(points: tuple[Point, ...]) -> list[Point]:
    place: Counter[str] = Counter()
    ranked = []
    for point in mixed(points, "duty"):
        ranked.append((place[point.clause], seed_of(point.quote), point))
        place[point.clause] += 1
    return [point for *_, point in sorted(ranked, key=lambda each: each[:2])]


def _question(
    material: BankMaterial,
    id: str,
    kind: str,
    stem: str,
    options: tuple[Option, ...],
    post: Role,
    point: Point,
) -> Question:
    book = material.handbook
    clause = material.clause(point)
    return Question(
        id,
        kind,
        stem,
        options,
        (clause.id,),
        point.quote,
        about(book, [post.id]),
        themes_of(book, clause, point.quote),
    )
