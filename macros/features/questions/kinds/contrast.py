"""What stands under the name of one of two posts and not of the other?"""

from collections import Counter
from collections.abc import Iterator, Sequence

from macros.core.roles import Role
from macros.features.questions.entailment.claims import Written
from macros.features.questions.entailment.curated import about, themes_of
from macros.features.questions.entailment.question import Option, Question
from macros.features.questions.material import BankMaterial, mixed

MOST_PEERS = 8
"""Maximum number of following posts that a post is contrasted with, so that pairs grow linearly."""

EACH = 2
"""Maximum number of questions about what only one post has."""


def contrast_questions(material: BankMaterial) -> Iterator[Question]:
    """For posts of a rank or level, in both orders: the wrong options stand under the other's name, or both."""
    asked: Counter[str] = Counter()
    answers: set[str] = set()
    for one, two in pairs(material.handbook.posts):
        if asked[one.id] == EACH:
            continue
        for question in _only_one(material, one, two, answers):
            asked[one.id] += 1
            answers.add(question.quote)
            yield question


def pairs(posts: Sequence[Role]) -> Iterator[tuple[Role, Role]]:
    """Yield pairs of nearby posts of one rank or level, in both orders."""
    peers: dict[tuple[str, str | None], list[int]] = {}
    for index, post in enumerate(posts):
        peers.setdefault(("rank", post.rank), []).append(index)
        for level in post.own_levels or (None,):
            peers.setdefault(("level", level), []).append(index)
    near = {
        pair
        for group in peers.values()
        for index, one in enumerate(group)
        for two in group[index + 1 : index + 1 + MOST_PEERS]
        for pair in ((one, two), (two, one))
    }
    for one, two in sorted(near):
        yield posts[one], posts[two]


def _only_one(material: BankMaterial, one: Role, two: Role, answers: set[str]) -> Iterator[Question]:
    id = f"{one.id}-{two.id}"
    only = [
        point
        for point in mixed(material.asked[one.id], id)
        if material.free(two, point.quote, firm=True) and not material.foreign(two, point.quote)
    ]
    others = [point.quote for point in material.asked[two.id] if not material.foreign(one, point.quote)]
    for point in only:
        if point.quote in answers:
            continue
        wrong = material.wrong("contrast", id, point.quote, others, two.own_levels)
        if not wrong:
            continue
        book, clause = material.handbook, material.clause(point)
        yield Question(
            f"{clause.id}-contrast-only-{two.id}",
            "contrast",
            f"下列各项，条文写在“{one.term}”名下、没有写在“{two.term}”名下的是",
            (
                Option(
                    point.quote,
                    True,
                    (Written(one, point.quote, True), Written(two, point.quote, False, firm=True)),
                ),
                *(
                    Option(words, False, (Written(two, words, True),), material.place(words))
                    for words in wrong
                ),
            ),
            (clause.id,),
            point.quote,
            about(book, [one.id, two.id]),
            themes_of(book, clause, point.quote),
        )
        return
