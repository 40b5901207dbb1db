"""Self-check questions."""

from collections.abc import Iterator, Sequence

from macros.core.feature import Export, Feature, NavEntry, OfDuty, Prose, SiteScript
from macros.core.handbook import Handbook
from macros.features.checklist import macros
from macros.features.checklist.downloads import listings
from macros.features.checklist.model import CHECKLIST_YML, checks_of
from macros.features.checklist.pages import checklist_address, pages
from macros.features.checklist.rules import check_questions
from macros.features.checklist.view import post_names, questions


def scripts(handbook: Handbook, _: Sequence[Prose]) -> Iterator[SiteScript]:
    """The questions of every role, for pages that add another post's."""
    yield SiteScript("checklists/posts.js", "posts", questions(handbook))
    yield SiteScript("checklists/posts.js", "postNames", post_names(handbook))


FEATURE = Feature(
    name="checklist",
    file=CHECKLIST_YML,
    rules=(check_questions,),
    pages=pages,
    nav=(NavEntry("checklists/index.md", 60, "自查表"),),
    macros=(macros.checklist_list,),
    public=(macros.checklist,),
    addresses={"checklist": checklist_address},
    downloads=listings,
    scripts=scripts,
    export=Export("checks", "自查题，按条款顺序", of_duty=OfDuty("有关的自查题", checks_of)),
    count=lambda handbook: f"{len(handbook.part(CHECKLIST_YML))}道自查题",
    bundle="checklist",
)
