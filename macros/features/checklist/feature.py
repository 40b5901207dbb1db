"""Self-check questions."""

from collections.abc import Iterator, Sequence
from functools import partial
from typing import get_args

from macros.core.duty_view import POWERS, duty_views
from macros.core.feature import Export, Feature, NavEntry, OfDuty, Partial, Prose, Section, SiteScript, Task
from macros.core.handbook import Handbook
from macros.core.notices import words_hash
from macros.core.roles import RoleKind
from macros.core.tiers import listed
from macros.features.checklist.downloads import listings, role_downloads
from macros.features.checklist.drafts import CHECKLIST_DRAFT
from macros.features.checklist.measures import MEASURES
from macros.features.checklist.model import CHECKLIST_YML, checks_of
from macros.features.checklist.pages import checklist_address, pages
from macros.features.checklist.rules import check_questions, without_questions
from macros.features.checklist.view import all_checks_count, checklist_view, holders, post_names, questions
from macros.features.editions.formerly import formerly


def scripts(handbook: Handbook, _: Sequence[Prose]) -> Iterator[SiteScript]:
    """The questions of every role, for pages that add another post's."""
    yield SiteScript("checklists/posts.js", "posts", questions(handbook))
    yield SiteScript("checklists/posts.js", "postNames", post_names(handbook))


def checklist(handbook: Handbook, id: str) -> Partial:
    """自查表: every question that role `id` answers."""
    holder = handbook.role(id)
    return Partial(
        "checklist",
        {
            "list": checklist_view(handbook, holder),
            "files": role_downloads(handbook, holder),
            "fingerprint": words_hash,
            "formerly": partial(formerly, handbook),
            "powers": duty_views(handbook, handbook.powers_of(holder)),
            "powers_name": POWERS,
        },
    )


def no_sheet(handbook: Handbook, id: str) -> Partial:
    """Why role `id` gets no sheet, with its duties."""
    holder = handbook.role(id)
    return Partial("no-sheet", {"role": holder, "duties": duty_views(handbook, handbook.duties_of(holder))})


def checklist_list(handbook: Handbook, kind: RoleKind) -> Partial | None:
    """The checklists of the roles of a kind by level, with the number of questions, if there are any."""
    if kind not in get_args(RoleKind):
        raise LookupError(f"没有“{kind}”类的自查表，可用的有：{'、'.join(get_args(RoleKind))}")
    tiers = listed(handbook, kind, holders(handbook))
    counts = {role.id: all_checks_count(handbook, role) for _, roles in tiers for role in roles}
    return Partial("checklist-list", {"tiers": tiers, "counts": counts}) if tiers else None


FEATURE = Feature(
    name="checklist",
    file=CHECKLIST_YML,
    drafts=(CHECKLIST_DRAFT,),
    rules=(check_questions,),
    gaps=without_questions,
    pages=pages,
    sections=(Section("做自查", 30, "material/check"),),
    nav=(NavEntry("checklists/index.md", 10, "全部自查表", section="做自查"),),
    macros=(checklist_list, no_sheet),
    public=(checklist,),
    addresses={"checklist": checklist_address},
    downloads=listings,
    download_kinds=(
        "post",
        "group",
        "body",
        "all",
        "program",
    ),
    scripts=scripts,
    export=Export("checks", "自查题，按条款顺序", of_duty=OfDuty("有关的自查题", checks_of)),
    count=lambda handbook: f"{len(handbook.part(CHECKLIST_YML))}道自查题",
    measures=MEASURES,
    bundle="checklist",
    tasks=(Task("leader", 10, "填写、打印自查表", "checklists/index.html"),),
)
