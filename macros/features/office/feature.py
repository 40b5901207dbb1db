"""The safety office's own tables."""

from __future__ import annotations

from macros.core.feature import Export, Feature, NavEntry
from macros.features.office import macros
from macros.features.office.downloads import listings
from macros.features.office.model import OFFICE_YML
from macros.features.office.rules import check_office

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
    export=Export("office", "办公室用的单位类别和登记表的栏目"),
    bundle="office",
)
