"""The self-check sheets of a role, and of all roles in one file."""

from collections.abc import Iterator
from typing import get_args

from macros.core.download import Download, Listing
from macros.core.handbook import Handbook
from macros.core.roles import Role, RoleKind
from macros.core.tiers import listed
from macros.documents.docx import docx_file
from macros.documents.xlsx import xlsx_file
from macros.features.checklist.blocks import full_sheet, short_sheet
from macros.features.checklist.pdf import sheets_pdf
from macros.features.checklist.sheet import CheckSheet, sheet_view
from macros.features.checklist.sheets import all_sheets_book, sheet_book
from macros.features.checklist.view import holders

ALL_XLSX = "all-checklists.xlsx"


def role_downloads(handbook: Handbook, role: Role) -> tuple[Download, ...]:
    """The files of one role that has questions."""
    stem = f"{role.id}-checklist"

    def sheet() -> CheckSheet:
        return handbook.once(sheets)[role.id]

    return (
        Download(
            f"{stem}.docx",
            "Word简表",
            "逐题勾选，签字",
            f"{role.short}自查表（简表）",
            lambda: docx_file(handbook.edition, short_sheet(sheet())),
        ),
        Download(
            f"{stem}-full.docx",
            "Word详表",
            "另有佐证材料、存在问题、整改时限",
            f"{role.short}自查表（详表）",
            lambda: docx_file(handbook.edition, full_sheet(sheet())),
        ),
        Download(
            f"{stem}.xlsx",
            "Excel",
            "附条文原文，下拉选择自查结果，填好可以读入汇总",
            f"{role.short}自查表",
            lambda: xlsx_file(handbook.edition, sheet_book(sheet())),
        ),
        Download(
            f"{stem}.pdf",
            "PDF简表",
            "直接打印，页码在文件里",
            f"{role.short}自查表（简表）",
            lambda: sheets_pdf(handbook, [sheet()]),
        ),
    )


def sheets(handbook: Handbook) -> dict[str, CheckSheet]:
    """Role id -> its sheet, for the roles that have questions."""
    return {role.id: sheet_view(handbook, role) for role in holders(handbook)}


def listings(handbook: Handbook) -> Iterator[Listing]:
    """One row per role, by kind and level; then the files of all roles."""
    for kind in get_args(RoleKind):
        tiers = listed(handbook, kind, holders(handbook))
        rows = tuple((role.short, role_downloads(handbook, role)) for _, held in tiers for role in held)
        yield Listing(kind, "岗位", rows, {role.short: title for title, held in tiers for role in held})

    def every() -> list[CheckSheet]:
        return list(handbook.once(sheets).values())

    files = (
        Download(
            "all-checklists.pdf",
            "PDF合订本",
            "全部简表，每张单独编页",
            f"{handbook.edition.subject}自查表合订本",
            lambda: sheets_pdf(handbook, every()),
        ),
        Download(
            ALL_XLSX,
            "Excel合订本",
            "全部自查表" + ("，另有岗位与主题对照表" if handbook.themes else ""),
            f"{handbook.edition.subject}自查表合订本",
            lambda: xlsx_file(handbook.edition, all_sheets_book(handbook, every())),
        ),
    )
    yield Listing("all", "岗位", (("全部岗位", files),))
    record = Download(
        "self-check.schema.json", "JSON Schema", "自查记录文件的格式，供编写程序使用", "自查记录文件的格式"
    )
    yield Listing("program", "内容", (("自查记录", (record,)),))
