"""The documents around this one: what it cites, what came later; outside the document, and said to be."""

from macros.core.feature import Export, Feature, NavEntry, Partial
from macros.core.handbook import Handbook
from macros.features.around.model import DOCUMENTS_YML, address_of
from macros.features.around.pages import pages
from macros.features.around.rules import check_documents
from macros.features.around.view import related_views, title, unverified


def around(handbook: Handbook, relation: str) -> Partial:
    """The documents of a relation: `cited`, `later` or `bodies`."""
    return Partial("around", {"views": related_views(handbook, relation)})


def around_note(handbook: Handbook) -> Partial:
    """What stands above them: that they are no part of the document, and what was not verified."""
    return Partial("around-note", {"unverified": unverified(handbook)})


def around_title(handbook: Handbook) -> str:
    """The page's title."""
    return title(handbook)


FEATURE = Feature(
    name="around",
    file=DOCUMENTS_YML,
    rules=(check_documents,),
    pages=pages,
    nav=(NavEntry("around.md", 60, "", section="读原文"),),
    macros=(around, around_note),
    said=(around_title,),
    addresses={"around": address_of},
    export=Export("documents", "文件以外的有关文件，编者整理；不是文件的内容，也没有与正式文本核对"),
    count=lambda handbook: f"{len(handbook.part(DOCUMENTS_YML))}件有关文件",
)
