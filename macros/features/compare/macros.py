"""The macros of this feature."""

from macros.core.feature import Partial
from macros.core.handbook import Handbook
from macros.features.compare import twins
from macros.features.compare.view import compare_view


def compare(handbook: Handbook) -> Partial:
    """The page that compares two or three roles."""
    return Partial("compare", {"view": compare_view(handbook)})


def neighbours(handbook: Handbook, id: str) -> Partial:
    """What role `id` shares with its rank at other levels, and where the words differ."""
    holder = handbook.role(id)
    values = {"peers": twins.peers(handbook, holder), "neighbours": twins.neighbours(handbook, holder)}
    return Partial("neighbours", {"role": holder, **values})
