"""Kinds of unit are told apart by their names, and registers lay nothing down of their own."""

from collections.abc import Iterator

from macros.core.handbook import Handbook
from macros.core.location import Finding, at
from macros.features.office.model import OFFICE_YML

FILE = "office.yml"


def check_office(handbook: Handbook) -> Iterator[Finding]:
    """Yield names given twice, registers without the column that their kinds need, and rules of ours."""
    office = handbook.part(OFFICE_YML)
    names: set[str] = set()
    for kind in office.kinds:
        if kind.name in names:
            yield at(FILE, kind, "name"), f"单位类别“{kind.name}”写了两次"
        names.add(kind.name)
    for register in office.registers:
        if register.kinds and not any(column.source == "unit" for column in register.columns):
            yield at(FILE, register, "kinds"), f"台账“{register.title}”写了kinds，却没有source为unit的栏"
        for word in handbook.wording.rule_words:
            if word in register.note:
                yield at(FILE, register, "note"), f"说明不代拟规定，请删去“{word}”"
