"""The files that the browser loads when search is first used."""

from collections.abc import Iterable
from typing import Any

from macros.core.feature import Prose
from macros.core.handbook import Handbook
from macros.core.roles import Role
from macros.features.around.view import found_by
from macros.features.asked.model import ASKED_YML
from macros.features.checklist.view import all_checks_count
from macros.features.search.characters import common_characters, readings, simplified
from macros.features.search.documents import Document, document_numbers, documents, pages
from macros.features.search.model import SYNONYMS_YML
from macros.features.search.text import plain


def search_data(
    handbook: Handbook, prose: Iterable[Prose] = (), found: list[Document] | None = None
) -> dict[str, Any]:
    """Return the browser's search data as plain values.

    Args:
        prose: the handwritten pages, whose characters are among those that have readings.
        found: other documents than the handbook's, for benchmarks.
    """
    found = found or list(documents(handbook))
    vocabulary, standing = handbook.part(SYNONYMS_YML), handbook.standings
    titles = _titles(handbook)
    said = [word for synonym in vocabulary.synonyms for word in (*synonym.say, *synonym.means)]
    asked = [phrase for entry in handbook.part(ASKED_YML) for phrase in entry.asked]
    texts = [_text(document) for document in (*found, *pages(prose))]
    beside = [word for word, _ in found_by(handbook)]
    corpus = "".join(dict.fromkeys("".join([*texts, *titles, *said, *asked, *beside])))
    old, new = simplified(corpus)
    return {
        "documents": [_plain_document(document) for document in found],
        "asked": {entry.target: entry.asked for entry in handbook.part(ASKED_YML)},
        "wants": [
            [entry.page, entry.wants, entry.each or "", entry.posts]
            for entry in handbook.part(ASKED_YML)
            if entry.wants
        ],
        "lifts": [[lift.words, lift.clauses, lift.unless] for lift in vocabulary.lifts],
        "unwritten": vocabulary.unwritten,
        "lacking": vocabulary.lacking,
        "loose": vocabulary.loose,
        "holders": [[holder.words, holder.roles] for holder in vocabulary.holders],
        "matters": vocabulary.matters.words if vocabulary.matters else [],
        "general": vocabulary.matters.general if vocabulary.matters else [],
        "beside": found_by(handbook),
        "size": handbook.size,
        "regulation": handbook.id,
        "around": [line.text for line in (*handbook.regulation.front, *handbook.regulation.back)],
        "clauses": {clause.id: clause.label for clause in handbook.clauses.values()},
        "numbers": list(document_numbers(handbook)),
        "titles": titles,
        "definition": handbook.definition.clause if handbook.definition else "",
        "outside": handbook.edition.outside,
        "outsideAdvice": handbook.edition.outside_advice,
        "outsideOpen": handbook.edition.outside_open,
        "synonyms": [[synonym.say, synonym.means] for synonym in vocabulary.synonyms],
        "asks": {ask.kind: ask.words for ask in vocabulary.asks},
        "postWords": vocabulary.post_words,
        "particles": vocabulary.particles,
        "whole": vocabulary.whole,
        "charge": vocabulary.charge,
        "field": vocabulary.field,
        "nearField": vocabulary.near_field,
        "fieldRank": vocabulary.field_rank,
        "otherRank": vocabulary.other_rank,
        "levelWords": {each.level: each.words for each in vocabulary.levels},
        "levelPlaces": {each.level: each.places for each in vocabulary.levels if each.places},
        "notLevels": vocabulary.not_levels,
        "selves": vocabulary.selves,
        "standings": vocabulary.standings,
        "seats": vocabulary.seats,
        "remits": vocabulary.remits and vocabulary.remits.model_dump(),
        "doubtful": vocabulary.doubtful,
        "provisos": [proviso.model_dump() for proviso in vocabulary.provisos],
        "places": vocabulary.places and vocabulary.places.model_dump(),
        "chargedHead": vocabulary.charged_head,
        "chargedTitle": vocabulary.charged_title,
        "fixed": vocabulary.fixed,
        "readings": readings(corpus + common_characters()),
        "traditional": [old, new],
        "levels": {level.id: level.name for level in handbook.levels},
        "ranks": {rank.id: rank.name for rank in handbook.ranks},
        "themes": {theme.id: theme.name for theme in handbook.themes},
        "roles": {
            role.id: [role.short, _levels(role), role.rank or "", role.term, *standing[role.id]]
            for role in handbook.roles
        },
        "answers": {role.id: _answer(handbook, role) for role in handbook.roles},
    }


def _levels(role: Role) -> str:
    """The levels of a post, with spaces between them; of other roles, none, since titles mean posts."""
    return " ".join(role.own_levels) if role.kind == "post" else ""


def page_data(handbook: Handbook, prose: Iterable[Prose]) -> list[dict[str, Any]]:
    """Return the handwritten pages, which are loaded behind the clauses."""
    return [_plain_document(document) for document in pages(prose)]


def _text(document: Document) -> str:
    return plain(f"{document.label}{document.title}{document.words}")


def _plain_document(document: Document) -> dict[str, Any]:
    value: dict[str, Any] = {
        "kind": document.kind,
        "address": document.address,
        "label": document.label,
        "words": document.words,
    }
    optional = {
        "title": document.title,
        "clause": document.clause,
        "roles": document.roles,
        "themes": document.themes,
        "times": document.times,
        "paces": document.paces,
    }
    return value | {name: content for name, content in optional.items() if content}


def _answer(handbook: Handbook, role: Role) -> dict[str, Any]:
    """The finder's answer for a role; without a checklist, with its clause's words."""
    checklist = bool(all_checks_count(handbook, role))
    held = bool(handbook.duties_of(role))
    return {
        "clause": role.clause,
        "kind": role.kind,
        "checklist": checklist,
        "held": held,
        "note": role.note or "",
    }


def _titles(handbook: Handbook) -> dict[str, dict[str, Any]]:
    """Title -> its roles, its deciding question, or that it is outside the document.

    `at` has the same for each level, where a unit's name precedes the title.
    """
    table: dict[str, dict[str, Any]] = {}
    for role in handbook.roles:
        for title in (role.term, role.short, *role.titles):
            entry = table.setdefault(plain(title), {"roles": []})
            if role.id not in entry["roles"]:
                entry["roles"].append(role.id)
    for asked in handbook.titles:
        for name in (asked.title, *asked.also, *asked.colloquial):
            entry = table.setdefault(plain(name), {"roles": []})
            if asked.level:
                entry = entry.setdefault("at", {}).setdefault(asked.level, {"roles": []})
            if asked.outside:
                entry["outside"] = list(asked.clauses)
                entry["title"] = name
                entry["open"] = asked.open
            else:
                entry["ask"] = asked.ask
                entry["unspecific"] = asked.unspecific
                entry["answers"] = [[choice.answer, choice.role or ""] for choice in asked.choices]
                entry["roles"] += [c.role for c in asked.choices if c.role and c.role not in entry["roles"]]
    return table
