"""Drafts of a person's report."""

from macros.core.feature import Export, Feature, NavEntry
from macros.features.reports import macros
from macros.features.reports.model import REPORTS_YML
from macros.features.reports.rules import check_reports

FEATURE = Feature(
    name="reports",
    file=REPORTS_YML,
    rules=(check_reports,),
    nav=(NavEntry("report.md", 70, "述职材料"),),
    macros=(macros.report,),
    export=Export("reports", "可以由本人的自查记录起草的材料"),
    bundle="papers",
)
