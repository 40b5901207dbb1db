"""The sum of the self-checks that units hand in."""

from macros.core.feature import Feature, NavEntry
from macros.features.summary import macros

FEATURE = Feature(
    name="summary",
    nav=(NavEntry("summary.md", 101, section="办公室"),),
    macros=(macros.summary,),
    bundle="office",
)
