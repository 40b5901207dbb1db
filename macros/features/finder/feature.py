"""Find one's post."""

from macros.core.feature import Feature, Partial
from macros.core.handbook import Handbook
from macros.features.roles.view import post_grid


def finder(handbook: Handbook, interpreter: str) -> Partial:
    """Find one's post by a typed title or in the grid; clause `interpreter` says whom to ask about the rest."""
    return Partial("finder", {"grid": post_grid(handbook), "interpreter": handbook.clause(interpreter)})


FEATURE = Feature(
    name="finder",
    macros=(finder,),
)
