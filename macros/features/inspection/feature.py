"""The record of an inspection and the opinion."""

from __future__ import annotations

from typing import Any

from macros.core.feature import Feature, NavEntry, plain
from macros.core.handbook import Handbook
from macros.features.inspection import macros
from macros.features.inspection.downloads import listings
from macros.features.inspection.model import INSPECTION_YML
from macros.features.inspection.rules import check_inspection


def export(handbook: Handbook, data: dict[str, Any]) -> None:
    data["inspection"] = plain(handbook.part(INSPECTION_YML))


FEATURE = Feature(
    name="inspection",
    file=INSPECTION_YML,
    rules=(check_inspection,),
    nav=(NavEntry("inspection.md", 102, section="办公室"),),
    macros=(macros.inspection,),
    downloads=listings,
    export=export,
    bundle="office",
)
