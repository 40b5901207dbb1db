"""What the invented drainage regulation says, read from its text by a person; never from what the program made of it."""

from __future__ import annotations

from typing import NamedTuple


class Held(NamedTuple):
    """Clauses that bind a holder."""

    own: str
    catch_all: str = ""
    power: str = ""


HELD: dict[str, Held] = {
    "市级总负责人": Held("4-1 4-2 4-3 4-4 5-1 5-2 5-3", "4-5", "17-p1"),
    "县级总负责人": Held("4-1 4-2 4-3 4-4 5-p2 16-p2 17-p2", "4-5"),
    "市级分管负责人": Held("4-p2 6-1 6-2 6-3 7-p2", "6-4"),
    "县级分管负责人": Held("4-p2 6-1 6-2 6-3 7-1 7-2 7-3", "6-4"),
    "市水务局局长": Held("9-p1-s1"),
    "县水务局局长": Held("9-p1-s2 15-p1-s2"),
    "运营单位主要负责人": Held("9-p1-s3 15-p1-s1"),
    "市水务局": Held("8-1 8-2 8-3 8-4 10-p4 16-p1 18-p1", "8-5", "13-1 13-2 13-3"),
    "县水务局": Held("8-1 8-3 10-p4 18-p1", "", "13-1 13-2 13-3"),
    "市内涝防治指挥部": Held("10-1 10-2 10-3", "", "14-p3"),
    "县内涝防治指挥部": Held("10-p2-1 10-p2-2 10-p2-3 14-p2", "", "14-1 14-2 14-3"),
    "运营单位抢险队": Held("10-p3-1 10-p3-2"),
    "运营单位": Held("12-1 12-2 12-3 12-4", "12-5"),
    "住房和城乡建设部门": Held("11-1"),
    "气象部门": Held("11-2"),
    "公安机关交通管理部门": Held("11-3"),
    "财政部门": Held("11-4"),
    "应急管理部门": Held("11-5-1 11-5-2 11-5-3"),
    "供电企业": Held("11-6"),
    "县级相应部门": Held("11-1 11-2 11-3 11-4"),
    "县住房和城乡建设部门": Held("11-1 11z1-p2"),
    "地下车库、地下商场等地下空间的管理单位": Held("11z1-p1"),
    "被检查的单位和个人": Held("13-p2"),
}
"""Every holder that the text names by itself, with all that it holds: its own, and what 各级 and 除……外 give it.

第八条第二款 says again whose items (一) and (三) of the first are, and gives nothing beside them.
"""

LEVELS = {
    "市级": "市级总负责人 市级分管负责人 市水务局局长 市水务局 市内涝防治指挥部 住房和城乡建设部门 气象部门 公安机关交通管理部门 "
    "财政部门 应急管理部门 供电企业",
    "县级": "县级总负责人 县级分管负责人 县水务局局长 县水务局 县内涝防治指挥部 县级相应部门 县住房和城乡建设部门",
}
"""Of both levels are 各级……, of none all others: 运营单位 is no level of administration."""

INHERITED = (
    ("市级总负责人", "依第五条第一款“除履行前条规定的职责外”", "4-1 4-2 4-3 4-4 4-5"),
    ("县级总负责人", "依第五条第二款“除履行前条规定的职责外”", "4-1 4-2 4-3 4-4 4-5"),
    ("县级分管负责人", "依第七条第一款“除履行第六条规定的职责外”", "6-1 6-2 6-3 6-4"),
)
"""Holder, the words that give it another article's duties, and these: 第四条第二款 is not of 第六条."""

STATED = {
    "每年不少于两次": "4-3 8-4",
    "每年组织应急演练不少于两次": "9-p1-s3",
    "每半年": "5-2 5-p2 7-p2 9-p1-s1 12-2",
    "汛期内每周": "6-2 9-p1-s2",
    "每周": "12-1",
    "每月25日前": "7-2 12-3",
    "每年12月10日前": "16-p2",
    "每年汛期前": "11z1-p1",
    "一小时内": "7-3 10-p2-3 15-p1-s1",
    "七个工作日内": "11z1-p2 12-4 17-p2",
    "十五日内": "8-3 11-5-3 14-p2 16-p1",
}
"""Times that the text states, and where; 连续三个月, 限期, 按期 and 年度 are none."""

NOT_FIXED = {"立即", "及时", "汛期内"}
"""What says when, and no time to keep."""

ITEMS = (
    ("art-7-p2", "市级分管负责人应当每半年检查一次县级分管负责人的履职情况。"),
    ("art-10-p2-3", "接到险情报告后一小时内向市内涝防治指挥部报告。"),
    ("art-10-p3-2", "按照指挥部的指令开展抽排和抢修作业。"),
    ("art-11-5-3", "在险情解除后十五日内完成灾情评估；"),
    ("art-11-6", "供电企业负责保障排水泵站的电力供应。"),
    (
        "art-11z1-p2",
        "县住房和城乡建设部门负责监督挡水设施的设置，对未按照规定设置的，应当在七个工作日内发出整改通知。",
    ),
    ("art-12-4", "发现设施损坏的，在七个工作日内修复；不能按期修复的，采取临时排水措施；"),
    ("art-14-p3", "市内涝防治指挥部可以根据险情需要，直接调度县级抢险力量。"),
    ("art-17-1", "易涝点整治进度连续三个月未达到年度计划要求的；"),
    ("art-19-p1", "本市行政区域内城镇排水与内涝防治责任的落实和监督，适用本制度。"),
)
"""Places where a reading of the structure goes wrong easily, and what stands there."""

QUERIES = (
    ("易涝点台账", "art-7-1"),
    ("谁发布内涝预警信息", "art-10-3"),
    ("排水泵站的电力谁保障", "art-11-6"),
    ("地下车库挡水设施", "art-11z1-p1"),
    ("投诉举报几天答复", "art-8-3"),
    ("市长", "role:city-head"),
    ("归还调用的物资", "art-14-p2"),
    ("第十一条之一", "art-11z1"),
    ("约谈县级总负责人", "art-17-p1"),
    ("第十条第二款第（三）项", "art-10-p2-3"),
)
"""What people may type, and the answer that the text gives; written before any was tried."""


def ids(written: str) -> set[str]:
    """Return the ids of clauses: 4-1 17-p1 -> art-4-1, art-17-p1."""
    return {f"art-{each}" for each in written.split()}
