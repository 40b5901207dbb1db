"""Find one's post."""

from __future__ import annotations

from macros.core.feature import Feature
from macros.features.finder import macros

FEATURE = Feature(
    name="finder",
    macros=(macros.finder,),
)
