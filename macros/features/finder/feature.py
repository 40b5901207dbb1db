"""Find one's post."""

from macros.core.feature import Feature
from macros.features.finder import macros

FEATURE = Feature(
    name="finder",
    macros=(macros.finder,),
)
