"""What a Word paragraph takes from its style: a list, being hidden."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from macros.imports.docx_numbers import Numbering, W, figure, value


@dataclass(frozen=True)
class Styles:
    """The styles of a Word file by id."""

    elements: Mapping[str, Element] = field(default_factory=dict)

    def numbering(self, paragraph: Element, lists: Numbering) -> tuple[str, int]:
        """Return the id of the list that a paragraph is in (empty: none, 0: expressly none) and its depth."""
        own = paragraph.find(f"{W}pPr")
        style = value(own, "pStyle")
        id = depth = ""
        for each in (own, *self._chain(style)):
            found = None if each is None else each.find(f"{W}numPr")
            id, depth = id or value(found, "numId"), depth or value(found, "ilvl")
        return id, figure(depth) if depth else lists.depth(id, style)

    def hides(self, paragraph: Element) -> bool:
        """Whether a paragraph's style hides it."""
        return self._hidden(value(paragraph.find(f"{W}pPr"), "pStyle"))

    def hides_run(self, run: Element) -> bool:
        """Whether a run of characters is hidden."""
        own = run.find(f"{W}rPr")
        return _vanishes(own) or self._hidden(value(own, "rStyle"))

    def _hidden(self, id: str) -> bool:
        style = self.elements.get(id)
        return style is not None and _vanishes(style.find(f"{W}rPr"))

    def _chain(self, id: str) -> Iterator[Element | None]:
        """The paragraph properties of a style and of those that it is based on."""
        seen: set[str] = set()
        while id in self.elements and id not in seen:
            seen.add(id)
            yield self.elements[id].find(f"{W}pPr")
            id = value(self.elements[id], "basedOn")


def read_styles(root: Element | None) -> Styles:
    """Return the styles of `word/styles.xml`."""
    found = root.iter(f"{W}style") if root is not None else ()
    return Styles({each.get(f"{W}styleId", ""): each for each in found})


def _vanishes(properties: Element | None) -> bool:
    found = None if properties is None else properties.find(f"{W}vanish")
    return found is not None and found.get(f"{W}val", "1") not in ("0", "false", "off")
