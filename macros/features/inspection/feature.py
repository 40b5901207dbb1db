"""The record of an inspection and the opinion."""

from macros.core.feature import Export, Feature, NavEntry
from macros.features.inspection import macros
from macros.features.inspection.downloads import listings
from macros.features.inspection.model import INSPECTION_YML
from macros.features.inspection.rules import check_inspection

FEATURE = Feature(
    name="inspection",
    file=INSPECTION_YML,
    rules=(check_inspection,),
    nav=(NavEntry("inspection.md", 102, section="办公室"),),
    macros=(macros.inspection,),
    downloads=listings,
    export=Export("inspection", "监督检查记录表：由谁检查、检查项目和依据"),
    bundle="office",
)
