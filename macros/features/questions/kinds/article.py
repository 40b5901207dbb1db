"""Which article contains these words? Asked on request only."""

from collections.abc import Iterator

from macros.features.questions.draw import seed_of
from macros.features.questions.entailment.claims import Stands
from macros.features.questions.entailment.curated import about, quoted, themes_of
from macros.features.questions.entailment.question import Option, Question
from macros.features.questions.material import BankMaterial


def article_questions(material: BankMaterial) -> Iterator[Question]:
    """One per article whose words are unique and have nothing similar in three neighbouring articles."""
    book = material.handbook
    places = {article.id: place for place, article in enumerate(book.articles)}
    done: set[str] = set()
    for point in sorted(material.points, key=lambda point: seed_of(f"article/{point.clause}/{point.quote}")):
        clause = material.clause(point)
        if clause.article in done:
            continue
        right = book.article_of(clause)
        others = sorted(
            (article for article in book.articles if article is not right),
            key=lambda article: abs(places[article.id] - places[right.id]),
        )
        claims = {article.id: Stands(article, point.quote, False) for article in others}
        far = [article for article in others if claims[article.id].refusal(material.truth) is None]
        if len(far) < 3 or len(others) - len(far) > 0:
            continue
        done.add(clause.article)
        options = (
            Option(right.label, True, (Stands(right, point.quote, True),)),
            *(
                Option(article.label, False, (claims[article.id],), f"这句话写在{right.label}。")
                for article in far[:3]
            ),
        )
        holders = [duty.role for duty in book.duties_on(clause) if duty.role]
        yield Question(
            f"{clause.id}-article-1",
            "article",
            f"{quoted(point.quote)}写在哪一条？",
            options,
            (clause.id,),
            point.quote,
            about(book, holders),
            themes_of(book, clause, point.quote),
        )
