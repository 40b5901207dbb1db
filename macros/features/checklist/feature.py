"""Self-check questions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from macros.core.feature import Feature, NavEntry, Prose, SiteScript, plain
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


def export(handbook: Handbook, data: dict[str, Any]) -> None:
    """The questions, and the ids of each duty's."""
    data["checks"] = plain(handbook.part(CHECKLIST_YML))
    for entry, duty in zip(data["duties"], handbook.duties, strict=True):
        entry["checks"] = [check.id for check in checks_of(handbook, duty)]


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
    export=export,
    count=lambda handbook: f"{len(handbook.part(CHECKLIST_YML))}道自查题",
    bundle="checklist",
)
