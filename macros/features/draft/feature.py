"""The draft of a unit's own measures."""

from collections.abc import Iterator, Sequence

from macros.core.feature import Export, Feature, NavEntry, Prose, SiteScript
from macros.core.handbook import Handbook
from macros.features.draft import macros
from macros.features.draft.blocks import draft_plans
from macros.features.draft.downloads import listings
from macros.features.draft.model import DRAFT_YML
from macros.features.draft.rules import check_draft


def scripts(handbook: Handbook, _: Sequence[Prose]) -> Iterator[SiteScript]:
    yield SiteScript("draft-plans.js", "draftPlans", draft_plans(handbook))


FEATURE = Feature(
    name="draft",
    file=DRAFT_YML,
    rules=(check_draft,),
    nav=(NavEntry("draft.md", 90, "拟制度"),),
    macros=(macros.draft,),
    downloads=listings,
    scripts=scripts,
    export=Export("draft", "本单位制度的草稿：条文、职责表和报送备案的文稿"),
    bundle="papers",
)
