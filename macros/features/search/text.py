"""Normalization, as in its twin `text.js`: NFKC, lower case, no punctuation."""

import re
import unicodedata

HAN = "\u3400-\u4dbf\u4e00-\u9fff"
_DROPPED = re.compile(rf"[^{HAN}a-z0-9]+")


def plain(text: str) -> str:
    """Return the letters, digits and Han characters of a text, normalized in width and case."""
    return _DROPPED.sub("", unicodedata.normalize("NFKC", text).lower())
