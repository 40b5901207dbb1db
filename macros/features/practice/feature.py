"""Practice with the question bank."""

from macros.core.feature import Feature, NavEntry
from macros.features.practice import macros

FEATURE = Feature(
    name="practice",
    nav=(NavEntry("training/practice.md", 81, "练习", section="学习培训", takes_roles="one"),),
    macros=(macros.practice,),
    bundle="questions",
)
