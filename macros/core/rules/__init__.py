"""Rules across files: the words equal the source, ids resolve, quotes are verbatim, nothing is left out."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from macros.core.handbook import Handbook
from macros.core.rules.coverage import check_coverage
from macros.core.rules.location import Finding
from macros.core.rules.quotes import check_quotes
from macros.core.rules.references import check_references
from macros.core.rules.relations import check_relations
from macros.core.rules.source import check_source
from macros.features.calendar.rules import check_calendar
from macros.features.checklist.rules import check_questions
from macros.features.draft.rules import check_draft
from macros.features.inspection.rules import check_inspection
from macros.features.office.rules import check_office
from macros.features.periods.rules import check_periods
from macros.features.questions.rules import check_answers
from macros.features.training.rules import check_training

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
