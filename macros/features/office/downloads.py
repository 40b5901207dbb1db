"""The blank registers, and the form of the file with all that an office entered."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from macros.core.download import Download, Listing
from macros.core.handbook import Handbook
from macros.features.office.model import OFFICE_YML
from macros.features.office.workbook import blank_registers


def registers_download(handbook: Handbook) -> Download:
    write = partial(blank_registers, handbook)
    return Download("registers.xlsx", "Excel空白表", "一张表一页，可以增加行", write)


def listings(handbook: Handbook) -> Iterator[Listing]:
    """One workbook holds them all."""
    titles = "、".join(register.title for register in handbook.part(OFFICE_YML).registers)
    yield Listing("office", "表格", ((titles, (registers_download(handbook),)),))
    form = Download("office.schema.json", "JSON Schema", "办公室数据文件的格式，供编写程序使用")
    yield Listing("program", "内容", (("办公室数据", (form,)),))
