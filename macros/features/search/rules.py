"""What the vocabulary says that the document does not mention does not stand in it."""

from collections.abc import Iterator

from macros.core.handbook import Handbook
from macros.core.location import Finding, at
from macros.features.search.model import SYNONYMS_YML
from macros.features.search.text import plain


def check_unwritten(handbook: Handbook) -> Iterator[Finding]:
    """Yield words of `unwritten`, of `lacking` and of `matters` that a clause has."""
    vocabulary = handbook.part(SYNONYMS_YML)
    clauses = [(clause.label, plain(clause.words)) for clause in handbook.clauses.values()]
    lists = {"unwritten": vocabulary.unwritten, "lacking": vocabulary.lacking}
    listed = [(f"{name}[{place}]", word) for name, words in lists.items() for place, word in enumerate(words)]
    if vocabulary.matters:
        listed += [(f"matters.words[{place}]", word) for place, word in enumerate(vocabulary.matters.words)]
    for field, word in listed:
        letters = plain(word)
        holders = [label for label, words in clauses if letters in words]
        if holders:
            place = at("synonyms.yml", vocabulary, field)
            yield place, f"“{word}”在{holders[-1]}里写着，不能列为文件没有写的事"
