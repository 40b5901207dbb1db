"""The documents of the site: what each is about, and which documents its text names."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from macros.core.addresses import REGULATION
from macros.core.citing import Other, leaves, mentions
from macros.core.handbook import Handbook

BEFORE, BEHIND = "正文以前", "正文以后"
"""Where a document is named outside the articles."""


@dataclass(frozen=True)
class Place:
    """Where a text names a document, and what of it."""

    label: str
    address: str
    """From the root of the text's handbook."""

    clauses: str
    """As the text has it: 第五条; perhaps nothing."""


@dataclass(frozen=True)
class Named:
    """A document that a text names."""

    name: str
    volume: Other | None
    """Its handbook, if the site has it."""

    places: tuple[Place, ...]


@dataclass(frozen=True)
class Shown:
    """A document of the site."""

    volume: Other
    posts: int
    duties: int
    levels: tuple[str, ...]
    """The names of the levels that its posts and bodies are of."""

    names: tuple[Named, ...]


def shown(handbook: Handbook) -> tuple[Shown, ...]:
    """Return the documents of the site in its order."""
    return tuple(_shown(handbook, volume) for volume in handbook.volumes)


def layers(every: tuple[Shown, ...]) -> tuple[tuple[Shown, ...], ...]:
    """Return documents in layers, each below those that it names."""
    above = {
        each.volume.handbook.id: [named.volume.handbook.id for named in each.names if named.volume]
        for each in every
    }
    depths = [_depth(each.volume.handbook.id, above, ()) for each in every]
    return tuple(
        tuple(each for each, own in zip(every, depths, strict=True) if own == depth)
        for depth in sorted({*depths})
    )


def _depth(id: str, above: Mapping[str, list[str]], below: tuple[str, ...]) -> int:
    """How many documents stand above one; those that name each other do not count."""
    found = [_depth(each, above, (*below, id)) + 1 for each in above[id] if each not in (*below, id)]
    return max(found, default=0)


def _shown(handbook: Handbook, volume: Other) -> Shown:
    held = volume.handbook
    bound = {level for role in held.roles for level in role.own_levels}
    return Shown(
        volume,
        posts=len(held.posts),
        duties=sum(not duty.power for duty in held.duties),
        levels=tuple(level.name for level in held.levels if level.id in bound),
        names=tuple(_names(handbook, volume)),
    )


def _names(handbook: Handbook, volume: Other) -> Iterator[Named]:
    """Yield the documents that a document names, in its order, itself left out."""
    here = {each.handbook.id: each for each in handbook.volumes}
    found: dict[str, tuple[str, Other | None, dict[Place, None]]] = {}
    for text, label, anchor in _texts(volume.handbook):
        for mention in mentions(volume.seen, text):
            if mention.volume and mention.volume.is_own:
                continue
            whose = here[mention.volume.handbook.id] if mention.volume else None
            key = whose.handbook.id if whose else mention.name
            place = Place(label, f"{REGULATION}{anchor}", mention.clauses)
            found.setdefault(key, (mention.name, whose, {}))[2][place] = None
    yield from (Named(name, whose, tuple(places)) for name, whose, places in found.values())


def _texts(handbook: Handbook) -> Iterator[tuple[str, str, str]]:
    """Yield (text, the label of its place, the anchor of it) of all that the document says."""
    yield from ((line.text, BEFORE, "") for line in handbook.regulation.front if line.text)
    yield from ((clause.words, clause.label, f"#{clause.id}") for clause in leaves(handbook))
    yield from ((line.text, BEHIND, "") for line in handbook.regulation.back if line.text)
