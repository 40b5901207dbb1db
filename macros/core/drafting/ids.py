"""Readable ids of Chinese words."""

from __future__ import annotations

import re
from collections.abc import Iterable

MOST = 12
"""Syllables of an id."""


def pinyin_ids(words: Iterable[str], kind: str) -> list[str]:
    """Return an id for each word, in pinyin, no two alike: shi-ji-he-zhang.

    An editor may give better ones before anybody links to them.

    Args:
        kind: what begins an id where the pinyin does not begin with a letter: role.
    """
    from pypinyin import lazy_pinyin  # its dictionary takes a second, and only drafts need it

    found: list[str] = []
    for word in words:
        syllables = re.findall("[a-z0-9]+", "-".join(lazy_pinyin(word)).lower())[:MOST]
        base = "-".join(syllables)[:60].strip("-")
        base = base if base[:1].isalpha() else f"{kind}-{base}".strip("-")
        id, number = base, 2
        while id in found:
            id, number = f"{base}-{number}", number + 1
        found.append(id)
    return found
