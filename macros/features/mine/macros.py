"""The macros of this feature."""

from macros.core.feature import Partial
from macros.core.handbook import Handbook
from macros.features.roles.view import OTHER_HEADINGS, people


def mine_page(handbook: Handbook) -> Partial:
    """The duties of several posts merged, chosen by the page's address or remembered on this machine."""
    return Partial("mine-page", {"people": people(handbook), "headings": OTHER_HEADINGS})
