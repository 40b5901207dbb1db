"""How a question is answered, what it measures and how hard it is: the names, and what holds if an entry says nothing."""

from typing import Literal

Form = Literal["single", "multiple", "judge", "correction", "fill", "order", "essay"]
Objective = Literal["recall", "understand", "apply"]
Difficulty = Literal["easy", "medium", "hard"]

FORMS: dict[Form, str] = {
    "single": "单选题",
    "multiple": "多选题",
    "judge": "判断题",
    "correction": "判断改错题",
    "fill": "填空题",
    "order": "排序题",
    "essay": "简答题",
}
"""Form -> its name, in the order in which papers ask them."""

CASE = "案例题"
"""What the questions of a case are called together."""

OBJECTIVES: dict[Objective, str] = {"recall": "识记", "understand": "理解", "apply": "应用"}
DIFFICULTIES: dict[Difficulty, str] = {"easy": "较易", "medium": "中等", "hard": "较难"}
"""Difficulty -> its name; estimated by the editors, not measured."""

CHOSEN: tuple[Form, ...] = ("single", "multiple", "judge")
"""Forms answered by choosing options."""

MARKED: tuple[Form, ...] = tuple(form for form in FORMS if form != "essay")
"""Forms that a page can mark."""

_APPLIED = ("order", "essay")
_RECALLED = ("gap", "time", "article")
_APPLIED_KINDS = ("situation", "contrast")


def objective_of(kind: str, form: str = "single", case: str | None = None) -> Objective:
    """Return what a question measures unless its entry says otherwise."""
    if case or form in _APPLIED or kind in _APPLIED_KINDS:
        return "apply"
    if form == "fill":
        return "recall"
    return "recall" if kind in _RECALLED and form not in ("multiple", "correction") else "understand"


def difficulty_of(objective: Objective) -> Difficulty:
    """Return how hard a question is unless its entry says otherwise."""
    return dict(zip(OBJECTIVES, DIFFICULTIES, strict=True))[objective]
