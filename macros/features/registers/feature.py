"""The tables that the office keeps."""

from macros.core.feature import Feature, NavEntry
from macros.features.registers import macros
from macros.features.registers.downloads import listings

FEATURE = Feature(
    name="registers",
    nav=(NavEntry("registers.md", 103, section="办公室"),),
    macros=(macros.register,),
    downloads=listings,
    bundle="office",
)
