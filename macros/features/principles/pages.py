"""The page of the definition and the principles."""

from collections.abc import Iterator

from macros.core.handbook import Handbook
from macros.core.page import Page, call, heading

TITLE = "定义和原则"


def pages(handbook: Handbook) -> Iterator[Page]:
    term, principles = handbook.definition.term, handbook.principles
    body = heading(TITLE, level=1) + heading(term, "definition") + call("definition")
    body += "".join(heading(each.quote, each.id) + call("principle", each.id) for each in principles)
    description = f"“{term}”的定义和{len(principles)}项原则，以及对应的职责"
    yield Page("principles.md", TITLE, description, body)
