"""What belongs to one regulation alone: the words and ids that neither code nor another handbook may hold.

The list is made of the data. A word that the invented sample's data has too is nobody's own and is not on it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from macros.core.handbook import Handbook
from macros.core.kinds import Kinds
from macros.core.references import Defines
from macros.core.rules.walker import marked, walk
from macros.features.draft.model import DRAFT_YML
from macros.features.glossary.model import GLOSSARY_YML
from macros.features.office.model import OFFICE_YML
from macros.features.search.model import SYNONYMS_YML

GENERAL = {
    "监督检查": "a theme, and what the inspection form is for, whatever document asks for it",
    "领导班子成员": "as 班子成员",
    "班子成员": "every unit has them; a unit's pack and draft are theirs",
    "单位负责人": "a title, and who signs for a unit",
    "办事处": "a word for a level, and what many bodies are called",
    "工作部门": "a word for a level, and what every government calls them",
    "部门": "a word for a level, and every body",
    "principal": "a rank, and English for 正职",
    "deputy": "a rank, and English for 副职",
}
"""Words of the data that every handbook may hold, each with the reason."""

SHORT = 2
LONG = 3
"""Characters from which a word counts: of the posts' own titles and of places, and of all else; shorter ones stand in others."""


def words(handbook: Handbook, sample: Handbook, folder: Path) -> list[str]:
    """Return the Chinese words that are the handbook's own.

    Args:
        folder: of the sample's data.
    """
    known = "".join(path.read_text(encoding="utf-8") for path in folder.iterdir() if path.is_file())
    theirs = set(_words(sample))
    return sorted(
        word
        for word in set(_words(handbook)) - theirs
        if word not in GENERAL and word not in known and word not in str(Kinds().model_dump())
    )


def of_data(handbook: Handbook) -> set[str]:
    """All words and ids of a handbook's data that name something."""
    return {*_words(handbook), *_ids(handbook)}


def _words(handbook: Handbook) -> Iterator[str]:
    short = [*_titles(handbook), *_places(handbook)]
    yield from (word for word in short if len(word) >= SHORT)
    yield from (word for word in (*_named(handbook), *_spoken(handbook)) if len(word) >= LONG)


def _titles(handbook: Handbook) -> Iterator[str]:
    for role in handbook.roles:
        yield from (*role.titles, *re.split("、", role.called or ""))


def _places(handbook: Handbook) -> Iterator[str]:
    vocabulary = handbook.part(SYNONYMS_YML)
    yield from vocabulary.places.own if vocabulary.places else ()
    yield from (word for level in vocabulary.levels for word in level.words)


def _named(handbook: Handbook) -> Iterator[str]:
    """The names that the document and the data give."""
    edition, kinds = handbook.edition, handbook.kinds
    yield from (edition.subject, edition.field or "", *re.findall("“(.+?)”", edition.subject))
    yield from (edition.cited, edition.cited.partition("〔")[0], edition.subtitle)
    yield from (value for value in kinds.model_dump().values() if value)
    for role in handbook.roles:
        yield from (role.term, role.short)
    for each in (*handbook.levels, *handbook.ranks, *handbook.themes):
        yield each.name
    for unit in (*handbook.part(OFFICE_YML).kinds, *handbook.part(DRAFT_YML).units):
        yield unit.name
    for term in handbook.part(GLOSSARY_YML):
        yield from (term.term, *term.forms) if term.kind != "phrase" else ()


def _spoken(handbook: Handbook) -> Iterator[str]:
    """What people call posts and bodies; titles of which the document says nothing are everybody's."""
    asked = [title for title in handbook.titles if not title.outside]
    named = {title.title for title in asked} | {role.term for role in handbook.roles}
    for title in asked:
        yield from (title.title, *title.also, *title.colloquial)
    for synonym in handbook.part(SYNONYMS_YML).synonyms:
        yield from synonym.say if named.issuperset(synonym.means) else ()


def ids(handbook: Handbook, sample: Handbook) -> set[str]:
    """Return the ids that are the handbook's own: those of several words, and the words of its levels and ranks."""
    return set(_ids(handbook)) - set(_ids(sample)) - set(GENERAL)


def _ids(handbook: Handbook) -> Iterator[str]:
    for value, _ in marked(list(walk(handbook.files())), Defines):
        if "-" in value.text and not value.text.startswith("art-"):  # where a clause stands names nothing
            yield value.text
    for each in (*handbook.levels, *handbook.ranks):
        yield from each.id.split("-")


NAME = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)+|[A-Za-z]+")
WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")


def names(text: str) -> Iterator[tuple[str, int]]:
    """Yield what may be an id in a file, with its place: whole ids, and the words that names consist of."""
    for found in NAME.finditer(text):
        if "-" in found[0]:
            yield found[0], found.start()
        for part in found[0].split("-"):
            yield from ((word.lower(), found.start()) for word in WORD.findall(part))
