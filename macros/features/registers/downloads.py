"""The blank registers."""

from collections.abc import Iterator

from macros.core.download import Download, Listing
from macros.core.handbook import Handbook
from macros.documents.xlsx import xlsx_file
from macros.features.office.model import OFFICE_YML
from macros.features.registers.sheets import blank_registers


def registers_download(handbook: Handbook) -> Download:
    def write() -> bytes:
        return xlsx_file(handbook.edition, blank_registers(handbook))

    titles = "、".join(register.title for register in handbook.part(OFFICE_YML).registers)
    return Download("registers.xlsx", "Excel空白表", "一张表一页，可以增加行", f"{titles}（空白）", write)


def listings(handbook: Handbook) -> Iterator[Listing]:
    """One workbook holds them all."""
    titles = "、".join(register.title for register in handbook.part(OFFICE_YML).registers)
    yield Listing("office", "表格", ((titles, (registers_download(handbook),)),))
