"""The blank forms of a training session: labels and space to write."""

from dataclasses import dataclass

from macros.core.notices import SECRECY
from macros.features.training.model import FormKind

FORM_NOTE = "本表由编者整理，不属于文件内容。"


@dataclass(frozen=True)
class BlankRow:
    """A row of labels, each with a blank."""

    labels: tuple[str, ...]


@dataclass(frozen=True)
class BlankBox:
    """A label with a large blank."""

    label: str
    height: float
    """In millimetres."""


@dataclass(frozen=True)
class BlankGrid:
    """Rows to fill in under heads."""

    heads: tuple[str, ...]
    widths: tuple[float, ...]
    """Relative widths."""

    rows: tuple[str, ...]
    """The first cell of each row."""

    height: float
    ticks: bool = False
    """True: the other cells are tick boxes."""


@dataclass(frozen=True)
class BlankForm:
    kind: FormKind
    title: str
    note: str
    parts: tuple[BlankRow | BlankBox | BlankGrid, ...]


_PARTS: dict[FormKind, tuple[str, str, tuple[BlankRow | BlankBox | BlankGrid, ...]]] = {
    "record": (
        "学习记录",
        "",
        (
            BlankRow(("时间", "地点")),
            BlankRow(("单位",)),
            BlankRow(("主题",)),
            BlankRow(("主持人", "记录人")),
            BlankRow(("应到人数", "实到人数")),
            BlankBox("参加人员", 22),
            BlankBox("列席人员", 10),
            BlankBox("缺席人员\n及原因", 14),
            BlankBox("领学内容", 22),
            BlankGrid(("重点发言人", "发言摘要"), (1, 5), ("",) * 3, 24),
            BlankGrid(("研讨发言人", "交流研讨发言摘要"), (1, 5), ("",) * 6, 22),
            BlankBox("总结讲话", 40),
            BlankBox("研究解决\n的问题和\n负责人", 23),
        ),
    ),
    "case": (
        "案例分析表",
        "案情由教师自备。只写条文能够回答的内容；条文没有规定的，写“没有规定”。",
        (
            BlankRow(("班次", "组别")),
            BlankRow(("姓名", "日期")),
            BlankBox("案情\n（教师自备）", 38),
            BlankGrid(
                ("案情中的情形", "涉及的岗位", "对应的条款", "条文的规定"), (3, 2, 2, 4), ("",) * 5, 15
            ),
            BlankBox("小组意见", 26),
            BlankBox("教师点评", 24),
        ),
    ),
    "sign-in": (
        "签到表",
        "",
        (
            BlankRow(("活动名称",)),
            BlankRow(("时间", "地点")),
            BlankGrid(
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
            BlankRow(("课题",)),
            BlankRow(("授课教师", "日期")),
            BlankGrid(
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
            BlankBox("收获", 30),
            BlankBox("意见和建议", 36),
        ),
    ),
}


def form_view(kind: FormKind) -> BlankForm:
    """Return the blank form of a kind."""
    title, hint, parts = _PARTS[kind]
    return BlankForm(kind, title, FORM_NOTE + hint + SECRECY, parts)


def form_title(kind: FormKind) -> str:
    return _PARTS[kind][0]
