"""Which of these must X do, and which not? The options are words of the document."""

from collections import Counter
from collections.abc import Iterator, Sequence

from macros.core.roles import Role
from macros.features.questions.draw import seed_of
from macros.features.questions.entailment.claims import Binds
from macros.features.questions.entailment.curated import about, quoted, themes_of
from macros.features.questions.entailment.question import Option, Question
from macros.features.questions.material import BankMaterial, closest
from macros.features.questions.model import Point

NOT_DUTIES = 4
"""Number of not-duty questions per post."""

LEAD = 30
"""Maximum length of the example in a stem."""


def duty_questions(material: BankMaterial) -> Iterator[Question]:
    """One question for the opening words and each item of a post's article."""
    book = material.handbook
    for post in book.posts:
        leads: dict[str, list[str]] = {}
        for point in _first_of_each_clause(material.own[post.id]):
            id = f"{point.clause}-duty-1"
            wrong = material.strangers(post, id, point.quote, [point.quote])[:3]
            lead = _lead(material, post, id, [point.quote], leads)
            if len(wrong) < 3 or lead is None:
                continue
            material.use(wrong, post)
            stem = f"条文写明{post.term}应当{quoted(lead)}，还写明其应当承担下列哪一项职责？"
            options = (
                Option(point.quote, True, (Binds(post, point.quote, True),)),
                *(Option(words, False, (Binds(post, words, False),)) for words in wrong),
            )
            yield _question(material, id, "duty", stem, options, post, point)


def not_duty_questions(material: BankMaterial) -> Iterator[Question]:
    """The right answer is another post's duty, which does not bind this one."""
    book = material.handbook
    asked: Counter[str] = Counter()
    for post in book.posts:
        leads: dict[str, list[str]] = {}
        own = [point.quote for point in material.own[post.id]]
        for point in _answers(material, post, asked)[:NOT_DUTIES]:
            answer = point.quote
            id = f"{point.clause}-not-duty-{post.id}"
            rest = material.apart(closest(own, id, answer), [answer])
            lead = _lead(material, post, id, rest[:3], leads)
            if len(rest) < 3 or lead is None:
                continue
            asked[answer] += 1
            stem = (
                f"条文规定由{post.term}承担的职责有{quoted(lead)}等。"
                "下列各项中，条文没有规定由其承担的是哪一项？"
            )
            options = (
                Option(answer, True, (Binds(post, answer, False),)),
                *(Option(words, False, (Binds(post, words, True),)) for words in rest[:3]),
            )
            yield _question(material, id, "not-duty", stem, options, post, point)


def _answers(material: BankMaterial, post: Role, asked: Counter[str]) -> list[Point]:
    """Points that do not bind the post, one per clause, since question ids contain the clause alone."""
    points = {point.quote: point for point in reversed(material.points)}
    answers = material.likely(post, f"{post.id}-not-duty", asked)
    return _first_of_each_clause([points[words] for words in answers])


def _first_of_each_clause(points: Sequence[Point]) -> list[Point]:
    return list({point.clause: point for point in reversed(points)}.values())[::-1]


def _lead(
    material: BankMaterial, post: Role, id: str, options: list[str], used: dict[str, list[str]]
) -> str | None:
    """The least used other duty of the post whose subject matter is in no option, to name in the stem.

    `used` maps an example to the answers it preceded, so that no two questions give away each other's.
    """
    own = [
        point.quote
        for point in material.own[post.id]
        if len(point.quote) <= LEAD and "时，" not in point.quote
    ]
    fit = [words for words in own if material.apart([words], options)]
    if not fit:
        return None
    mirrored = used.get(options[0], [])
    lead = min(fit, key=lambda words: (words in mirrored, len(used.get(words, [])), seed_of(f"{id}/{words}")))
    used.setdefault(lead, []).append(options[0])
    return lead


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
