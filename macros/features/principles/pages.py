"""The page of the definition and the principles."""

from collections.abc import Iterator

from macros.core.handbook import Handbook
from macros.core.page import Page, front_matter

PRINCIPLES = """
# 定义和原则

## {term} {{ #definition }}

{{{{ definition() }}}}
{principles}"""

PRINCIPLE = """
## {quote} {{ #{id} }}

{{{{ principle("{id}") }}}}
"""


def pages(handbook: Handbook) -> Iterator[Page]:
    principles = "".join(PRINCIPLE.format(quote=p.quote, id=p.id) for p in handbook.principles)
    body = PRINCIPLES.format(term=handbook.definition.term, principles=principles)
    description = f"“{handbook.definition.term}”的定义和{len(handbook.principles)}项原则，以及对应的职责"
    yield Page("principles.md", "原则", front_matter("原则", description, hide="navigation") + body)
