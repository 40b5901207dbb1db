"""The tables that the office keeps."""

from macros.core.feature import Feature, NavEntry, Partial, Task
from macros.core.handbook import Handbook
from macros.features.office.model import OFFICE_YML
from macros.features.registers.downloads import listings, registers_download
from macros.features.registers.sheets import register_sheet
from macros.features.registers.view import register_views


def registers(handbook: Handbook) -> Partial:
    """台账: the tables that the office fills in."""
    views = [(view, register_sheet(view)) for view in register_views(handbook)]
    return Partial("registers", {"views": views, "file": registers_download(handbook)})


FEATURE = Feature(
    name="registers",
    present=lambda handbook: bool(handbook.part(OFFICE_YML).registers),
    nav=(NavEntry("registers.md", 40, "台账", section="办公室"),),
    macros=(registers,),
    downloads=listings,
    download_kinds=("office",),
    bundle="office",
    tasks=(Task("office", 30, "登记备案、报告和整改", "registers.html"),),
)
