"""Sections of a page whose macros have nothing to show: they go, heading and introduction with them."""

import re

EMPTY = "<!-- nothing -->"
"""What a macro draws that has nothing to show."""

_HEADING = re.compile(r"^(#{2,6}) ")
_FENCE = re.compile(r"^(```|~~~)")


def without_empty(page: str) -> str:
    """Return a page, its macros drawn, without the sections that say what they would show and show nothing.

    A section ends where one of its own or of a higher rank begins; what a macro draws begins with an element.
    """
    if EMPTY not in page:
        return page
    lines = page.split("\n")
    ranks = _ranks(lines)
    kept: list[str] = []
    place = 0
    while place < len(lines):
        end = next((at for at in range(place + 1, len(lines)) if 0 < ranks[at] <= ranks[place]), len(lines))
        if ranks[place] and _is_empty(lines[place:end]):
            place = end
            continue
        if lines[place] != EMPTY:
            kept.append(lines[place])
        place += 1
    return "\n".join(kept)


def _ranks(lines: list[str]) -> list[int]:
    """Of each line the rank of the heading that it is, 0 if it is none."""
    ranks, fenced = [], False
    for line in lines:
        fenced ^= bool(_FENCE.match(line))
        found = None if fenced else _HEADING.match(line)
        ranks.append(len(found[1]) if found else 0)
    return ranks


def _is_empty(lines: list[str]) -> bool:
    return EMPTY in lines and not any(line.startswith("<") and line != EMPTY for line in lines)
