"""A unit's draft and the office's blank papers."""

from __future__ import annotations

from macros.core.download import Download
from macros.core.handbook import Handbook
from macros.features.draft.model import DraftUnit
from macros.features.inspection.model import Inspector


def draft_download(unit: DraftUnit) -> Download:
    """The blank draft of a kind of unit's own measures."""
    return Download(f"draft-{unit.id}.docx", "Word空白草稿", "制度文本、两张职责表、报送备案的公文")


REGISTERS_XLSX = "registers.xlsx"


def inspection_docx(inspector: Inspector) -> str:
    return f"inspection-{inspector.id}.docx"


def inspection_download(inspector: Inspector) -> Download:
    """The blank papers of an inspection."""
    return Download(inspection_docx(inspector), "Word空白表", "监督检查记录表，另有整改意见草稿")


def registers_download() -> Download:
    """The blank registers."""
    return Download(REGISTERS_XLSX, "Excel空白表", "一张表一页，可以增加行")


def office_downloads(handbook: Handbook) -> tuple[tuple[str, tuple[Download, ...]], ...]:
    """The office's blank papers, as (what it is, files)."""
    inspections = [
        (handbook.role(each.role).short, (inspection_download(each),))
        for each in handbook.inspection.inspectors
    ]
    titles = "、".join(register.title for register in handbook.office.registers)
    return (*inspections, (titles, (registers_download(),)))
