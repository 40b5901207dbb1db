"""Rules across files: the words equal the source, ids resolve, quotes are verbatim, nothing is left out."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from macros.checks.coverage import check_coverage
from macros.checks.place import Finding
from macros.checks.questions import check_questions
from macros.checks.quotes import check_quotes
from macros.checks.references import check_references
from macros.checks.source import check_source
from macros.model import Handbook


def check_handbook(handbook: Handbook, source: str) -> Iterator[Finding]:
    """Yield every breach of a rule. `source` is the document as issued.

    Ids first: the later rules look things up by them, so they run only when all ids resolve.
    """
    yield from check_source(handbook.regulation, source)
    broken = list(check_references(handbook))
    yield from broken
    if not broken:
        rules: tuple[Callable[[Handbook], Iterator[Finding]], ...] = (
            check_quotes,
            check_coverage,
            check_questions,
        )
        for rule in rules:
            yield from rule(handbook)
