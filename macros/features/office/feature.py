"""The safety office's list of units."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from macros.core.download import Download, Listing
from macros.core.feature import Feature, NavEntry, plain
from macros.core.handbook import Handbook
from macros.features.office import macros
from macros.features.office.model import OFFICE_YML
from macros.features.office.rules import check_office


def export(handbook: Handbook, data: dict[str, Any]) -> None:
    data["office"] = plain(handbook.part(OFFICE_YML))


def listings(_: Handbook) -> Iterator[Listing]:
    """The form of the file with all that an office entered."""
    form = Download("office.schema.json", "JSON Schema", "办公室数据文件的格式，供编写程序使用")
    yield Listing("program", "内容", (("办公室数据", (form,)),))


FEATURE = Feature(
    name="office",
    file=OFFICE_YML,
    rules=(check_office,),
    nav=(NavEntry("office.md", 100, "办公室"),),
    macros=(macros.unit_list,),
    downloads=listings,
    export=export,
    bundle="office",
)
