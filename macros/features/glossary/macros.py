"""The macros of this feature."""

from macros.core.feature import Partial
from macros.core.handbook import Handbook
from macros.features.glossary.model import find_term
from macros.features.glossary.view import glossary_groups, term_view


def glossary(handbook: Handbook) -> Partial:
    """All terms."""
    return Partial("glossary", {"groups": glossary_groups(handbook)})


def glossary_term(handbook: Handbook, id: str) -> Partial:
    """术语: term `id`, its note and every clause where it occurs."""
    return Partial("glossary-term", {"view": term_view(handbook, find_term(handbook, id))})
