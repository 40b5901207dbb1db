"""Normalization and tokenization, as in its twin `text.js`.

Text is normalized (NFKC) and stripped of punctuation; Han characters become bigrams, since no dictionary has a
regulation's words.
"""

import re
import unicodedata

HAN = "\u3400-\u4dbf\u4e00-\u9fff"
_KEPT = re.compile(rf"[{HAN}a-z0-9]")
_RUNS = re.compile(rf"[{HAN}]+|[a-z0-9]+")


def plain(text: str) -> str:
    """Return the letters, digits and Han characters of a text, normalized in width and case."""
    folded = unicodedata.normalize("NFKC", text).lower()
    return "".join(character for character in folded if _KEPT.match(character))


def tokens(text: str) -> list[str]:
    """Tokenize a text: bigrams of Han characters (or a single one), runs of letters and digits."""
    found: list[str] = []
    for run in _RUNS.findall(plain(text)):
        if run[0].isascii() or len(run) == 1:
            found.append(run)
        else:
            found += [run[start : start + 2] for start in range(len(run) - 1)]
    return found
