"""True or false: do these words bind this post?"""

from collections import Counter
from collections.abc import Iterator

from macros.features.questions.draw import seed_of
from macros.features.questions.entailment.curated import judged
from macros.features.questions.entailment.question import Question
from macros.features.questions.material import BankMaterial

EACH = 2
"""Number of true, and of false, statements per post."""


def judge_questions(material: BankMaterial) -> Iterator[Question]:
    book = material.handbook
    used: Counter[str] = Counter()
    for post in book.posts:
        own = sorted(material.own[post.id], key=lambda point: seed_of(f"{post.id}/judge/{point.quote}"))
        clauses: dict[str, str] = {}
        for point in own:
            clauses.setdefault(point.clause, point.quote)
        for clause, words in list(clauses.items())[:EACH]:
            yield judged(book, f"{clause}-judge-{post.id}", book.clause(clause), post, words, True)
        fresh = [words for words in material.likely(post, f"{post.id}/judge", used) if not used[words]]
        for words in fresh[:EACH]:
            used[words] += 1
            clause = next(point.clause for point in material.points if point.quote == words)
            yield judged(book, f"{clause}-judge-{post.id}", book.clause(clause), post, words, False)
