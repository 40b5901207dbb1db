"""A report's clause has holders."""

from collections.abc import Iterator

from macros.core.handbook import Handbook
from macros.core.location import Finding, at
from macros.features.reports.model import REPORTS_YML

FILE = "reports.yml"


def check_reports(handbook: Handbook) -> Iterator[Finding]:
    """Yield reports on clauses without a holder."""
    for report in handbook.part(REPORTS_YML):
        clause = handbook.clause(report.clause)
        if not any(duty.role for duty in handbook.duties_on(clause)):
            yield at(FILE, report, "clause"), f"{clause.label}没有职责，起草不了材料“{report.title}”"
