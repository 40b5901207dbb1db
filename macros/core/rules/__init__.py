"""Rules across files: the words equal the source, ids resolve, quotes are verbatim, nothing is left out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from macros.core.feature import Feature, Rule
from macros.core.handbook import Handbook
from macros.core.location import Finding
from macros.core.rules.coverage import check_coverage
from macros.core.rules.quotes import check_quotes
from macros.core.rules.references import check_references
from macros.core.rules.relations import check_relations
from macros.core.rules.source import check_source


def check_handbook(handbook: Handbook, source: str, features: Iterable[Feature]) -> Iterator[Finding]:
    """Yield every breach of a rule. `source` is the document as issued.

    A later rule runs only where what it stands on is sound, so that one mistake gives one sentence
    and not a train of others: words and ids first, then quotations, then what rests on them.
    """
    stages: tuple[tuple[Rule, ...], ...] = (
        (lambda handbook: check_source(handbook.regulation, source), check_references),
        (check_quotes, check_coverage, check_relations),
        tuple(rule for feature in features for rule in feature.rules),
    )
    for stage in stages:
        found = [finding for rule in stage for finding in rule(handbook)]
        yield from found
        if found:
            return
