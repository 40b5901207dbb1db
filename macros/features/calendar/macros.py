"""The macros of this feature."""

from macros.core.feature import Partial
from macros.core.handbook import Handbook
from macros.features.calendar.view import calendar_view


def calendar(handbook: Handbook) -> Partial:
    """What the document says of time, with the calendar files."""
    return Partial("calendar", {"view": calendar_view(handbook)})
