"""What stands before a statement or behind it: on what occasion, in what way, how often, who."""

from __future__ import annotations

import re
from collections.abc import Sequence

from macros.core.drafting.words import ADVERB, MODAL, VERB, any_of

_OCCASION = re.compile("(?:[时后前外的下中内]|期间|之日起|委托)$")
_WAY = re.compile(f"(?:{ADVERB})?(?:按照?|依照?|根据|依据|结合|围绕|针对|采取|通过)")
_MEANS = re.compile(f"(?:{ADVERB})?(?:采取|通过)")
_WAY_ENDS = re.compile(
    "(?:要求|规定|需要|实际|程度|特点|分工|职责|原则|形式|方式|情况|计划|部署|精神|标准|程序|授权|办法|》)$"
)
_TOWARDS = re.compile("(?:对于?|因|遇有?)")
_ACTS = re.compile(f"{VERB}|负|予以|给予|作出")
_SAID_AND_DONE = re.compile(f"(?:规定|要求|需要|实际|分工|职责|委托)(?:{ADVERB})*{VERB}")
_HOW_OFTEN = re.compile("每|.{0,12}(?:不少于|至少|不超过|不低于)|[^由]{0,12}由.+(?:确定|规定|决定)$")
_LIST = re.compile("：.*(?:[0-9]+[.．、]|[（(][0-9一二三四五六七八九十]+[）)]|①)")
_REST = re.compile(
    "(?:(?:法律|法规|规章|规定|国家|上级|政府|本级|党委|.{2,12}(?:规定|交办)).{0,40}?)?"
    "其他.{0,14}(?:职责|任务|事项|工作|义务|责任)"
)


def is_condition(piece: str) -> bool:
    """Tell whether words before another statement say when or how it is to be done."""
    if _OCCASION.search(piece):
        return True
    if _WAY.match(piece):
        return bool(_WAY_ENDS.search(piece)) and not _SAID_AND_DONE.search(piece)
    return bool(_TOWARDS.match(piece)) and not _ACTS.search(piece.rpartition("的")[2])


def goes_on(condition: str) -> bool:
    """Tell whether a condition also holds for what follows the next statement; a means is for one alone."""
    return not _MEANS.match(condition)


def is_way(condition: str) -> bool:
    """Tell whether a condition says how, not when."""
    return bool(_WAY.match(condition)) and not _OCCASION.search(condition)


def is_addition(piece: str) -> bool:
    """Tell whether words only say of the statement before them how often it is to be done, or who says how."""
    return bool(_HOW_OFTEN.match(piece))


def is_catch_all(words: str) -> bool:
    """Tell whether a duty only points elsewhere: 法律、法规规定的其他职责."""
    return bool(_REST.fullmatch(words.rstrip("。；")))


def has_list(words: str) -> bool:
    """Tell whether the words lead a list and hold it."""
    return bool(_LIST.search(words))


def lead(piece: str, holders: Sequence[str]) -> int:
    """Return how many characters name holders, where a verb follows them."""
    if not holders:
        return 0
    acts = f"(?={MODAL}|{ADVERB}|{VERB}|每|对|将|把|在|根据|按|依)"
    found = re.match(f"(?:{any_of(holders)}[、和及]?)+{acts}", piece)
    return found.end() if found else 0
