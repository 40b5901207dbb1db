"""The tables that the office keeps."""

from macros.core.feature import Feature, NavEntry, Partial, Task
from macros.core.handbook import Handbook
from macros.features.office.model import find_register
from macros.features.registers.downloads import listings, registers_download
from macros.features.registers.sheets import register_sheet
from macros.features.registers.view import register_view


def register(handbook: Handbook, id: str) -> Partial:
    """台账 `id`: a table that the office fills in."""
    view = register_view(handbook, find_register(handbook, id))
    files = registers_download(handbook)
    return Partial("register", {"view": view, "sheet": register_sheet(view), "file": files})


FEATURE = Feature(
    name="registers",
    nav=(NavEntry("registers.md", 40, "台账", section="办公室"),),
    macros=(register,),
    downloads=listings,
    bundle="office",
    tasks=(Task("office", 30, "登记备案、报告和整改", "registers.html"),),
)
