"""The page of the definition and the principles."""

from collections.abc import Iterator

from macros.core.handbook import Handbook
from macros.core.page import Page, call, heading


def pages(handbook: Handbook) -> Iterator[Page]:
    found, principles = handbook.definition, handbook.principles
    title = "和".join(name for name, there in (("定义", found), ("原则", principles)) if there)
    body = heading(title, level=1)
    if found:
        body += heading(found.term, "definition") + call("definition")
    body += "".join(heading(each.quote, each.id) + call("principle", each.id) for each in principles)
    said = [f"“{found.term}”的定义"] if found else []
    said += [f"{len(principles)}项原则，以及对应的职责"] if principles else []
    yield Page("principles.md", title, "和".join(said), body)
