"""Where a title that is too long for a line is broken: by sense, not in the middle of a word.

`overrides/shared/title-lines.js` does the same; both are tested with `tests/data/title-lines.json`.
"""

import re

LARGE, WIDE = 20, 28
"""Characters of 22 points on a line of a standing page, and of one that lies."""

MOST_LINES = 4
"""Of a title; what is longer breaks where it will."""

STRONG = re.compile(r"(?=关于)|(?<=关于印发)|(?<=关于转发)|(?<=关于批转)|(?<=关于报送)|(?<=[、》])")
WEAK = re.compile(r"(?=[“《])|(?<=[”）])(?!（)")
"""Places where an official title may be broken, and where it may if there is no other."""

RELUCTANCE = 4
"""What a weak place costs: so many characters may the longest line be longer at a strong one."""

OPEN, CLOSE = "“《（", "”》）"


def title_lines(text: str, most: int) -> str:
    """Return a title with line breaks so that no line has more than `most` characters: as few and as even as may be.

    It stays as it is if it fits, has breaks of its own, or has no such places.
    """
    if len(text) <= most or "\n" in text:
        return text
    places = _places(text)
    for count in range(2, MOST_LINES + 1):
        found = _broken(text, 0, count, most, places)
        if found:
            return "\n".join(found[1])
    return text


def _places(text: str) -> dict[int, int]:
    """Where it may be broken -> what that costs; never within a name in brackets or quotation marks."""
    costs = {match.start(): RELUCTANCE for match in WEAK.finditer(text)}
    costs |= {match.start(): 0 for match in STRONG.finditer(text)}
    return {
        place: cost
        for place, cost in sorted(costs.items())
        if 0 < place < len(text)
        and sum(text.count(sign, 0, place) for sign in OPEN)
        == sum(text.count(sign, 0, place) for sign in CLOSE)
    }


def _broken(
    text: str, start: int, count: int, most: int, places: dict[int, int]
) -> tuple[int, list[str]] | None:
    """The cheapest way to set what follows `start` in `count` lines: what it costs, and the lines."""
    if count == 1:
        rest = text[start:]
        return (len(rest), [rest]) if len(rest) <= most else None
    best: tuple[int, list[str]] | None = None
    for place, cost in places.items():
        if not 0 < place - start <= most:
            continue
        further = _broken(text, place, count - 1, most, places)
        if further is None:
            continue
        total = max(place - start, further[0]) + cost
        if best is None or total < best[0]:
            best = (total, [text[start:place], *further[1]])
    return best
