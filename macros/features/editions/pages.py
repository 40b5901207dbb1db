"""A page for every earlier edition."""

from collections.abc import Iterator

from macros.core.handbook import Handbook
from macros.core.page import Page, call, heading, source_of
from macros.features.editions.comparison import comparisons
from macros.features.editions.view import label, page_of

PARTS = (
    ("各岗位的变化", "by-post", "edition_posts"),
    ("逐条对照", "by-clause", "edition_changes"),
    ("旧条款现在在哪里", "by-number", "edition_numbers"),
)


def pages(handbook: Handbook) -> Iterator[Page]:
    for each in handbook.once(comparisons):
        title = f"与{label(each)}对照"
        body = heading(title, level=1) + call("edition_summary", each.edition.name)
        for name, id, macro in PARTS:
            body += heading(name, id) + call(macro, each.edition.name)
        said = f"{handbook.edition.cited}与{label(each)}逐条对照：增、删、改、移、拆、并，各岗位的变化，旧条款现在的位置"
        yield Page(source_of(page_of(each)), title, said, body)
