"""Drafts of a person's report."""

from macros.core.feature import Export, Feature, NavEntry, Partial, Task
from macros.core.handbook import Handbook
from macros.core.phrases import bare, joined
from macros.features.checklist.view import holders
from macros.features.reports.model import REPORTS_YML
from macros.features.reports.rules import check_reports
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


def report_titles(handbook: Handbook) -> str:
    """年度述职报告和年度工作报告."""
    return joined(*(bare(each.title) for each in handbook.part(REPORTS_YML)))


FEATURE = Feature(
    name="reports",
    file=REPORTS_YML,
    present=lambda handbook: bool(handbook.parts.get(REPORTS_YML.name)) and bool(holders(handbook)),
    rules=(check_reports,),
    nav=(NavEntry("report.md", 20, "述职材料", section="做自查"),),
    macros=(report,),
    said=(report_titles,),
    export=Export("reports", "可以由本人的自查记录起草的材料"),
    bundle="papers",
    tasks=(Task("leader", 20, "起草述职材料", "report.html"),),
)
