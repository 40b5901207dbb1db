"""Rules across files: words equal the source, ids resolve, quotes are verbatim, nothing is omitted."""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping

from macros.core.handbook import Handbook
from macros.core.judged import JUDGED_YML
from macros.core.location import Finding
from macros.core.rules.citations import check_citations
from macros.core.rules.coverage import check_coverage
from macros.core.rules.duties import check_duties
from macros.core.rules.judged import check_judged
from macros.core.rules.numbering import check_lists, check_numbering
from macros.core.rules.quotes import check_quotes
from macros.core.rules.references import check_references
from macros.core.rules.source import check_source
from macros.core.rules.walker import texts

Rule = Callable[[Handbook], Iterator[Finding]]

GIVEN_IDS: Mapping[str, Callable[[Handbook], Collection[str]]] = {"条款": lambda handbook: handbook.clauses}
"""Kind -> ids that no field defines."""


def check_handbook(handbook: Handbook, source: str, features: Iterable[Rule]) -> Iterator[Finding]:
    """Yield every violation.

    Rules run in stages (lists, words and ids, quotations, the rest, citations), so that one mistake gives one sentence.

    Args:
        source: the document as issued.
        features: the rules of the features.
    """
    values = handbook.once(texts)

    def check_ids(handbook: Handbook) -> Iterator[Finding]:
        known = {kind: ids(handbook) for kind, ids in GIVEN_IDS.items()}
        yield from list(check_numbering(handbook.regulation)) or check_references(
            values, known, handbook.waiting
        )

    def check_words(handbook: Handbook) -> Iterator[Finding]:
        if JUDGED_YML.name in handbook.parts:
            yield from check_judged(handbook, values, handbook.part(JUDGED_YML))

    stages: tuple[tuple[Rule, ...], ...] = (
        (lambda handbook: check_lists(handbook.regulation),),
        (lambda handbook: check_source(handbook.regulation, source), check_ids),
        (lambda handbook: check_quotes(handbook, values), check_coverage, check_duties),
        tuple(features),
        (lambda handbook: check_citations(handbook, values), check_words),
    )
    for stage in stages:
        found = [finding for rule in stage for finding in rule(handbook)]
        yield from found
        if found:
            return
