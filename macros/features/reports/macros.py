"""The macros of this feature."""

from macros.core.feature import Partial
from macros.core.handbook import Handbook
from macros.features.reports.model import REPORTS_YML
from macros.features.reports.view import report_data, report_roles


def report(handbook: Handbook) -> Partial:
    """The page that drafts reports from a person's own records."""
    drafts = handbook.part(REPORTS_YML)
    reports = [
        (each, handbook.clause(each.clause), [handbook.role(id) for id in report_roles(handbook, each)])
        for each in drafts
    ]
    return Partial(
        "report",
        {
            "reports": reports,
            "data": report_data(handbook),
            "themes": [(theme.id, theme.name) for theme in handbook.themes],
            "blanks": list(dict.fromkeys(blank for each in drafts for blank in each.blanks)),
        },
    )
