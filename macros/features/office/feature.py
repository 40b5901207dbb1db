"""The office's list of units."""

from collections.abc import Iterator

from macros.core.download import Download, Listing
from macros.core.feature import Export, Feature, NavEntry, Partial, Section
from macros.core.handbook import Handbook
from macros.features.office.model import OFFICE_YML
from macros.features.office.rules import check_office
from macros.features.office.view import kinds_data


def listings(_: Handbook) -> Iterator[Listing]:
    """The form of the file with all that an office entered."""
    form = Download(
        "office.schema.json", "JSON Schema", "办公室数据文件的格式，供编写程序使用", "办公室数据文件的格式"
    )
    yield Listing("program", "内容", (("办公室数据", (form,)),))


def unit_list(handbook: Handbook) -> Partial:
    """The office's list of units: pasted once, kept in the browser, out and in as a file."""
    return Partial("unit-list", {"kinds": kinds_data(handbook)})


def office_file(_: Handbook) -> Partial:
    """What the office entered, out and in as a file, for pages that keep some of it."""
    return Partial("office-file", {})


FEATURE = Feature(
    name="office",
    file=OFFICE_YML,
    present=lambda handbook: bool(handbook.part(OFFICE_YML).kinds),
    rules=(check_office,),
    sections=(Section("办公室", 40),),
    nav=(NavEntry("office.md", 10, "单位名单", section="办公室"),),
    macros=(unit_list, office_file),
    downloads=listings,
    download_kinds=("program",),
    export=Export("office", "办公室用的单位类别和台账的栏目"),
    bundle="office",
)
