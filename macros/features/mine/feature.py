"""The posts that a person holds, and their duties as data."""

from collections.abc import Iterator, Sequence

from macros.core.feature import Feature, Prose, SiteScript
from macros.core.handbook import Handbook
from macros.features.mine import macros
from macros.features.mine.view import duties_data


def scripts(handbook: Handbook, _: Sequence[Prose]) -> Iterator[SiteScript]:
    """One file per role, so that a page loads only those of the chosen posts."""
    for role in handbook.roles:
        yield SiteScript(f"roles/{role.id}.js", f"duties/{role.id}", duties_data(handbook, role))


FEATURE = Feature(
    name="mine",
    macros=(macros.mine_page,),
    scripts=scripts,
    header="mine",
)
