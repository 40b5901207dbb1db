"""The cross-reference tables."""

from macros.core.feature import Feature, NavEntry
from macros.features.matrix import macros

FEATURE = Feature(
    name="matrix",
    nav=(NavEntry("matrix.md", 40, "对照表"),),
    macros=(macros.matrix_tools,),
    public=(macros.matrix,),
    bundle="tables",
)
