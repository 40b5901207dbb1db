"""Sentences that give something to a holder: a lead of a list, an item that names its holder, a sentence of its own."""

from __future__ import annotations

import re

from macros.core.drafting.words import BODIES, PEOPLE, any_of

_NAME = f"[^，。；：]{{0,60}}?{any_of((*BODIES, *PEOPLE))}"
_NO_NAME = re.compile(
    "(?:前款|前项|本条|本款|依照|按照|根据|依据|对|因|经|在|由|为|违反|未|不|无|有|其|该|上述|下列|任何|凡|除|发现|接到|"
    "本(?:办法|条例|规定|法|细则|制度|决定|意见)|会议|方案|制度|报告|名单|通过|以|将|把)"
)
_MODAL = (
    "(?:还|也|主要|具体|依法|分别|应当|应该|应|要|必须|须|认真|切实|统一|全面|共同|按照规定|按照职责分工)"
)
_EXCEPT = "(?:除[^。；：]{2,60}外，)?(?:对[^，。；：]{2,60})?"
_STANDING = "(?:(?:对|协助|是)[^。；：]{2,60}，)?"
"""What a lead says of the holder first: 是主管部门，履行下列职责."""

_GIVEN = "(?:职责|责任|义务|职能|任务|工作|事项)"
_DOING = "(?:履行|承担|负有|担负|担任|负责|做好|完成|落实|执行|开展|行使)"
_UNDER = "(?:(?:在|根据|依照|按照|依据)[^。；：]{2,60}(?<![时后的])，)?"

_LISTS = (
    re.compile(
        f"{_UNDER}(?P<term>[^，。；：]{{2,80}}?){_STANDING}{_EXCEPT}{_MODAL}*{_DOING}(?:下列|以下|如下)[^，。；：]{{0,16}}?"
        f"{_GIVEN}(?:是|为)?[：:]"
    ),
    re.compile(
        f"{_UNDER}(?P<term>{_NAME})的[^，。；：的]{{0,12}}(?:职责|责任|任务|职能)(?:是|为|如下|包括|有|主要|下列|以下)*[：:]"
    ),
    re.compile(
        f"{_UNDER}(?P<term>{_NAME})(?:主要|具体|基本|岗位|工作|法定|日常)*(?:职责|责任|任务|职能)"
        "(?:是|为|如下|包括|有|主要|下列|以下)*[：:]"
    ),
)
_ITEM = re.compile(
    f"(?P<term>{_NAME})(?:[：:](?P<told>.+)|(?P<does>{_MODAL}*(?:负责(?!人)|牵头|承担|履行|指导|组织|协助|配合|做好|应当|主管|会同).+))"
)
_SHARED = re.compile("(?:分工|各自|分别|部门|单位|成员)[^。；]*[：:]$")
_SENTENCE = re.compile(
    f"(?:本[^，。；：由]{{1,6}}由)?(?P<term>{_NAME})(?P<does>{_MODAL}*(?:负责(?!人|同志)|可以|应当|必须|(?<![主重需])要(?!求|素|点)|应|须).+)"
)
_MAY = re.compile(f"{_MODAL}*可以")
_GIVES = re.compile(f"{_MODAL}*负责")


def leads_list(sentence: str) -> str:
    """Return the term of the holder to whom a sentence gives the list behind it, or nothing."""
    found = next((found for lead in _LISTS if (found := lead.fullmatch(sentence))), None)
    return found["term"] if found and is_name(found["term"]) else ""


def shares_out(sentence: str) -> bool:
    """Tell whether a lead says that the items of its list name their holders."""
    return bool(_SHARED.search(sentence))


def item_holder(item: str) -> tuple[str, str]:
    """Return the term with which an item names its holder, and what is the holder's; nothing if it names none."""
    found = _ITEM.match(item)
    if not found or not is_name(found["term"]):
        return "", ""
    return found["term"], (found["told"] or found["does"]).rstrip("；。")


def sentence_holder(sentence: str) -> tuple[str, str]:
    """Return the term with which a sentence begins and what the holder is to do; nothing if it does not."""
    found = _SENTENCE.fullmatch(sentence)
    if not found or not is_name(found["term"]):
        return "", ""
    return found["term"], found["does"].rstrip("；。")


def gives_charge(does: str) -> bool:
    """Tell whether a sentence itself gives its subject a charge: 主要负责……."""
    return bool(_GIVES.match(does))


def is_name(term: str) -> bool:
    """Tell whether a term reads as the name of a holder."""
    return len(term) > 1 and not _NO_NAME.match(term)


def is_power(does: str) -> bool:
    """Tell whether words merely allow something."""
    return bool(_MAY.match(does))


def is_body(term: str) -> bool:
    return term.endswith(BODIES)
