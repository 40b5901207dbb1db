"""How many duties have questions, for the editor's table."""

from collections.abc import Sequence

from macros.core.duties import Duty
from macros.core.feature import Measure
from macros.core.handbook import Handbook
from macros.features.checklist.model import checks_of


def _duties(handbook: Handbook, duties: Sequence[Duty]) -> int:
    return sum(bool(checks_of(handbook, duty)) for duty in duties)


def _checks(handbook: Handbook, duties: Sequence[Duty]) -> int:
    """A question about what several are bound to is one."""
    return len({check.id for duty in duties for check in checks_of(handbook, duty)})


MEASURES = (Measure("有自查题", _duties), Measure("自查题数", _checks))
