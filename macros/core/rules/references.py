"""Ids are unique, and references resolve."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from types import MappingProxyType

from macros.core.location import Finding, Location
from macros.core.references import Defines, Ref
from macros.core.rules.walker import Value, marked
from macros.core.unedited import NAME

EVERYWHERE = 0
"""The global scope; a local one is the `id()` of the parent entry."""


def check_references(
    values: Sequence[Value],
    known: Mapping[str, Collection[str]],
    waiting: Mapping[str, object] = MappingProxyType({}),
) -> Iterator[Finding]:
    """Yield duplicate ids and dangling references.

    Args:
        known: the ids, by kind, that no field defines.
        waiting: the ids of entries that are left out, and where these stand.
    """
    defined: dict[tuple[str, int], dict[str, Location]] = defaultdict(dict)
    for value, mark in marked(values, Defines):
        ids = defined[mark.kind, id(value.path[-2]) if mark.local else EVERYWHERE]
        before, here = ids.get(value.text), value.location
        if before:
            file = "" if before.file == here.file else before.file
            yield here, f"id“{value.text}”重复了，前一处在{file}第{before.line}行"
        ids.setdefault(value.text, here)
    for value, ref in marked(values, Ref):
        scopes = (EVERYWHERE, *map(id, value.path))
        if value.text not in known.get(ref.kind, ()) and not any(
            value.text in defined.get((ref.kind, scope), ()) for scope in scopes
        ):
            place = waiting.get(value.text)
            yield (
                value.location,
                f"{value.shown}引用的“{value.text}”还标着{NAME}（{place}），请先核对那一项"
                if place
                else f"{value.shown}写的“{value.text}”不存在，没有这个{ref.kind}",
            )
