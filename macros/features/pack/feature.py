"""The sheets of all leaders of a unit."""

from collections.abc import Iterator, Sequence

from macros.core.feature import Feature, NavEntry, Partial, Prose, SiteScript, Task
from macros.core.handbook import Handbook
from macros.features.checklist.view import holders
from macros.features.draft.model import DRAFT_YML
from macros.features.pack.view import pack_data, pack_view


def scripts(handbook: Handbook, _: Sequence[Prose]) -> Iterator[SiteScript]:
    yield SiteScript("pack-sheets.js", "packSheets", pack_data(handbook))


def pack(handbook: Handbook) -> Partial:
    """The page that puts all leaders' sheets of a unit together."""
    return Partial("pack", {"view": pack_view(handbook)})


FEATURE = Feature(
    name="pack",
    present=lambda handbook: DRAFT_YML.name in handbook.parts and bool(holders(handbook)),
    nav=(NavEntry("pack.md", 50, "班子合订本", section="办公室"),),
    macros=(pack,),
    scripts=scripts,
    bundle="office",
    tasks=(Task("clerk", 10, "编领导班子的全套自查表", "pack.html"),),
)
