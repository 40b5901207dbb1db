"""Text -> what is compared. `overrides/lib/search/text.js` does the same; a test holds the two together.

NFKC makes one of half- and full-width forms; punctuation goes, so that “谁主管、谁负责” is found without
it; Han characters are cut into overlapping pairs, since no word list knows a regulation's words.
"""

from __future__ import annotations

import re
import unicodedata

HAN = "\u3400-\u4dbf\u4e00-\u9fff"
_KEPT = re.compile(rf"[{HAN}a-z0-9]")
_RUNS = re.compile(rf"[{HAN}]+|[a-z0-9]+")


def plain(text: str) -> str:
    """Return the letters, digits and Han characters of a text, in one width and case."""
    folded = unicodedata.normalize("NFKC", text).lower()
    return "".join(character for character in folded if _KEPT.match(character))


def tokens(text: str) -> list[str]:
    """Cut a text: pairs of Han characters (one alone stands for itself), whole runs of letters and digits."""
    found: list[str] = []
    for run in _RUNS.findall(plain(text)):
        if run[0].isascii() or len(run) == 1:
            found.append(run)
        else:
            found += [run[start : start + 2] for start in range(len(run) - 1)]
    return found
