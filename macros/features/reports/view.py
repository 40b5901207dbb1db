"""Who may draft which report: the holders of a duty on its clause, groups with their members."""

from typing import Any

from macros.core.handbook import Handbook
from macros.features.reports.model import REPORTS_YML, Report


def report_roles(handbook: Handbook, report: Report) -> tuple[str, ...]:
    """Ids of the holders, including the members of groups."""
    named = [duty.role for duty in handbook.duties if duty.clause == report.clause and duty.role]
    members = [member for id in named for member in handbook.role(id).members]
    return tuple(dict.fromkeys((*named, *members)))


def report_data(handbook: Handbook) -> list[dict[str, Any]]:
    """The reports as plain values for the page's script."""
    return [
        {
            "id": report.id,
            "title": report.title,
            "lead": report.lead,
            "blanks": list(report.blanks),
            "outline": report.outline,
            "roles": list(report_roles(handbook, report)),
        }
        for report in handbook.part(REPORTS_YML)
    ]
