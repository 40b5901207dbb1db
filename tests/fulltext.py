"""The page of the full text as a reader gets it: which words stand at which id, and the whole in order."""

from __future__ import annotations

from lxml import html

from macros.core.handbook import Handbook
from macros.core.outline import outline


def squeezed(text: str) -> str:
    return "".join(text.split())


def words_at_ids(*roots: html.HtmlElement) -> dict[str, str]:
    """Id -> the words of the element, without white space and without what is ours.

    Raises:
        AssertionError: an id stands twice.
    """
    found: dict[str, str] = {}
    for root in roots:
        for ours in root.xpath(".//details"):
            ours.drop_tree()
        for element in root.xpath(".//*[@id]"):
            assert element.get("id") not in found
            found[element.get("id")] = squeezed(element.text_content())
    return found


def each_clause_at_its_id(handbook: Handbook, found: dict[str, str]) -> None:
    """Hold what stands at the ids against the clauses."""
    form = handbook.regulation.form
    for clause in handbook.clauses.values():
        shown = found[clause.id]
        if clause.kind == "article":
            assert shown.startswith(clause.label + ("、" if form == "outline" else ""))
        else:
            assert shown == squeezed(clause.words), clause.id


def in_order(handbook: Handbook, head: str, articles: dict[str, str], foot: str) -> str:
    """Return the document that the parts of the page are, without white space.

    Args:
        articles: id of a section -> the words below its heading.
    """
    said = head
    for section in outline(handbook.regulation).walk():
        said += section.title + articles.get(section.id, "")
    return squeezed(said + foot)
