"""Text as read aloud, to compare what a PDF says with what a page says."""

import unicodedata

RADICALS = str.maketrans(
    "⻚⻔⻅⺠⻋⻓⻢⻛⻜⻉⻘⻆⻬⻝⻩⻦⻤⻥⻮⻰⻄⻙⻐", "页门见民车长马风飞贝青角齐食黄鸟鬼鱼齿龙西韦钅"
)
"""Fonts share a glyph between a character and the radical of its shape; a PDF may then say either."""


def plain(text: str) -> str:
    """Return it with no white space, one width, one code for one shape."""
    return "".join(unicodedata.normalize("NFKC", text.translate(RADICALS)).split())
