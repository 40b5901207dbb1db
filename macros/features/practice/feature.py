"""Practice with the question bank."""

from macros.core.feature import Feature, NavEntry, Partial, Task
from macros.core.handbook import Handbook
from macros.features.practice.view import practice_view
from macros.features.questions.bank import bank


def practice(handbook: Handbook) -> Partial:
    """Practice with the question bank and with cards; the answers stay on this machine."""
    return Partial("practice", {"view": practice_view(handbook)})


FEATURE = Feature(
    name="practice",
    present=lambda handbook: bool(bank(handbook)),
    nav=(NavEntry("training/practice.md", 30, "练习", section="学习培训", takes_roles="one"),),
    macros=(practice,),
    bundle="questions",
    tasks=(Task("leader", 40, "做练习题", "training/practice.html"),),
)
