"""The blank forms of a session of study: what is printed on them, and how much room is left to write."""

from __future__ import annotations

from dataclasses import dataclass

from macros.core.notices import SECRECY
from macros.features.training.model import FormKind

NOTE = "本表由编者整理，不属于文件内容。"


@dataclass(frozen=True)
class Blanks:
    """A row of labels, each with a blank beside it."""

    labels: tuple[str, ...]


@dataclass(frozen=True)
class Box:
    """A label with a large blank beside it."""

    label: str
    height: float
    """In millimetres."""


@dataclass(frozen=True)
class Grid:
    """Rows to fill in under heads."""

    heads: tuple[str, ...]
    widths: tuple[float, ...]
    """In parts of the whole width."""

    rows: tuple[str, ...]
    """What is printed in the first cell of each."""

    height: float
    ticks: bool = False
    """True: every cell but the first is a box to tick."""


@dataclass(frozen=True)
class Form:
    kind: FormKind
    title: str
    note: str
    parts: tuple[Blanks | Box | Grid, ...]


_PARTS: dict[FormKind, tuple[str, str, tuple[Blanks | Box | Grid, ...]]] = {
    "record": (
        "学习记录",
        "",
        (
            Blanks(("时间", "地点")),
            Blanks(("单位",)),
            Blanks(("主题",)),
            Blanks(("主持人", "记录人")),
            Blanks(("应到人数", "实到人数")),
            Box("参加人员", 22),
            Box("缺席人员\n及原因", 16),
            Box("领学内容", 34),
            Grid(("重点发言人", "发言摘要"), (1, 5), ("",) * 3, 26),
            Grid(("研讨发言人", "交流研讨发言摘要"), (1, 5), ("",) * 6, 22),
            Box("总结讲话", 40),
            Box("研究解决\n的问题和\n负责人", 23),
        ),
    ),
    "case": (
        "案例分析表",
        "案情由教师自备。只写条文能够回答的内容；条文没有规定的，写“没有规定”。",
        (
            Blanks(("班次", "组别")),
            Blanks(("姓名", "日期")),
            Box("案情\n（教师自备）", 38),
            Grid(("案情中的情形", "涉及的岗位", "对应的条款", "条文的规定"), (3, 2, 2, 4), ("",) * 5, 15),
            Box("小组意见", 26),
            Box("教师点评", 24),
        ),
    ),
    "sign-in": (
        "签到表",
        "",
        (
            Blanks(("活动名称",)),
            Blanks(("时间", "地点")),
            Grid(
                ("序号", "单位", "姓名", "职务", "签字", "备注"),
                (1.1, 4, 2, 2.6, 2.4, 1.6),
                tuple(str(number) for number in range(1, 41)),
                8.6,
            ),
        ),
    ),
    "feedback": (
        "教学质量测评表",
        "不必署名。每项选一格打勾。",
        (
            Blanks(("课题",)),
            Blanks(("授课教师", "日期")),
            Grid(
                ("测评项目", "很好", "较好", "一般", "较差"),
                (8, 1.3, 1.3, 1.3, 1.3),
                (
                    "教学目的明确",
                    "条文讲解准确，与原文一致",
                    "重点、难点突出",
                    "不同岗位的职责讲得清楚",
                    "结合岗位工作实际",
                    "研讨和案例分析组织得当",
                    "时间安排合理",
                    "教材和材料适用",
                    "总体评价",
                ),
                10,
                ticks=True,
            ),
            Box("收获", 30),
            Box("意见和建议", 36),
        ),
    ),
}


def form_view(kind: FormKind) -> Form:
    """Return the blank form of a kind; its note says that it is ours."""
    title, hint, parts = _PARTS[kind]
    return Form(kind, title, NOTE + hint + SECRECY, parts)


def form_title(kind: FormKind) -> str:
    return _PARTS[kind][0]
