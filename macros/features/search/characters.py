"""Pinyin and traditional forms of characters, for queries typed in them or with homophones."""

from functools import cache

from opencc import OpenCC
from pypinyin import Style, pinyin

COMMON = range(0xB0A1, 0xD7FA)
"""The codes of the 3,755 common characters (GB 2312, level 1), for typing errors."""


@cache
def common_characters() -> str:
    """Return the common characters (GB 2312-1980, level 1)."""
    raw = (bytes((code >> 8, code & 0xFF)) for code in COMMON if code & 0xFF >= 0xA1)
    return "".join(pair.decode("gb2312", errors="ignore") for pair in raw)


READINGS = 3
"""Of a character: with rarer ones, 差 would sound like 结."""


def readings(characters: str) -> dict[str, str]:
    """Return syllable without tone -> characters; a character is listed under its commonest readings."""
    table: dict[str, list[str]] = {}
    for character in dict.fromkeys(characters):
        for syllable in pinyin(character, style=Style.NORMAL, heteronym=True, errors="ignore")[:1]:
            for each in list(dict.fromkeys(syllable))[:READINGS]:
                table.setdefault(each.replace("ü", "v"), []).append(character)
    return {syllable: "".join(found) for syllable, found in sorted(table.items())}


def simplified(characters: str) -> tuple[str, str]:
    """Return traditional characters and, in the same order, their simplified forms among those given."""
    wanted = set(characters)
    converter = OpenCC("t2s")
    old, new = [], []
    for code in range(0x4E00, 0xA000):
        character = chr(code)
        plain = converter.convert(character)
        if plain != character and plain in wanted:
            old.append(character)
            new.append(plain)
    return "".join(old), "".join(new)
