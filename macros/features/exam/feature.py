"""Tests with the question bank."""

from __future__ import annotations

from macros.core.feature import Feature, NavEntry
from macros.features.exam import macros
from macros.features.exam.downloads import listings

FEATURE = Feature(
    name="exam",
    nav=(
        NavEntry("training/exam.md", 82, "课堂测验", section="学习培训", takes_roles="many"),
        NavEntry("training/paper.md", 83, "纸质测验卷", section="学习培训", takes_roles="many"),
        NavEntry("training/results.md", 84, "测验汇总", section="学习培训"),
    ),
    macros=(macros.exam, macros.exam_paper, macros.exam_results),
    downloads=listings,
    bundle="questions",
)
