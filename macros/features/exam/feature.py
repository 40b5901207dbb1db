"""Tests with the question bank."""

from collections.abc import Iterator, Sequence

from macros.core.feature import Feature, NavEntry, Prose, SiteScript
from macros.core.handbook import Handbook
from macros.features.exam import macros
from macros.features.exam.blocks import exam_plans
from macros.features.exam.downloads import listings


def scripts(handbook: Handbook, _: Sequence[Prose]) -> Iterator[SiteScript]:
    yield SiteScript("training/exam-plans.js", "examPlans", exam_plans(handbook))


FEATURE = Feature(
    name="exam",
    nav=(
        NavEntry("training/exam.md", 82, "课堂测验", section="学习培训", takes_roles="many"),
        NavEntry("training/paper.md", 83, "纸质测验卷", section="学习培训", takes_roles="many"),
        NavEntry("training/results.md", 84, "测验汇总", section="学习培训"),
    ),
    macros=(macros.exam, macros.exam_paper, macros.exam_results),
    downloads=listings,
    scripts=scripts,
    bundle="questions",
)
