"""The page of the full text: headings, and a macro call for the articles below each, which the table of contents lists."""

from collections.abc import Iterator

from macros.core.handbook import Handbook
from macros.core.outline import outline
from macros.core.page import Page, call, heading

TITLE = "文件全文"

MANY = 40
"""With more articles, contents show headings first."""


def pages(handbook: Handbook) -> Iterator[Page]:
    regulation, cited = handbook.regulation, handbook.edition.cited
    body = heading(TITLE, "full-text", level=1) + call("whereabouts") + call("document_head")
    whole = outline(regulation)
    contents = {}
    for section in whole.walk():
        if section.heading:
            body += heading(section.title, section.id, level=2 + section.depth)
        if section.articles:
            body += call("articles", section.id)
        if len(regulation.articles) <= MANY or not whole.below:
            contents[section.id] = [(article.id, regulation.listed(article)) for article in section.articles]
    yield Page(
        "regulation.md",
        f"{cited}{TITLE}",
        f"{f'{handbook.number}：' if handbook.number else ''}{regulation.title}，全文，逐条可引用",
        body + call("document_foot") + call("linked_data"),
        contents=contents,
        whole_status=True,
    )
