"""One page per post: its prebuilt comparison with the same rank at other levels, for those without scripts."""

from collections.abc import Iterator

from macros.core.handbook import Handbook
from macros.core.page import Page, call, heading, source_of


def twins_page(id: str) -> str:
    return f"compare/{id}.html"


def pages(handbook: Handbook) -> Iterator[Page]:
    for post in handbook.posts if handbook.ranks else ():
        title = f"{post.short}：与其他层级对比"
        body = heading(title, level=1) + call("neighbours", post.id)
        yield Page(source_of(twins_page(post.id)), title, title, body, listed=False)
