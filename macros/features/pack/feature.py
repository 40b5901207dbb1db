"""The sheets of all leaders of a unit."""

from collections.abc import Iterator, Sequence

from macros.core.feature import Feature, NavEntry, Prose, SiteScript
from macros.core.handbook import Handbook
from macros.features.pack import macros
from macros.features.pack.view import pack_data


def scripts(handbook: Handbook, _: Sequence[Prose]) -> Iterator[SiteScript]:
    yield SiteScript("pack-sheets.js", "packSheets", pack_data(handbook))


FEATURE = Feature(
    name="pack",
    nav=(NavEntry("pack.md", 104, section="办公室"),),
    macros=(macros.pack,),
    scripts=scripts,
    bundle="papers",
)
