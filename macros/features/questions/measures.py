"""How many duties the bank asks about, for the editor's table."""

from collections.abc import Sequence

from macros.core.duties import Duty
from macros.core.feature import Measure
from macros.core.handbook import Handbook
from macros.features.questions.bank import bank


def _duties(handbook: Handbook, duties: Sequence[Duty]) -> int:
    asked = handbook.once(_asked)
    return sum(duty.clause in asked for duty in duties)


def _asked(handbook: Handbook) -> frozenset[str]:
    """The clauses that decide a question."""
    return frozenset(question.clauses[0] for question in bank(handbook))


MEASURES = (Measure("有试题", _duties),)
