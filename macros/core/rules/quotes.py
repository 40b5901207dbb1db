"""Whatever is given as the document's words stands in the clause that is named."""

from __future__ import annotations

import re
from collections.abc import Iterator

from macros.core.base import Entry
from macros.core.handbook import Handbook
from macros.core.location import Finding, at
from macros.features.checklist.model import CHECKLIST_YML
from macros.features.glossary.model import GLOSSARY_YML, Term
from macros.features.search.model import SYNONYMS_YML


def check_quotes(handbook: Handbook) -> Iterator[Finding]:
    """Yield every quotation that its clause does not hold, character for character."""

    def quoted(file: str, entry: Entry, key: str, clause: str, words: str | None = None) -> Iterator[Finding]:
        quote = getattr(entry, key)
        within = words if words is not None else handbook.clause(clause).words
        if quote is not None and quote not in within:
            yield (
                at(file, entry, key),
                f"{key}与{handbook.clause(clause).label}的文字不一致：引作“{quote}”，条文为“{within}”",
            )

    for role in handbook.roles:
        yield from quoted("roles.yml", role, "term", role.clause)
        for responsibility in role.responsibilities:
            yield from quoted("roles.yml", responsibility, "quote", responsibility.clause)
    yield from quoted("principles.yml", handbook.definition, "quote", handbook.definition.clause)
    for principle in handbook.principles:
        yield from quoted("principles.yml", principle, "quote", principle.clause)
    for duty in handbook.duties:
        yield from quoted("duties.yml", duty, "words", duty.clause)
        yield from quoted("duties.yml", duty, "subject", duty.clause)
        for link in duty.principles:
            yield from quoted("duties.yml", link, "quote", duty.clause, handbook.words_of(duty))
        for cadence in duty.cadences:
            yield from quoted("duties.yml", cadence, "words", duty.clause, handbook.words_of(duty))
    for check in handbook.part(CHECKLIST_YML):
        yield from quoted("checklist.yml", check, "quote", check.clause)
    whole = handbook.regulation.notice + "".join(a.words for a in handbook.clauses.values() if not a.parent)
    for synonym in handbook.part(SYNONYMS_YML).synonyms:
        for index, meaning in enumerate(synonym.means):
            if meaning not in whole:
                yield at("synonyms.yml", synonym, f"means[{index}]"), f"文件里没有“{meaning}”这几个字"
    for term in handbook.part(GLOSSARY_YML):
        for key, form in (("term", term.term), *((f"forms[{i}]", form) for i, form in enumerate(term.forms))):
            if form not in whole:
                yield at("glossary.yml", term, key), f"文件里没有“{form}”这几个字"
        yield from _quotations(handbook, term)


def _quotations(handbook: Handbook, term: Term) -> Iterator[Finding]:
    """What a note gives after “写明：” stands in one of the clauses that it relies on."""
    basis = [handbook.clause(id).words for id in term.basis]
    for quotation in re.findall("写明：([^。；]+)", term.note or ""):
        if not any(quotation in words for words in basis):
            yield (
                at("glossary.yml", term, "note"),
                f"术语“{term.term}”的说明引文不在basis所列条款里：“{quotation}”",
            )
