"""The page of the full text: a heading and a macro call per chapter."""

from collections.abc import Iterator

from macros.core.handbook import Handbook
from macros.core.numerals import chinese_number
from macros.core.page import Page, front_matter

TITLE = "文件全文"

BODY = """
# {title}

{{{{ document_head() }}}}

{{{{ article_index() }}}}
{chapters}
{{{{ document_foot() }}}}
"""

CHAPTER = """
## 第{number}章　{title} {{ #chapter-{place} }}

{{{{ chapter({place}) }}}}
"""


def pages(handbook: Handbook) -> Iterator[Page]:
    chapters = "".join(
        CHAPTER.format(number=chinese_number(index), title=chapter.title, place=index)
        for index, chapter in enumerate(handbook.regulation.chapters, 1)
    )
    title, number = handbook.regulation.title, handbook.regulation.document_number
    front = front_matter(TITLE, f"{number}：{title}，全文，逐条可引用", hide="navigation")
    yield Page("regulation.md", TITLE, front + BODY.format(title=TITLE, chapters=chapters))
