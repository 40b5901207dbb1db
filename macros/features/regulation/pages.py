"""The page of the full text: a heading and a macro call per chapter, its articles in the table of contents."""

from collections.abc import Iterator

from macros.core.handbook import Handbook
from macros.core.numerals import chinese_number
from macros.core.page import Page, call, heading

TITLE = "文件全文"


def pages(handbook: Handbook) -> Iterator[Page]:
    body = heading(TITLE, "full-text", level=1) + call("whereabouts") + call("document_head")
    contents = {}
    for place, chapter in enumerate(handbook.regulation.chapters, 1):
        body += heading(f"第{chinese_number(place)}章　{chapter.title}", f"chapter-{place}")
        body += call("chapter", place)
        contents[f"chapter-{place}"] = [(article.id, article.label) for article in chapter.articles]
    title, number = handbook.regulation.title, handbook.regulation.document_number
    yield Page(
        "regulation.md",
        f"{number}{TITLE}",
        f"{number}：{title}，全文，逐条可引用",
        body + call("document_foot"),
        contents=contents,
        whole_status=True,
    )
