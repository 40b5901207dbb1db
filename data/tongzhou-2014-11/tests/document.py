"""The document as a person reads it: whose article is whose, who is bound by what. Nothing of the generator's."""

from __future__ import annotations

import re
from difflib import SequenceMatcher

from tests.conftest import DATA

SOURCE = "".join((DATA / "source.txt").read_text(encoding="utf-8").split())

# Who is bound by which article, read off the document by hand.
POSTS = {
    "区政府主要负责人": "四",
    "区政府分管安全生产工作的负责人": "五",
    "区政府其他负责人": "六",
    "区政府各工作部门主要负责人": "七",
    "区政府各工作部门分管安全生产工作的负责人": "八",
    "区政府各工作部门分管其他工作的负责人": "九",
    "各乡镇政府、街道办事处主要负责人": "十",
    "各乡镇政府、街道办事处分管安全生产工作的负责人": "十一",
    "各乡镇政府、街道办事处其他负责人": "十二",
}
EVERYBODY = [
    "领导干部要加强对本地区、本部门有关单位和人员的安全教育，坚持一级抓一级，不断提高所属人员的安全意识"
]
DISTRICT_COMMITTEE = [
    "对区政府各工作部门、各乡镇政府、各街道办事处的安全生产“一岗双责”制度建立和落实情况进行监督检查"
]
TOWNSHIP_COMMITTEE = [
    "对各工作部门、各村委会（居委会）的安全生产“一岗双责”制度建立和落实情况进行监督检查",
    "提出整改意见并督促整改",
    "每年1月底前要向区安全生产委员会提交上年度安全生产工作报告",
]
UNIT = [
    "建立健全本辖区、本部门安全生产“一岗双责”制度，明确领导班子成员及内设机构安全生产工作具体职责，并报区安全生产委员会办公室备案",
    "切实加强对各级领导干部的安全生产教育培训工作",
]
NOBODY_NAMED = [
    "安全生产综合考核情况要作为政府绩效考核和领导干部年度考核的一项重要内容",
    "开展安全生产事故调查处理工作",
    "进行责任倒查，依法追究有关人员和领导的责任",
]
BODIES = {
    "区安全生产委员会": DISTRICT_COMMITTEE,
    "各乡镇政府、街道办事处安全生产委员会": TOWNSHIP_COMMITTEE,
    "区安全生产委员会办公室": ["报区安全生产委员会办公室备案", "本办法由区安全生产委员会办公室负责解释"],
    "监察部门": ["监察部门要依法进行问责"],
    "区政府各工作部门": UNIT,
    "各乡镇政府、各街道办事处": UNIT,
    "乡镇政府、街道办事处及其工作部门领导干部": [
        "将履行安全生产“一岗双责”的情况作为年度述职报告的一项重要内容"
    ],
}
LEVELS = r"本乡镇政府、街道办事处|各乡镇政府、街道办事处|本行政区域内?|本级政府|本辖区|本部门|本行业(领域)?|本?分管(行业)?领域内?|分管范围内?|区政府|全区|本区|本地区|安全生产|工作|有关|及时|定期"


def article(number: str) -> str:
    found = re.search(rf"第{number}条(?!第)(.*?)(?=第[一二三四五六七八九十]+[条章](?![第（]))", SOURCE)
    assert found, number
    return re.sub(r"（[一二三四五六七]）", "。", found[1])


def binding(term: str) -> list[str]:
    """Every statement that binds the named role."""
    if term not in POSTS:
        return BODIES[term]
    number = POSTS[term]
    own = [piece for piece in re.split("[。；，]", article(number)) if piece]
    more = [*EVERYBODY, *NOBODY_NAMED]
    if number not in "四五六":
        more += [
            *re.split("[，。]", article("十三").split("区政府各工作部门、各乡镇政府、各街道办事处要")[0]),
            *UNIT,
        ]
        more += ["将履行安全生产“一岗双责”的情况作为年度述职报告的一项重要内容"]
    more += {"四": DISTRICT_COMMITTEE, "五": DISTRICT_COMMITTEE}.get(number, [])
    more += {"十": TOWNSHIP_COMMITTEE, "十一": TOWNSHIP_COMMITTEE}.get(number, [])
    return own + more


def bare(words: str) -> str:
    return re.sub(r"\W", "", re.sub(LEVELS, "", words))


def level_free(words: str) -> str:
    return re.sub(r"\W", "", re.sub(LEVELS.removesuffix("|及时|定期"), "", words))


def says_the_same(words: str, statement: str) -> bool:
    """Near twins by a level or a word, and the part of a longer list, are the same."""
    one, two = bare(words), bare(statement)
    if not one or not two:
        return False
    if one in two or two in one:
        return len(two) > 3
    common = SequenceMatcher(None, one, two, autojunk=False)
    return common.ratio() >= 0.7 or common.find_longest_match().size >= 0.7 * len(one)


def holds(term: str, words: str) -> bool:
    """The article of the role has just these words."""
    texts = [article(POSTS[term]), article("十三")] if term in POSTS else BODIES[term]
    return any(words in text for text in texts)


def may_hold(term: str, words: str) -> str | None:
    pieces = [piece for piece in re.split("[，；。]", words) if bare(piece)] + [words]
    return next((s for s in binding(term) if any(says_the_same(p, s) for p in pieces)), None)


def named(stem: str) -> str:
    """The role of which a stem speaks: the first, and of two that begin alike the longer one."""
    places = {term: stem.find(term) for term in POSTS if term in stem}
    first = min(places.values())
    return max((term for term, place in places.items() if place == first), key=len)


def quoted(stem: str) -> str:
    return re.search("“([^”]+)”", stem)[1].replace("‘", "“").replace("’", "”")
