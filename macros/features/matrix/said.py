"""What pages say of the tables that a handbook has."""

from macros.core.handbook import Handbook
from macros.core.numerals import chinese_number
from macros.core.phrases import joined
from macros.features.matrix.axes import axes
from macros.features.matrix.view import VERBS, title
from macros.features.matrix.view import tables as names

OURS = ("theme", "principle", "level", "period")
"""Axes whose headings are the editors' sorting."""


def tables(handbook: Handbook) -> str:
    """岗位与主题、岗位与条文两张表."""
    known, found = axes(handbook), names(handbook)
    return f"{'、'.join(title(known, name) for name in found)}{_count(len(found))}张表"


def table_names(handbook: Handbook) -> str:
    """role-theme（岗位与主题）或者role-article（岗位与条文）, as authors of pages write them."""
    known = axes(handbook)
    return joined(*(f"{name}（{title(known, name)}）" for name in names(handbook)), last="或者")


def editorial(handbook: Handbook) -> str:
    """主题、层级: the axes that are the editors' sorting."""
    known, used = axes(handbook), {axis for name in names(handbook) for axis in name.split("-")}
    return joined(*(known[axis].name for axis in OURS if axis in used))


def verb_table(handbook: Handbook) -> str:
    """职责用语, if the handbook has the table of verbs."""
    return title(axes(handbook), VERBS) if VERBS in names(handbook) else ""


def _count(number: int) -> str:
    return "两" if number == 2 else chinese_number(number)
