"""A principle and the duties that put it into practice."""

from macros.core.duty_view import DutyView, duty_views
from macros.core.handbook import Handbook


def principle_duties(handbook: Handbook, id: str) -> tuple[DutyView, ...]:
    """The duties that the editors attach to a principle, in the order of the text."""
    duties = (duty for duty in handbook.duties if any(link.id == id for link in duty.principles))
    return duty_views(handbook, duties)
