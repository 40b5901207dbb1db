"""The time words of duties in groups."""

from __future__ import annotations

from typing import Any

from macros.core.feature import Feature, plain
from macros.core.handbook import Handbook
from macros.features.periods.model import PERIODS_YML
from macros.features.periods.rules import check_periods


def export(handbook: Handbook, data: dict[str, Any]) -> None:
    data["periods"] = plain(handbook.part(PERIODS_YML))


FEATURE = Feature(
    name="periods",
    file=PERIODS_YML,
    rules=(check_periods,),
    export=export,
)
