"""Why a paper has fewer questions than were asked for; the twin of `length.js`."""

from collections.abc import Sequence

from macros.features.questions.choice import Filters
from macros.features.questions.entailment.question import Question


def shortage(fits: int, count: int, bank: Sequence[Question], filters: Filters) -> str:
    """Return why `fits` questions are fewer than `count`, as a clause without its full stop; "": they are not."""
    if fits >= count:
        return ""
    forms: list[str] = [question.form for question in bank if filters.passes(question)]
    most = sum(min(many, forms.count(form)) for form, many in filters.forms) if filters.forms else len(forms)
    return f"只能出{fits}题：再多就会互相给出答案" if fits < most else f"只能出{fits}题：符合条件的只有这些"
