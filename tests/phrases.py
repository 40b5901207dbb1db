"""What the made-up folders of `tests/folders.py` ask of whom: phrases with their time, and holders."""

from __future__ import annotations

from typing import Any, NamedTuple


class Phrase(NamedTuple):
    """What somebody has to do, and how `duties.yml` and `calendar.yml` say its time."""

    words: str
    cadence: dict[str, Any]
    day: str = ""
    """The day that a calendar shows, if the words fix one."""


class Holder(NamedTuple):
    """A role of a folder."""

    id: str
    kind: str
    term: str


PHRASES = (
    Phrase("组织编制岸线名录", {"kind": "standing"}),
    Phrase("审定保护规划", {"kind": "standing"}),
    Phrase("定期研究岸线保护", {"kind": "unfixed", "words": "定期"}),
    Phrase("及时处置险情", {"kind": "unfixed", "words": "及时"}),
    Phrase("发生险情时组织抢护", {"kind": "event", "words": "发生险情时"}),
    Phrase(
        "每年不少于两次听取汇报",
        {"kind": "period", "words": "每年不少于两次", "every": "year", "times": 2},
        "2025-12-26",
    ),
    Phrase("每两年修订一次规划", {"kind": "period", "words": "每两年", "months": 24}, "2025-12-26"),
    Phrase("每半年通报情况", {"kind": "period", "words": "每半年", "every": "half-year"}, "2025-06-27"),
    Phrase("每季度公布水质状况", {"kind": "period", "words": "每季度", "every": "quarter"}, "2025-03-28"),
    Phrase("每月抽查记录", {"kind": "period", "words": "每月", "every": "month"}, "2025-01-31"),
    Phrase("每周巡查一次", {"kind": "period", "words": "每周", "every": "week"}, "2025-01-03"),
    Phrase("每日记录水位", {"kind": "period", "words": "每日", "every": "day"}, "2025-01-02"),
    Phrase("每旬清点物资", {"kind": "period", "words": "每旬", "other": True}),
    Phrase("每年12月底前报送总结", {"kind": "deadline", "words": "每年12月底前", "month": 12}, "2025-12-31"),
    Phrase(
        "每年六月十五日前完成检修",
        {"kind": "deadline", "words": "每年六月十五日前", "month": 6, "day": 15},
        "2025-06-15",
    ),
    Phrase(
        "每月5日前报送数据",
        {"kind": "deadline", "words": "每月5日前", "every": "month", "day": 5},
        "2025-01-05",
    ),
    Phrase(
        "每月月底前核对台账",
        {"kind": "deadline", "words": "每月月底前", "every": "month", "day": 31},
        "2025-01-31",
    ),
    Phrase(
        "于2026年6月30日前完成清理",
        {"kind": "deadline", "words": "2026年6月30日前", "date": "2026-06-30"},
        "2026-06-30",
    ),
    Phrase("发现污染的一小时内报告", {"kind": "deadline", "words": "一小时内", "within": {"hours": 1}}),
    Phrase("接警后三十分钟内到场", {"kind": "deadline", "words": "三十分钟内", "within": {"minutes": 30}}),
    Phrase(
        "接到报告后七个工作日内答复",
        {
            "kind": "deadline",
            "words": "七个工作日内",
            "within": {"working_days": 7},
            "after": "接到报告后",
        },
    ),
    Phrase("十五日内完成整改", {"kind": "deadline", "words": "十五日内", "within": {"days": 15}}),
    Phrase("三个月内建档", {"kind": "deadline", "words": "三个月内", "within": {"months": 3}}),
    Phrase("汛期前检查设施", {"kind": "deadline", "words": "汛期前", "other": True}),
)

REST = Phrase("法律、法规规定的其他职责", {"kind": "standing"})
"""The last item of a list, which names no duty."""

ALLOWED = Phrase("可以组织志愿者巡查", {"kind": "standing"})

HOLDERS = (
    Holder("chief", "post", "总岸长"),
    Holder("keeper", "post", "岸线巡护员"),
    Holder("clerk", "post", "登记员"),
    Holder("government", "body", "市人民政府"),
    Holder("water", "body", "市、区水务部门"),
    Holder("street", "body", "街道办事处"),
    Holder("owners", "group", "沿岸单位负责人"),
)

LEVELS = (("city", "市级"), ("district", "区级"), ("township", "乡镇级"))
