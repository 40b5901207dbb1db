"""The tables that the office keeps."""

from macros.core.feature import Feature, NavEntry, Partial, Task
from macros.core.handbook import Handbook
from macros.core.phrases import joined
from macros.features.office.model import OFFICE_YML
from macros.features.registers.downloads import listings, registers_download
from macros.features.registers.sheets import register_sheet
from macros.features.registers.view import register_views


def registers(handbook: Handbook) -> Partial:
    """台账: the tables that the office fills in."""
    views = [(view, register_sheet(view)) for view in register_views(handbook)]
    return Partial("registers", {"views": views, "file": registers_download(handbook)})


def register_titles(handbook: Handbook) -> str:
    """备案台账和整改台账."""
    return joined(*(register.title for register in handbook.part(OFFICE_YML).registers))


FEATURE = Feature(
    name="registers",
    present=lambda handbook: bool(handbook.part(OFFICE_YML).registers),
    nav=(NavEntry("registers.md", 40, "台账", section="办公室"),),
    macros=(registers,),
    said=(register_titles,),
    downloads=listings,
    download_kinds=("office",),
    bundle="office",
    tasks=(Task("office", 30, "填写台账", "registers.html"),),
)
