"""Names under which people keep files: in Chinese, and such as every system takes."""

import re
import unicodedata

LONGEST = 60
"""Characters before the ending: in UTF-8 at most 240 of the 255 bytes that a file system allows."""

FULL = {ord(sign): ord(sign) + 0xFEE0 for sign in '\\/:*?"<>|'}
"""What Windows takes in no name -> the same sign in full width."""


def file_name(title: str, like: str) -> str:
    """Return a title as a file's name.

    Args:
        title: what the file is; it may hold anything that an editor types.
        like: a name whose last ending it gets.
    """
    seen = "".join(
        sign for sign in title.translate(FULL) if unicodedata.category(sign)[0] != "C" or sign.isspace()
    )
    words = re.sub(r"\s+", " ", seen).strip(". ")
    if len(words) > LONGEST:
        half = LONGEST // 2
        words = f"{words[:half]}…{words[half + 1 - LONGEST :]}"
    return f"{words}.{like.rpartition('.')[2]}"
