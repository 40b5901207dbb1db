"""The full text: its page, its macros, its file."""

from macros.core.feature import Feature, NavEntry
from macros.features.regulation import macros
from macros.features.regulation.downloads import listings
from macros.features.regulation.pages import pages

FEATURE = Feature(
    name="regulation",
    pages=pages,
    nav=(NavEntry("regulation.md", 10, "文件全文"),),
    macros=(
        macros.chapter,
        macros.article_index,
        macros.document_head,
        macros.document_foot,
        macros.facts,
    ),
    public=(macros.clause,),
    downloads=listings,
)
