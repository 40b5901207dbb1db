"""The safety office's own tables."""

from __future__ import annotations

from typing import Any

from macros.core.feature import Feature, NavEntry, plain
from macros.core.handbook import Handbook
from macros.features.office import macros
from macros.features.office.downloads import listings
from macros.features.office.model import OFFICE_YML
from macros.features.office.rules import check_office


def export(handbook: Handbook, data: dict[str, Any]) -> None:
    data["office"] = plain(handbook.part(OFFICE_YML))


FEATURE = Feature(
    name="office",
    file=OFFICE_YML,
    rules=(check_office,),
    nav=(
        NavEntry("office.md", 100, "办公室"),
        NavEntry("registers.md", 103, section="办公室"),
    ),
    macros=(macros.unit_list, macros.register),
    downloads=listings,
    export=export,
    bundle="office",
)
