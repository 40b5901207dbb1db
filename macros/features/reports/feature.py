"""Drafts of a person's report."""

from __future__ import annotations

from typing import Any

from macros.core.feature import Feature, NavEntry, plain
from macros.core.handbook import Handbook
from macros.features.reports import macros
from macros.features.reports.model import REPORTS_YML
from macros.features.reports.rules import check_reports


def export(handbook: Handbook, data: dict[str, Any]) -> None:
    data["reports"] = plain(handbook.part(REPORTS_YML))


FEATURE = Feature(
    name="reports",
    file=REPORTS_YML,
    rules=(check_reports,),
    nav=(NavEntry("report.md", 70, "述职材料"),),
    macros=(macros.report,),
    export=export,
    bundle="papers",
)
