"""The macros of this feature."""

from macros.core.feature import Partial
from macros.core.handbook import Handbook
from macros.features.office.view import kinds_data


def unit_list(handbook: Handbook) -> Partial:
    """The office's list of units: pasted once, kept in the browser, out and in as a file."""
    return Partial("unit-list", {"kinds": kinds_data(handbook)})
