"""The macros of this feature."""

from macros.core.feature import Partial
from macros.core.handbook import Handbook
from macros.features.pack.view import pack_view


def pack(handbook: Handbook) -> Partial:
    """The page that puts all leaders' sheets of a unit together."""
    return Partial("pack", {"view": pack_view(handbook)})
