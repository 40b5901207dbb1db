"""Where do two posts differ, and what do both do?"""

from collections import Counter
from collections.abc import Iterator, Sequence

from macros.core.roles import Role
from macros.features.questions.entailment.claims import Binds
from macros.features.questions.entailment.curated import about, themes_of
from macros.features.questions.entailment.question import Option, Question
from macros.features.questions.material import NO_LENGTH, BankMaterial, closest

MOST_PEERS = 8
"""Maximum number of following posts that a post is contrasted with, so that pairs grow linearly."""

MOST_ALIKE = 2
"""Maximum number of questions with the same shared duty as their answer."""


def contrast_questions(material: BankMaterial) -> Iterator[Question]:
    """For two posts of a rank or level: what only one must do, and what both must do in the same words."""
    posts = material.handbook.posts
    for one, two in pairs(posts):
        yield from _only_one(material, one, two)
    answers: Counter[str] = Counter()
    for index, one in enumerate(posts):
        for two in posts[index + 1 : index + 1 + MOST_PEERS]:
            yield from _both(material, one, two, answers)


def pairs(posts: Sequence[Role]) -> Iterator[tuple[Role, Role]]:
    """Yield pairs of nearby posts of one rank or level, in both orders."""
    peers: dict[tuple[str, str | None], list[int]] = {}
    for index, post in enumerate(posts):
        peers.setdefault(("rank", post.rank), []).append(index)
        peers.setdefault(("level", post.level), []).append(index)
    near = {
        pair
        for group in peers.values()
        for index, one in enumerate(group)
        for two in group[index + 1 : index + 1 + MOST_PEERS]
        for pair in ((one, two), (two, one))
    }
    for one, two in sorted(near):
        yield posts[one], posts[two]


def _only_one(material: BankMaterial, one: Role, two: Role) -> Iterator[Question]:
    own = [point.quote for point in material.own[one.id]]
    id = f"{one.id}-{two.id}"
    only = [words for words in own if material.free(two, words)]
    shared = _common(material, one, two)
    for answer in sorted(closest(only, id, NO_LENGTH), key=lambda words: material.foreign(two, words))[:1]:
        wrong = material.apart(closest(shared, id, answer), [answer])[:3]
        if len(wrong) < 3:
            return
        stem = f"下列职责中，条文对{one.term}作了规定、对{two.term}没有规定的是哪一项？"
        options = (
            Option(answer, True, (Binds(one, answer, True), Binds(two, answer, False))),
            *(Option(words, False, (Binds(two, words, True),)) for words in wrong),
        )
        yield _question(material, "only", stem, options, one, two)


def _both(material: BankMaterial, one: Role, two: Role, answers: Counter[str]) -> Iterator[Question]:
    first = [point.quote for point in material.own[one.id]]
    second = [point.quote for point in material.own[two.id]]
    id = f"{one.id}-{two.id}-both"
    common = closest(_common(material, one, two), id, NO_LENGTH)
    for answer in sorted(common, key=lambda words: answers[words])[:1]:
        single = [words for words in first if material.free(two, words)]
        single += [words for words in second if material.free(one, words)]
        neither = [words for words in material.likely(one, id, Counter()) if material.free(two, words)]
        single = sorted(
            closest(dict.fromkeys(single), id, answer), key=lambda words: material.used(words, one, two)
        )
        wrong = material.apart(dict.fromkeys((*single, *neither)), [answer])[:3]
        if len(wrong) < 3 or answers[answer] == MOST_ALIKE:
            return
        answers[answer] += 1
        material.use(wrong, one, two)
        stem = f"下列职责中，条文对{one.term}和{two.term}都作了规定的是哪一项？"
        options = (
            Option(answer, True, (Binds(one, answer, True), Binds(two, answer, True))),
            *(
                Option(words, False, (Binds(one if material.free(one, words) else two, words, False),))
                for words in wrong
            ),
        )
        yield _question(material, "both", stem, options, one, two)


def _common(material: BankMaterial, one: Role, two: Role) -> list[str]:
    """Points of either that bind both verbatim."""
    points = (*material.own[one.id], *material.own[two.id])
    found = (point.quote for point in points)
    truth = material.truth
    return list(
        dict.fromkeys(words for words in found if truth.basis(one, words) and truth.basis(two, words))
    )


def _question(
    material: BankMaterial, name: str, stem: str, options: tuple[Option, ...], one: Role, two: Role
) -> Question:
    book = material.handbook
    words = options[0].text
    points = (*material.own[one.id], *material.own[two.id])
    clause = material.clause(next(point for point in points if point.quote == words))
    return Question(
        f"{clause.id}-contrast-{name}-{two.id}",
        "contrast",
        stem,
        options,
        (clause.id,),
        words,
        about(book, [one.id, two.id]),
        themes_of(book, clause, words),
    )
