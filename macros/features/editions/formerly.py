"""Where answers of an earlier edition belong: what `matching.js` needs to know of a clause."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from macros.core.handbook import Handbook
from macros.core.notices import words_hash
from macros.core.regulation import Clause
from macros.features.editions.comparison import Comparison, comparisons


def formerly(handbook: Handbook, clause: Clause) -> str:
    """Return what a clause was in earlier editions, as `<old id> <hash of its old words> <how>`, parted by `;`.

    How: `all` where it became this clause alone, and nothing else did; `part` where it was split or merged; `other`
    where the old clause of this id is another one now. Empty where there is nothing to say, so without earlier editions.
    """
    return handbook.once(_formerly).get(clause.id, "")


def _formerly(handbook: Handbook) -> Mapping[str, str]:
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for comparison in handbook.once(comparisons):
        for id, said in _lines(comparison):
            found[id][said] = None
    return {id: ";".join(lines) for id, lines in found.items()}


def _lines(comparison: Comparison) -> Iterator[tuple[str, str]]:
    succession, old = comparison.succession, comparison.old.clauses
    for id, clause in comparison.new.clauses.items():
        was = succession.was(id)
        for each in was:
            alone = _are_one(was) and _are_one(succession.became(each), id)
            if each != id or old[each].words != clause.words:
                yield id, f"{each} {words_hash(old[each].words)} {'all' if alone else 'part'}"
        if id in old and id not in was and old[id].words != clause.words:
            yield id, f"{id} {words_hash(old[id].words)} other"


def _are_one(ids: Iterable[str], among: str = "") -> bool:
    """Whether clauses are one, or a passage and a sentence of it."""
    first, *others = (among, *ids) if among else ids
    return all(f"{each}-".startswith(f"{first}-") or f"{first}-".startswith(f"{each}-") for each in others)
