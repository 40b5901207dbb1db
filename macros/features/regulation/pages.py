"""The page of the full text: a heading and a macro call per chapter."""

from collections.abc import Iterator

from macros.core.handbook import Handbook
from macros.core.numerals import chinese_number
from macros.core.page import Page, call, heading

TITLE = "文件全文"


def pages(handbook: Handbook) -> Iterator[Page]:
    body = heading(TITLE, level=1) + call("document_head") + call("article_index")
    for place, chapter in enumerate(handbook.regulation.chapters, 1):
        body += heading(f"第{chinese_number(place)}章　{chapter.title}", f"chapter-{place}")
        body += call("chapter", place)
    title, number = handbook.regulation.title, handbook.regulation.document_number
    description = f"{number}：{title}，全文，逐条可引用"
    yield Page("regulation.md", TITLE, description, body + call("document_foot"), whole_status=True)
