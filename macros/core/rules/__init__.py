"""Rules across files: the words equal the source, ids resolve, quotes are verbatim, nothing is left out."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping

from macros.core.handbook import Handbook
from macros.core.rules.coverage import check_coverage
from macros.core.rules.duties import check_duties
from macros.core.rules.location import Finding
from macros.core.rules.numbering import check_numbering
from macros.core.rules.quotes import check_quotes
from macros.core.rules.references import check_references
from macros.core.rules.source import check_source
from macros.core.rules.walker import walk
from macros.features.calendar.rules import check_calendar
from macros.features.checklist.rules import check_questions
from macros.features.draft.rules import check_draft
from macros.features.glossary.rules import check_glossary
from macros.features.inspection.rules import check_inspection
from macros.features.office.rules import check_office
from macros.features.periods.rules import check_periods
from macros.features.questions.rules import check_answers
from macros.features.reports.rules import check_reports
from macros.features.training.rules import check_training

Rule = Callable[[Handbook], Iterator[Finding]]

KINDS: Mapping[str, Callable[[Handbook], Collection[str]]] = {"条款": lambda handbook: handbook.clauses}
"""Kinds whose ids no field defines -> those ids."""

FEATURE_RULES: tuple[Rule, ...] = (
    check_questions,
    check_glossary,
    check_reports,
    check_calendar,
    check_draft,
    check_office,
    check_inspection,
    check_periods,
    check_training,
    check_answers,
)


def check_handbook(handbook: Handbook, source: str) -> Iterator[Finding]:
    """Yield every breach of a rule. `source` is the document as issued.

    A later rule runs only where what it stands on is sound, so that one mistake gives one sentence
    and not a train of others: words and ids first, then quotations, then what rests on them.
    """
    values = list(walk(_files(handbook)))

    def check_ids(handbook: Handbook) -> Iterator[Finding]:
        known = {kind: ids(handbook) for kind, ids in KINDS.items()}
        yield from list(check_numbering(handbook.regulation)) or check_references(values, known)

    stages: tuple[tuple[Rule, ...], ...] = (
        (lambda handbook: check_source(handbook.regulation, source), check_ids),
        (lambda handbook: check_quotes(handbook, values), check_coverage, check_duties),
        FEATURE_RULES,
    )
    for stage in stages:
        found = [finding for rule in stage for finding in rule(handbook)]
        yield from found
        if found:
            return


def _files(handbook: Handbook) -> tuple[tuple[str, object], ...]:
    """Name of each data file -> what it holds."""
    return (
        ("regulation.yml", handbook.regulation),
        ("roles.yml", (handbook.levels, handbook.ranks, handbook.roles, handbook.titles)),
        ("duties.yml", handbook.duties),
        ("principles.yml", (handbook.definition, handbook.principles)),
        ("themes.yml", handbook.themes),
        ("checklist.yml", handbook.checks),
        ("glossary.yml", handbook.terms),
        ("reports.yml", handbook.reports),
        ("draft.yml", handbook.draft),
        ("office.yml", handbook.office),
        ("inspection.yml", handbook.inspection),
        ("periods.yml", handbook.periods),
        ("wording.yml", handbook.wording),
        ("synonyms.yml", handbook.vocabulary),
        ("calendar.yml", handbook.calendar),
        ("questions.yml", handbook.questions),
        ("training.yml", handbook.training),
        ("edition.yml", handbook.edition),
    )
