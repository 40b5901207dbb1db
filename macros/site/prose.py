"""What a handwritten page says itself, beside what its macros draw."""

from html.parser import HTMLParser

VOID = {"br", "col", "hr", "img", "input", "wbr"}
"""Elements without an end."""


def own_words(html: str) -> str:
    """Return the words of a page's paragraphs, lists, tables and headings; what macros draw stands in elements with a class."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return " ".join(" ".join(reader.words).split())


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []
        self._depth = 0
        self._drawn = False
        """Whether the outermost element has a class."""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in VOID:
            return
        if not self._depth:
            self._drawn = "class" in dict(attrs)
            self.words.append("")
        self._depth += 1
        if tag in ("li", "td", "th"):
            self.words.append("")

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID:
            self._depth -= 1

    def handle_data(self, data: str) -> None:
        if self._depth and not self._drawn:
            self.words[-1] += data
