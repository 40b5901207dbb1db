"""Holders of duties as the document names them, and what it gives them; a term is the clause's own words."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from macros.core.drafting.ids import pinyin_ids
from macros.core.regulation import Clause, Regulation, split_sentences
from macros.imports.leads import gives_charge, item_holder, leads_list, sentence_holder, shares_out

_SHORT = re.compile(
    '(?P<term>.+?)[（(](?:以下|下同)[^（）()]{0,4}?简称[：:]?[“"]?(?P<short>[^（）()“”"]+)[”"]?[）)]'
)
OFTEN = 2
"""A sentence's subject is a holder if it begins so many sentences of the document."""


@dataclass(frozen=True)
class Given:
    """What a clause gives to a holder."""

    clause: str
    words: str
    part: bool = False
    """Whether the words are not all of the clause: who is named stands in it too."""


@dataclass(frozen=True)
class Holder:
    """Whom clauses bind."""

    id: str
    term: str
    """The document's word."""

    clause: str
    """The first that names it."""

    short: str = ""
    """What the document calls it from there on: （以下简称工作机构）."""

    items: tuple[Given, ...] = ()
    named_in: tuple[str, ...] = ()
    """Further clauses that name it, one an article."""


class _Found(NamedTuple):
    term: str
    clause: str
    """Where the term stands."""

    given: Given


@dataclass
class _Gathered:
    clause: str
    short: str = ""
    items: list[Given] = field(default_factory=list)
    named: dict[str, str] = field(default_factory=dict)
    """Article -> the clause that names the holder there first."""


def holders(regulation: Regulation) -> list[Holder]:
    """Return every holder in the order of the text; a term that leads two lists is one holder."""
    articles = {clause.id: clause.article for clause in regulation.clauses()}
    gathered: dict[str, _Gathered] = {}
    names: dict[str, str] = {}
    for found in _found(regulation):
        short = _SHORT.fullmatch(found.term)
        term = short["term"] if short else names.get(found.term, found.term)
        one = gathered.setdefault(term, _Gathered(found.clause))
        if short:
            names[short["short"]] = term
            one.short = short["short"]
        one.items.append(found.given)
        one.named.setdefault(articles[found.clause], found.clause)
    for one in gathered.values():
        lists = {each.clause.rpartition("-")[0] for each in one.items}
        one.items = [each for each in one.items if each.clause not in lists]
    return [
        Holder(id, term, one.clause, one.short, tuple(one.items), tuple(one.named.values())[1:])
        for id, (term, one) in zip(pinyin_ids(gathered, "role"), gathered.items(), strict=True)
    ]


def _found(regulation: Regulation) -> Iterator[_Found]:
    """Yield what lists give, and what sentences give to those whom a list or another sentence names too."""
    lists: dict[str, list[_Found]] = defaultdict(list)
    said: dict[str, list[_Found]] = defaultdict(list)
    order: list[str] = []
    for paragraph, items in _paragraphs(regulation):
        order.append(paragraph.id)
        if items:
            lists[paragraph.id] += _of_list(paragraph, items)
        else:
            said[paragraph.id] += _of_sentence(paragraph)
    known = {found.term for each in lists.values() for found in each}
    known |= {short["short"] for term in known if (short := _SHORT.fullmatch(term))}
    terms = [found.term for each in said.values() for found in each]
    for id in order:
        yield from lists[id]
        yield from (
            found
            for found in said[id]
            if found.term in known or terms.count(found.term) >= OFTEN or gives_charge(found.given.words)
        )


def _paragraphs(regulation: Regulation) -> Iterator[tuple[Clause, list[Clause]]]:
    """Yield every paragraph with the items of its list, at every depth, in the order of the text."""
    below: defaultdict[str | None, list[Clause]] = defaultdict(list)
    for clause in regulation.clauses():
        if clause.kind != "sentence":
            below[clause.parent].append(clause)
    for parts in below.values():
        paragraph, items = None, list[Clause]()
        for clause in parts:
            if clause.kind == "paragraph":
                if paragraph:
                    yield paragraph, items
                paragraph, items = clause, []
            else:
                items.append(clause)
        if paragraph:
            yield paragraph, items


def _of_list(paragraph: Clause, items: list[Clause]) -> Iterator[_Found]:
    lead = split_sentences(paragraph.words)[-1]
    named = [item_holder(item.words) for item in items]
    holding = sum(bool(term) for term, _ in named)
    if holding > 1 and (2 * holding > len(items) or shares_out(lead)):
        for item, (term, words) in zip(items, named, strict=True):
            if term:
                yield _Found(term, item.id, Given(item.id, words, part=True))
    elif term := leads_list(lead):
        for item in items:
            yield _Found(term, paragraph.id, Given(item.id, item.words))


def _of_sentence(paragraph: Clause) -> Iterator[_Found]:
    """The first sentence's subject; what follows is not always the same one's."""
    first, *more = split_sentences(paragraph.words)
    term, words = sentence_holder(first)
    if term:
        id = f"{paragraph.id}-s1" if more else paragraph.id
        yield _Found(term, id, Given(id, words, part=True))
