"""The macros of this feature."""

from macros.core.feature import Partial
from macros.core.handbook import Handbook
from macros.features.practice.view import practice_view


def practice(handbook: Handbook) -> Partial:
    """Practice with the question bank and with cards; the answers stay on this machine."""
    return Partial("practice", {"view": practice_view(handbook)})
