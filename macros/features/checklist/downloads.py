"""The self-check sheets and the calendar of a role."""

from __future__ import annotations

from macros.core.download import Download
from macros.core.roles import Role

ALL_PDF = "all-checklists.pdf"
ALL_XLSX = "all-checklists.xlsx"


def short_docx(role: Role) -> str:
    return f"{role.id}-checklist.docx"


def full_docx(role: Role) -> str:
    return f"{role.id}-checklist-full.docx"


def xlsx(role: Role) -> str:
    return f"{role.id}-checklist.xlsx"


def pdf(role: Role) -> str:
    return f"{role.id}-checklist.pdf"


def role_downloads(role: Role) -> tuple[Download, ...]:
    """The files of one role that has questions."""
    return (
        Download(short_docx(role), "Word简表", "逐题勾选，签字"),
        Download(full_docx(role), "Word详表", "另有佐证材料、存在问题、整改时限"),
        Download(xlsx(role), "Excel", "附条文原文，下拉选择自查结果"),
        Download(pdf(role), "PDF简表", "直接打印，页码在文件里"),
    )


def all_downloads() -> tuple[Download, ...]:
    """The files that hold every role."""
    return (
        Download(ALL_PDF, "PDF合订本", "全部简表，每张单独编页"),
        Download(ALL_XLSX, "Excel合订本", "全部自查表，另有岗位与主题对照表"),
    )


def calendar_download(role: Role) -> Download:
    """The calendar file of a role that holds a fixed time."""
    return Download(f"{role.id}.ics", "日历文件", "用日历软件打开即可导入")
