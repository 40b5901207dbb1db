"""Under whose name do these words stand? One post, and three under whose names neither they nor near ones stand."""

from collections import Counter
from collections.abc import Iterator

from macros.core.roles import Role
from macros.features.questions.draw import seed_of
from macros.features.questions.entailment.claims import Apart, Written
from macros.features.questions.entailment.curated import about, quoted, themes_of
from macros.features.questions.entailment.question import Option, Question
from macros.features.questions.material import BankMaterial, mixed, same_level, sample
from macros.features.questions.model import QUESTIONS_YML, Point

EACH = 5
"""Maximum number of questions whose answer is one post."""


def holder_questions(material: BankMaterial) -> Iterator[Question]:
    """Ask what no question by hand asks, of words that do not name a kind of post themselves."""
    book = material.handbook
    lists = book.part(QUESTIONS_YML)
    asked = {(one.right, one.quote) for one in lists.asked if one.form == "holder"}
    ranks = [rank.name for rank in book.ranks]
    used: Counter[str] = Counter()
    known: set[str] = set()
    for post in material.fewest_first():
        numbers: Counter[str] = Counter()
        for point in mixed(material.own[post.id], f"{post.id}/holder"):
            if numbers.total() == EACH:
                break
            words = point.quote
            if (post.id, words) in asked or words in known or any(rank in words for rank in ranks):
                continue
            id = f"{point.clause}-holder-{numbers[point.clause] + 1}"
            wrong = _wrong(material, post, words, id, used)
            if wrong is None:
                continue
            numbers[point.clause] += 1
            known.add(words)
            used.update(role.id for role in wrong)
            yield _question(material, id, post, point, wrong)


def _wrong(material: BankMaterial, right: Role, words: str, id: str, used: Counter[str]) -> list[Role] | None:
    """Posts of the same level first, all of them where the words name it; None if too few."""
    book = material.handbook
    free = [
        role
        for role in sample(material.handbook.posts, id)
        if role.id != right.id and not material.truth.overlap(role, right) and material.free(role, words)
    ]
    near = sorted(
        (role for role in free if same_level(role.own_levels, right.own_levels)),
        key=lambda role: seed_of(f"{id}/{role.id}"),
    )
    nearest = {role.id for role in near}
    far = sorted(
        (role for role in free if role.id not in nearest),
        key=lambda role: (used[role.id], seed_of(f"{id}/{role.id}")),
    )
    rest = far if book.levels else near[2:]
    threes = ([*near[:2], *rest[start:]][:3] for start in range(len(rest)))
    return next((three for three in threes if near and len(three) == 3 and material.fresh(three)), None)


def _question(material: BankMaterial, id: str, post: Role, point: Point, wrong: list[Role]) -> Question:
    book, clause, words = material.handbook, material.clause(point), point.quote
    place = material.place(words, "")
    options = (
        Option(post.term, True, (Written(post, words, True),)),
        *(
            Option(
                role.term,
                False,
                (Written(role, words, False), Apart(role, post)),
                f"{material.truth.silence(role).label}写这一岗位，没有这项；这项{place}",
            )
            for role in wrong
        ),
    )
    return Question(
        id,
        "holder",
        f"{quoted(words)}写在谁名下？",
        options,
        (clause.id,),
        words,
        about(book, [post.id]),
        themes_of(book, clause, words),
    )
