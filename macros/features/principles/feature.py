"""The definition and the principles."""

from macros.core.feature import Feature, NavEntry
from macros.features.principles import macros
from macros.features.principles.pages import pages

FEATURE = Feature(
    name="principles",
    pages=pages,
    nav=(NavEntry("principles.md", 140, "原则"),),
    macros=(macros.definition,),
    public=(macros.principle,),
)
