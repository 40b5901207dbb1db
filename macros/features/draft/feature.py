"""The draft of a unit's own measures."""

from collections.abc import Iterator, Sequence

from macros.core.feature import Export, Feature, NavEntry, Partial, Prose, SiteScript, Task
from macros.core.handbook import Handbook
from macros.features.draft.blocks import draft_plans
from macros.features.draft.downloads import draft_download, listings
from macros.features.draft.model import DRAFT_YML
from macros.features.draft.rules import check_draft
from macros.features.draft.view import draft_view


def scripts(handbook: Handbook, _: Sequence[Prose]) -> Iterator[SiteScript]:
    yield SiteScript("draft-plans.js", "draftPlans", draft_plans(handbook))


def draft(handbook: Handbook) -> Partial:
    """The page that drafts a unit's own measures."""
    units = handbook.part(DRAFT_YML).units
    files = [(unit, draft_download(handbook, unit)) for unit in units]
    return Partial("draft", {"view": draft_view(handbook), "files": files})


FEATURE = Feature(
    name="draft",
    file=DRAFT_YML,
    rules=(check_draft,),
    nav=(NavEntry("draft.md", 60, "起草本单位制度", section="办公室"),),
    macros=(draft,),
    downloads=listings,
    download_kinds=(
        "draft",
        "program",
    ),
    scripts=scripts,
    export=Export("draft", "本单位制度的草稿：条文、职责表和报送备案的文稿"),
    bundle="papers",
    tasks=(Task("clerk", 20, "起草本单位的制度", "draft.html"),),
)
