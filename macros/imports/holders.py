"""Lists that a lead sentence gives to a holder: “市级河长履行下列职责：”."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pypinyin import lazy_pinyin

from macros.core.article import Article
from macros.core.regulation import Regulation, split_sentences

_LEAD = re.compile(
    r"(?P<term>[^，。；：]{2,80}?)(?:除[^。；：]{2,60}外，)?(?:对[^，。；：]{2,40})?"
    r"(?:还|也|主要|具体|依法|分别|应当|应该|应|须|要|必须|认真)*(?:履行|承担|负有|担负)"
    r"(?:下列|以下|如下)[^，。；：]{0,16}?(?:职责|责任|义务|职能|任务)[：:]"
)
_FIRST = re.compile("[^，；。：（(]+")
LONGEST_TITLE = 28


@dataclass(frozen=True)
class Given:
    """One item of such a list."""

    clause: str
    words: str

    @property
    def title(self) -> str:
        """The item's first words, or none if they are too long for a title."""
        found = _FIRST.match(self.words)
        return found[0] if found and len(found[0]) <= LONGEST_TITLE else ""


@dataclass(frozen=True)
class Holder:
    """Whom a list binds."""

    id: str
    term: str
    """The document's word."""

    clause: str
    """Where the list begins."""

    items: tuple[Given, ...]


def holders(regulation: Regulation) -> list[Holder]:
    """Return every holder in the order of the text; a term that leads two lists is one holder."""
    found: dict[str, Holder] = {}
    ids: set[str] = set()
    for article in regulation.articles:
        for term, clause, items in _lists(regulation, article):
            before = found.get(term)
            id = before.id if before else _id(term, ids)
            ids.add(id)
            earlier = before.items if before else ()
            found[term] = Holder(id, term, before.clause if before else clause, (*earlier, *items))
    return list(found.values())


def _lists(regulation: Regulation, article: Article) -> Iterator[tuple[str, str, tuple[Given, ...]]]:
    words = {clause.id: clause.words for clause in regulation.clauses_of(article)}
    has_list = False
    for place, paragraph in enumerate(article.paragraphs, 1):
        id = f"{article.id}-p{place}"
        base = id if has_list else article.id
        has_list = has_list or bool(paragraph.items)
        lead = _LEAD.fullmatch(split_sentences(paragraph.text)[-1])
        if lead and paragraph.items:
            numbers = range(1, len(paragraph.items) + 1)
            yield (
                lead["term"],
                id,
                tuple(Given(f"{base}-{each}", words[f"{base}-{each}"]) for each in numbers),
            )


def _id(term: str, taken: set[str]) -> str:
    """Return the term in pinyin: shi-ji-he-zhang; an editor may give it a better one before anybody links to it."""
    syllables = re.findall("[a-z0-9]+", "-".join(lazy_pinyin(term)).lower())
    base = "-".join(syllables)[:60].strip("-")
    base = base if base[:1].isalpha() else f"role-{base}".strip("-")
    number = 2
    id = base
    while id in taken:
        id, number = f"{base}-{number}", number + 1
    return id
