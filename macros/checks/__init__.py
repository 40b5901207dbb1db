"""Rules across files: the words equal the source, ids resolve, quotes are verbatim, nothing is left out."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from macros.checks.answers import check_answers
from macros.checks.calendar import check_calendar
from macros.checks.coverage import check_coverage
from macros.checks.draft import check_draft
from macros.checks.inspection import check_inspection
from macros.checks.office import check_office
from macros.checks.periods import check_periods
from macros.checks.place import Finding
from macros.checks.questions import check_questions
from macros.checks.quotes import check_quotes
from macros.checks.references import check_references
from macros.checks.relations import check_relations
from macros.checks.source import check_source
from macros.checks.training import check_training
from macros.model import Handbook

Rule = Callable[[Handbook], Iterator[Finding]]


def check_handbook(handbook: Handbook, source: str) -> Iterator[Finding]:
    """Yield every breach of a rule. `source` is the document as issued.

    A later rule runs only where what it stands on is sound, so that one mistake gives one sentence
    and not a train of others: words and ids first, then quotations, then what rests on them.
    """
    stages: tuple[tuple[Rule, ...], ...] = (
        (lambda handbook: check_source(handbook.regulation, source), check_references),
        (check_quotes, check_coverage, check_relations),
        (
            check_questions,
            check_calendar,
            check_draft,
            check_office,
            check_inspection,
            check_periods,
            check_training,
            check_answers,
        ),
    )
    for stage in stages:
        found = [finding for rule in stage for finding in rule(handbook)]
        yield from found
        if found:
            return
